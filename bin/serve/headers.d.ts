/** See headers.js. */
export declare const addInPolicy: string;
export declare function headersFor(path: string): Readonly<Record<string, string>>;
