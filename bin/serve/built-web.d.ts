/** See built-web.js. */
export declare function builtWeb(): string | undefined;
export declare function isFresh(): boolean;
