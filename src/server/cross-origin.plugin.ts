import cors from "@fastify/cors";
import type { FastifyReply } from "fastify";
import plugin from "fastify-plugin";
import { fromListed, fromPage, preflight, preflightConstraint } from "./preflight.constraint";

/** Whose pages may read the answers: of any site, of listed ones, or both; of none if both say so. */
export interface CrossOrigins {
  anyMayRead: boolean;
  /** As browsers write them in the Origin header. Their pages may also send a token, and so write. */
  listed: readonly string[];
}

export const anyMayRead: CrossOrigins = { anyMayRead: true, listed: [] };

/** What clients of GraphQL send beside what every page may. A token is not among them. */
const requestHeaders = [
  "accept",
  "content-type",
  "apollo-require-preflight",
  "graphql-require-preflight",
  "x-apollo-operation-name",
  "apollographql-client-name",
  "apollographql-client-version",
  "x-requested-with",
];

/** As long as Chromium remembers at most; who is taken off the list is shut out by then. */
const rememberedForSeconds = 7200;

const asked = { preflight: true, methods: ["GET", "POST"], maxAge: rememberedForSeconds };

/**
 * What the pages of other sites may do (CORS). Credentials of the browser are never allowed, so whatever it holds for
 * this address, such as a password for a proxy, is of no use to them. Comes before admission: what is refused there must
 * be readable as well, and asking for permission costs nothing that would have to be counted.
 */
export const crossOrigin = plugin<{ origins: CrossOrigins }>(async (app, { origins }) => {
  const { anyMayRead: any, listed } = origins;
  if (!any && listed.length === 0) return;
  await app.register(cors, {
    origin: any ? "*" : [...listed],
    credentials: false,
    exposedHeaders: ["retry-after", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "www-authenticate"],
    preflight: false,
  });
  app.addConstraintStrategy(preflightConstraint(listed));
  for (const [from, allowedHeaders] of [
    [fromPage, requestHeaders],
    [fromListed, [...requestHeaders, "authorization"]],
  ] as const) {
    app.route({
      method: "OPTIONS",
      url: "/graphql",
      constraints: { [preflight]: from },
      config: { cors: { ...asked, allowedHeaders: [...allowedHeaders] } },
      handler: (_request, reply) => reply.code(204).send(),
    });
  }
  if (!any) app.addHook("onSend", async (_request, reply) => varyByOrigin(reply));
});

/** At the very end: Apollo and the playground say themselves what their answers vary by. */
function varyByOrigin(reply: FastifyReply): void {
  const named = [reply.getHeader("vary") ?? []].flat().join(", ");
  if (!/\borigin\b/i.test(named)) reply.header("vary", named ? `${named}, Origin` : "Origin");
}
