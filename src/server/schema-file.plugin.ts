import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { schemaText } from "../graphql/schema.text";

interface File {
  text: string;
  gzipped: Buffer;
  tag: string;
}

/** `/schema.graphql`: everything the API has and what it means, for code generators, language models and grep. */
export const schemaFile: FastifyPluginAsync<{ schema: GraphQLSchema }> = async (app, { schema }) => {
  let file: File | undefined;
  app.get("/schema.graphql", (request, reply) => send((file ??= prepared(schema)), request, reply));
};

function prepared(schema: GraphQLSchema): File {
  const text = schemaText(schema);
  // A weak tag: it is the same for the compressed and the plain file.
  const tag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  return { text, gzipped: gzipSync(text), tag };
}

/** Any cache may keep it, but must ask each time whether it is still current. */
function send({ text, gzipped, tag }: File, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.headers({ etag: tag, "cache-control": "no-cache", vary: "accept-encoding" });
  const known = headers["if-none-match"]?.split(",").map((each) => each.trim()) ?? [];
  if (known.includes(tag) || known.includes("*")) return reply.code(304).send();
  reply.type("text/plain; charset=utf-8").header("x-content-type-options", "nosniff");
  if (!headers["accept-encoding"]?.includes("gzip")) return reply.send(text);
  return reply.header("content-encoding", "gzip").send(gzipped);
}
