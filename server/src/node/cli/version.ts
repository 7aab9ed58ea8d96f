/** Put in by the build, from `package.json`. */
declare const COUNTERCLAIM_VERSION: string | undefined;

export const version: string = typeof COUNTERCLAIM_VERSION === 'string' ? COUNTERCLAIM_VERSION : 'from source';
