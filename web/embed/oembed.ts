import type { Ask } from "../frame/api";
import { placeOf, revisionIn } from "../frame/site.context";
import { isLanguage, languages, preferredLanguage, type Language } from "../language/language";
import { cardFrame, cardSize } from "../shared/card.frame";
import { commitmentCardQuery } from "./card.query";

export interface OEmbedRequest {
  /** The address of the page whose card is asked for. */
  url: string;
  /** The beginning of the addresses of this site. */
  origin: string;
  acceptLanguage: string;
  /** The greatest size in CSS pixels; null for any. */
  maxWidth: number | null;
  maxHeight: number | null;
}

/** A response of oEmbed 1.0 (https://oembed.com), of the type `rich`. */
export type OEmbed = Readonly<Record<string, string | number>>;

/** The card of a page; null if the address is not that of a commitment on this site. */
export async function answerOEmbed(request: OEmbedRequest, ask: Ask): Promise<OEmbed | null> {
  const page = pageIn(request);
  if (!page) return null;
  const { slug, language, revision } = page;
  const { commitment } = await ask(commitmentCardQuery, { slug, language, at: revision });
  if (!commitment) return null;
  const { origin, maxWidth, maxHeight } = request;
  const size = {
    width: Math.min(cardSize.width, maxWidth ?? cardSize.width),
    height: Math.min(cardSize.height, maxHeight ?? cardSize.height),
  };
  const { title } = commitment;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: languages[language].name,
    provider_url: `${origin}${placeOf(language, [])}`,
    cache_age: 3600,
    html: cardFrame({ origin, language, revision }, { slug, title }, size),
    ...size,
  };
}

/** The commitment, the language and the revision that an address of this site names. */
function pageIn({
  url,
  origin,
  acceptLanguage,
}: OEmbedRequest): { slug: string; language: Language; revision: number | null } | null {
  if (!URL.canParse(url)) return null;
  const { origin: asked, pathname, searchParams } = new URL(url);
  const [, named, slug] = /^(?:\/([a-z]{2}))?\/commitments\/([a-z0-9-]+)\/?$/.exec(pathname) ?? [];
  if (asked !== origin || slug === undefined || (named !== undefined && !isLanguage(named))) return null;
  const language = isLanguage(named) ? named : preferredLanguage(acceptLanguage);
  return { slug, language, revision: revisionIn(searchParams) };
}
