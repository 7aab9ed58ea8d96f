export * from './annotations.ts';
export * from './commands.ts';
export * from './fingerprint.ts';
export * from './overview.ts';
export * from './pair.ts';
export * from './pictures.ts';
export * from './requests.ts';
export * from './settings.ts';
