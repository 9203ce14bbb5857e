import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { GraphQLSchema } from "graphql";
import type { Ask } from "../../../web/api";
import { ApiError } from "../../../web/api";
import { answerPage, answerTrouble } from "../../../web/site";
import { addressOf, onceBundled, type Assets } from "../assets/asset.cache";
import { sendAsset } from "../assets/asset.reply";
import { siteBundle } from "./site.bundle";

interface SiteOptions {
  schema: GraphQLSchema;
  /** Bundle as soon as the server listens, so that the first visitor need not wait. */
  prepareAtStart?: boolean;
  /** The folder where bundles are kept; by default one in `node_modules`. */
  bundleCache?: string;
}

/** Nothing inline, and everything from here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const addresses = ["/", "/en", "/en/*", "/fr", "/fr/*", "/reference", "/reference/*"];

/** The pages at `/`. They stand on the public API: what they ask, anybody can ask. */
export const site = fastifyPlugin<SiteOptions>(
  (app, { schema, prepareAtStart = true, bundleCache }, done) => {
    const prepareSite = onceBundled(siteBundle, bundleCache);
    app.get<{ Params: { file: string } }>("/assets/:file", async ({ params }, reply) =>
      sendAsset(reply, await prepareSite(), params.file),
    );
    // What a page asks of the API is counted there, for the visitor's address.
    const config = { admitsAll: true };
    for (const url of addresses) {
      app.get(url, { config }, async (request, reply) => sendPage(app, schema, await prepareSite(), request, reply));
    }
    if (prepareAtStart) {
      app.addHook("onListen", (listening) => {
        prepareSite().catch((error: unknown) => app.log.error(error, "the site could not be bundled"));
        listening();
      });
    }
    done();
  },
  { name: "site" },
);

async function sendPage(
  app: FastifyInstance,
  schema: GraphQLSchema,
  assets: Assets,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const file = (entry: string) => `/assets/${addressOf(assets, entry)}`;
  const settings = { schema, files: { script: file("site"), style: file("style"), icon: file("icon") } };
  const visit = {
    url: new URL(`${request.protocol}://${request.host}${request.url}`),
    acceptLanguage: request.headers["accept-language"] ?? "",
  };
  const page = await answerPage(visit, askFor(app, request), settings).catch((error: unknown) => {
    request.log.error({ err: error }, "a page could not be shown");
    return answerTrouble(visit, settings);
  });
  const etag = `"${createHash("sha256").update(page.html).digest("base64url").slice(0, 22)}"`;
  reply.headers({
    "content-security-policy": policy,
    "cache-control": "no-cache",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "content-language": page.language,
    vary: "accept-language",
    etag,
    ...(page.retryAfter !== undefined && { "retry-after": page.retryAfter }),
  });
  if (page.status === 200 && request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.code(page.status).type("text/html; charset=utf-8").send(page.html);
}

/** Asks the public API as anybody would, in the name of the visitor's address. */
const askFor =
  (app: FastifyInstance, { ip }: FastifyRequest): Ask =>
  async (document, variables) => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: ip,
      headers: { "content-type": "application/json", accept: "application/json" },
      payload: JSON.stringify({ query: String(document), variables }),
    });
    const { data, errors = [] } = response.json<{ data?: unknown; errors?: ApiError["errors"] }>();
    if (errors.length > 0) throw new ApiError(errors, response.headers["retry-after"]?.toString());
    return data as never;
  };
