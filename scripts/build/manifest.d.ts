/** See manifest.js. */
export declare function manifestFor(text: string, origin: string | undefined): string;
