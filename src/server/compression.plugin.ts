import { constants } from "node:zlib";
import compress from "@fastify/compress";
import plugin from "fastify-plugin";

/**
 * Answers travel compressed to whoever takes them so: pages, data, errors, files. What is kept compressed is sent as it
 * is, and what is tiny would only grow. Bodies that come in compressed stay refused: a small one can unpack to a huge one.
 */
export const compression = plugin(async (app) => {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    threshold: 1024,
    // The best quality of Brotli is for what is compressed once. This one is faster than gzip, and smaller.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
});
