import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { ApiError, type Ask } from "../../../web/frame/api";
import type { DrawnOf } from "../../../web/frame/page.image";
import { answerNotice, answerPage, type SitePage, type SiteRequest, type SiteSettings } from "../../../web/site";
import { addressOf, type Assets } from "../assets/asset.cache";
import { onlyState } from "../../values/database-state";
import { ask } from "../ask.api";
import { entityTag, isKnown } from "../entity.tag";
import { patienceFor } from "../patience.plugin";
import { stateOf } from "../repeats/repeating";
import { sendAgain, type KeptAnswers } from "../repeats/kept.answers";
import { publicOrigin, type PublicAddress } from "./public.address";
import { siteLanguages } from "./site.languages";

export interface SiteOptions {
  schema: GraphQLSchema;
  address: PublicAddress;
  owner: SiteSettings["owner"];
  assets: () => Promise<Assets>;
  /** What images of pages can say; null if none can be drawn here. */
  drawnOf: () => Promise<DrawnOf | null>;
  /** Pages that are sent again as long as nothing was written. */
  kept: KeptAnswers;
}

/** The content security policy of the pages: nothing inline, everything from this server, and in no frame. */
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

/** That of cards: no script, and in the frame of any page. */
const policyOfCards = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors *",
].join("; ");

/** The answer for an address: a page, or a redirect. */
export async function sendPage(
  app: FastifyInstance,
  options: SiteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { kept } = options;
  const visit = visitOf(request, options);
  const key = pageKey(visit);
  const held = key === null ? null : await kept.find(key, patienceFor(request));
  reply.headers(ofEveryPage);
  if (held) {
    await app.countPage(request, reply);
    reply.headers(held.headers);
    return isKnown(held.tag(), request) ? reply.code(304).send() : reply.send(await sendAgain(held, request, reply));
  }
  const readIn: ReturnType<typeof stateOf>[] = [];
  const page = await pageFor(visit, askFor(app, request, readIn), options, request);
  if ("location" in page) return reply.redirect(page.location);
  const state = onlyState(new Set(readIn.map((each) => each.state)));
  const head = Math.min(...readIn.map((each) => each.head));
  if (key !== null && state !== null && page.status === 200)
    kept.keep(key, () => ({ state, head, revision: null, body: page.body, headers: headersOf(page) }));
  return sendHtml(page, request, reply);
}

const ofEveryPage = { "cache-control": "no-cache", vary: "accept, accept-language" };

const longestKept = 2000;

/** What a page depends on besides the data; null if it is not kept. An address without a language is a redirect or an error. */
const pageKey = ({ target, origin }: SiteRequest): string | null =>
  siteLanguages.some((each) => target.startsWith(`/${each}`)) && target.length <= longestKept
    ? JSON.stringify([target, origin, new Date().toISOString().slice(0, 10)])
    : null;

async function pageFor(
  visit: SiteRequest,
  ask: Ask,
  options: SiteOptions,
  request: FastifyRequest,
): Promise<SitePage | { location: string }> {
  const settings = await settingsFor(options);
  return answerPage(visit, ask, settings).catch((error: unknown) => {
    request.log.error({ err: error }, "a page could not be shown");
    return answerNotice(visit, 500, settings);
  });
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
  const headers = headersOf(page);
  reply.headers(headers);
  if (page.status === 200 && isKnown(headers.etag, request)) return reply.code(304).send();
  return reply.code(page.status).send(page.body);
}

const headersOf = (page: SitePage) => ({
  "content-type": page.type,
  "content-security-policy": page.isCard ? policyOfCards : policy,
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "content-language": page.language,
  etag: entityTag(page.body),
  ...(page.fileName !== undefined && { "content-disposition": `attachment; filename="${page.fileName}"` }),
  ...(!page.indexed && { "x-robots-tag": "noindex" }),
  ...(page.retryAfter !== undefined && { "retry-after": page.retryAfter }),
});

async function settingsFor({ schema, owner, assets: bundled, ...options }: SiteOptions): Promise<SiteSettings> {
  const [assets, drawnOf] = await Promise.all([bundled(), options.drawnOf()]);
  const file = (entry: string) => `/assets/${addressOf(assets, entry)}`;
  const fonts = ["libre-franklin-latin-wght-normal", "newsreader-latin-wght-normal"].map(file);
  const sheets = { style: file("style"), card: file("card"), dark: file("dark") };
  return { schema, owner, drawnOf, files: { ...sheets, script: file("site"), icon: file("icon"), fonts } };
}

const visitOf = (request: FastifyRequest, { address }: SiteOptions): SiteRequest => ({
  target: request.url,
  origin: publicOrigin(address, request),
  acceptLanguage: request.headers["accept-language"] ?? "",
});

/** Asks the public API as any client does, and notes the states that its answers were read in. The visitor's address is counted. */
export const askFor =
  (app: FastifyInstance, request: FastifyRequest, readIn: ReturnType<typeof stateOf>[] = []): Ask =>
  async (document, variables) => {
    const response = await ask(app, request, { query: String(document), variables: variables as never });
    readIn.push(stateOf(response.raw.res));
    const { data, errors = [] } = response.json<{ data?: unknown; errors?: ApiError["errors"] }>();
    if (errors.length > 0) throw new ApiError(errors, response.headers["retry-after"]?.toString());
    return data as never;
  };
