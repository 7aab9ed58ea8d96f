export * from './requests.ts';
export * from './settings.ts';
