import { gzipSync } from "node:zlib";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { schemaText } from "../graphql/schema.text";
import { entityTag, isKnown } from "./entity.tag";

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
  return { text, gzipped: gzipSync(text), tag: entityTag(text) };
}

/** Any cache may keep it, but must ask each time whether it is still current. */
function send({ text, gzipped, tag }: File, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.headers({ etag: tag, "cache-control": "no-cache", vary: "accept-encoding" });
  if (isKnown(tag, request)) return reply.code(304).send();
  reply.type("text/plain; charset=utf-8").header("x-content-type-options", "nosniff");
  if (!request.headers["accept-encoding"]?.includes("gzip")) return reply.send(text);
  return reply.header("content-encoding", "gzip").send(gzipped);
}
