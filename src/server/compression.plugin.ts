import { constants } from "node:zlib";
import compress from "@fastify/compress";
import plugin from "fastify-plugin";

/**
 * Compresses answers for clients that accept it: pages, data, errors, files. Files that are kept compressed are sent as they are, and tiny
 * answers are not compressed. Compressed request bodies are refused: a small one can unpack to a huge one.
 */
export const compression = plugin(async (app) => {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    threshold: 1024,
    // The best quality of Brotli is for files that are compressed once. This quality is faster than gzip, and smaller.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
});
