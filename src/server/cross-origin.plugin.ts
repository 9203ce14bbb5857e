import cors from "@fastify/cors";
import type { FastifyReply } from "fastify";
import plugin from "fastify-plugin";
import { fromListed, fromPage, preflight, preflightConstraint } from "./preflight.constraint";

/** The sites whose pages may read the answers: any site, listed sites, or none. */
export interface CrossOrigins {
  anyMayRead: boolean;
  /** Listed sites, as browsers write them in the Origin header. Their pages may also send a token, and so write. */
  listed: readonly string[];
}

export const anyMayRead: CrossOrigins = { anyMayRead: true, listed: [] };

/** Headers that clients of GraphQL and of the Model Context Protocol send besides those that every page may send. The header of a token is not among them. */
const requestHeaders = [
  "accept",
  "content-type",
  "apollo-require-preflight",
  "graphql-require-preflight",
  "x-apollo-operation-name",
  "apollographql-client-name",
  "apollographql-client-version",
  "x-requested-with",
  "x-min-revision",
  "mcp-protocol-version",
  "mcp-method",
  "mcp-name",
];

/** The addresses that pages of other sites ask, and not only link to. */
const readByPages = [
  "/graphql",
  "/mcp",
  "/reconcile",
  ...["properties", "preview", "flyout/entity", "suggest/entity", "suggest/property", "suggest/type"].map(
    (service) => `/reconcile/${service}`,
  ),
];

/** The longest time for which Chromium keeps a permission. After it, a site that was taken off the list is shut out. */
const rememberedForSeconds = 7200;

const asked = { preflight: true, methods: ["GET", "POST"], maxAge: rememberedForSeconds };

/**
 * The rights of pages of other sites (CORS). Credentials of the browser are never allowed, so these pages cannot use anything that the
 * browser has for this address, such as a password for a proxy. This plugin comes before admission: pages must be able to read its
 * refusals too, and a preflight costs so little that it is not counted.
 */
export const crossOrigin = plugin<{ origins: CrossOrigins }>(async (app, { origins }) => {
  const { anyMayRead: any, listed } = origins;
  if (!any && listed.length === 0) return;
  await app.register(cors, {
    origin: any ? "*" : [...listed],
    credentials: false,
    exposedHeaders: [
      "retry-after",
      "ratelimit-limit",
      "ratelimit-remaining",
      "ratelimit-reset",
      "www-authenticate",
      "x-request-id",
    ],
    preflight: false,
  });
  app.addConstraintStrategy(preflightConstraint(listed));
  for (const [from, allowedHeaders] of [
    [fromPage, requestHeaders],
    [fromListed, [...requestHeaders, "authorization"]],
  ] as const) {
    for (const url of readByPages)
      app.route({
        method: "OPTIONS",
        url,
        constraints: { [preflight]: from },
        config: { cors: { ...asked, allowedHeaders: [...allowedHeaders] } },
        handler: (_request, reply) => reply.code(204).send(),
      });
  }
  if (!any) app.addHook("onSend", async (_request, reply) => varyByOrigin(reply));
});

/** Runs last, because Apollo and the playground set `Vary` themselves. */
function varyByOrigin(reply: FastifyReply): void {
  const named = [reply.getHeader("vary") ?? []].flat().join(", ");
  if (!/\borigin\b/i.test(named)) reply.header("vary", named ? `${named}, Origin` : "Origin");
}
