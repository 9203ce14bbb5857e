import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";

/** A file that has been read as far as its revision. */
export interface BegunFile {
  /** Without its ending. */
  name: string;
  ending: string;
  type: string;
  revision: number;
  hash: string | null;
  parts(): AsyncGenerator<string | Uint8Array>;
}

/** Sends a file part by part. Whoever asks for the headers alone does not have it read. */
export async function sendFile(file: BegunFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { name, ending, type, revision, hash } = file;
  reply.type(type).headers({
    "content-disposition": `attachment; filename="${name}-revision-${revision}.${ending}"`,
    "cache-control": "no-cache",
    "x-revision": revision,
    ...(hash !== null && { "x-revision-hash": hash }),
  });
  return request.method === "HEAD" ? reply.send() : reply.send(Readable.from(file.parts(), { objectMode: false }));
}
