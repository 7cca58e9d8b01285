import type { Server } from "node:http";

/** See server.js. */
export declare function createServer(folder: string, tls?: { readonly key: Buffer; readonly cert: Buffer }): Server;
export declare function listen(server: Server, port: number, only?: boolean): Promise<number>;
