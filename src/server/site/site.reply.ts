import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { ApiError, type Ask } from "../../../web/frame/api";
import { answerNotice, answerPage, type SitePage, type SiteRequest, type SiteSettings } from "../../../web/site";
import { addressOf, type Assets } from "../assets/asset.cache";
import { publicOrigin, type PublicAddress } from "./public.address";

export interface SiteOptions {
  schema: GraphQLSchema;
  address: PublicAddress;
  assets: () => Promise<Assets>;
}

/** The content security policy of the pages: nothing inline, and everything from this server. */
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

/** The answer for an address: a page, or a redirect. */
export async function sendPage(
  app: FastifyInstance,
  options: SiteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const settings = await settingsFor(options);
  const visit = visitOf(request, options);
  const page = await answerPage(visit, askFor(app, request), settings).catch((error: unknown) => {
    request.log.error({ err: error }, "a page could not be shown");
    return answerNotice(visit, 500, settings);
  });
  reply.headers({ "cache-control": "no-cache", vary: "accept, accept-language" });
  return "location" in page ? reply.redirect(page.location) : sendHtml(page, request, reply);
}

/** The page that says what went wrong, for a browser. */
export async function sendNotice(
  status: number,
  options: SiteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const page = answerNotice(visitOf(request, options), status, await settingsFor(options));
  reply.headers({ "cache-control": "no-store", vary: "accept, accept-language" });
  return sendHtml(page, request, reply);
}

function sendHtml(page: SitePage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // A weak tag: it is the same for the compressed and the plain page.
  const etag = `W/"${createHash("sha256").update(page.html).digest("base64url").slice(0, 22)}"`;
  reply.headers({
    "content-security-policy": policy,
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "content-language": page.language,
    etag,
    ...(!page.indexed && { "x-robots-tag": "noindex" }),
    ...(page.retryAfter !== undefined && { "retry-after": page.retryAfter }),
  });
  const known = request.headers["if-none-match"]?.split(",").map((each) => each.trim()) ?? [];
  if (page.status === 200 && known.includes(etag)) return reply.code(304).send();
  return reply.code(page.status).type("text/html; charset=utf-8").send(page.html);
}

async function settingsFor({ schema, assets: bundled }: SiteOptions): Promise<SiteSettings> {
  const assets = await bundled();
  const file = (entry: string) => `/assets/${addressOf(assets, entry)}`;
  const fonts = ["libre-franklin-latin-wght-normal", "newsreader-latin-wght-normal"].map(file);
  return { schema, files: { script: file("site"), style: file("style"), icon: file("icon"), fonts } };
}

const visitOf = (request: FastifyRequest, { address }: SiteOptions): SiteRequest => ({
  target: request.url,
  origin: publicOrigin(address, request),
  acceptLanguage: request.headers["accept-language"] ?? "",
});

/** Asks the public API as any client does. The visitor's address is counted. */
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
