import { gunzipSync } from "node:zlib";
import type { FastifyReply } from "fastify";
import type { Assets } from "./asset.cache";

const immutable = "public, max-age=31536000, immutable";

const mediaTypes: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

export function sendAsset(reply: FastifyReply, assets: Assets, file: string, caching = immutable): FastifyReply {
  const gzipped = assets.get(file);
  if (!gzipped) {
    reply.callNotFound();
    return reply;
  }

  const acceptsGzip = reply.request.headers["accept-encoding"]?.includes("gzip") ?? false;
  if (acceptsGzip) reply.header("content-encoding", "gzip");

  return reply
    .type(mediaTypes[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream")
    .headers({ "cache-control": caching, "x-content-type-options": "nosniff", vary: "accept-encoding" })
    .send(acceptsGzip ? gzipped : gunzipSync(gzipped));
}
