declare const COMITY_VERSION: string;

/** The version in package.json; put in by the build. `0.0.0-dev` where the sources run unbuilt. */
export const VERSION: string = typeof COMITY_VERSION === 'string' ? COMITY_VERSION : '0.0.0-dev';
