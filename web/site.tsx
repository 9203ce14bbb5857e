import type { GraphQLSchema } from "graphql";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiError, type Ask, type Asked } from "./frame/api";
import { CardDocument } from "./embed/card.document";
import { isIndexed, SitePageDocument, type SiteFiles } from "./frame/document";
import type { DrawnOf } from "./frame/page.image";
import { placeOf, revisionIn, SiteContext, type Owner, type Site } from "./frame/site.context";
import type { Elsewhere, Load, View } from "./frame/view";
import { isLanguage, languages, preferredLanguage, type Language } from "./language/language";
import { notice, noticeFor, reasonFor } from "./notice/notice.page";
import { pageAt, type Form } from "./pages";
import { keyOf } from "./frame/citation";
import { citationFormats } from "./shared/citation.formats";

export interface SiteRequest {
  /** The address as it was sent: the path and the query. */
  target: string;
  /** The beginning of full addresses; null if the server does not know it. */
  origin: string | null;
  /** The header with that name; empty if there is none. */
  acceptLanguage: string;
}

export interface SiteSettings {
  files: SiteFiles;
  schema: GraphQLSchema;
  owner: Owner;
  /** What images of pages can say; null if the server can draw none. */
  drawnOf: DrawnOf | null;
}

export interface SitePage {
  status: number;
  body: string;
  /** The media type of the body. */
  type: string;
  /** The name under which browsers keep it, if it is a file and no page. */
  fileName?: string;
  /** Whether it is for the pages of others: any of them may show it in a frame. */
  isCard: boolean;
  language: Language;
  /** Whether search engines may keep it. */
  indexed: boolean;
  /** Seconds to wait, if the visitor sends too many requests. */
  retryAfter?: string;
}

/** The whole page for an address, in the language of the address or else of the browser; or a redirect. */
export async function answerPage(
  request: SiteRequest,
  ask: Ask,
  settings: SiteSettings,
): Promise<SitePage | Elsewhere> {
  const { site, named } = siteFor(request, settings);
  const page = pageAt(site.path);
  if (page && !named && site.path.length > 0) return { location: inOwnLanguage(site) };
  const asked: Asked[] = [];
  const view = page ? await viewOf(page.load, page.name, site, noted(ask, asked)) : notice(site, "notFound");
  return "location" in view ? view : inForm(page?.form ?? "page", view, site, settings, asked);
}

/** The page that says why there is no page. */
export function answerNotice(request: SiteRequest, status: number, settings: SiteSettings): SitePage {
  const { site } = siteFor(request, settings);
  return rendered("page", { ...notice(site, reasonFor(status)), status }, site, settings, []);
}

/** The context of the request, and whether the address names a language. */
function siteFor(
  { target, origin, acceptLanguage }: SiteRequest,
  { schema, owner }: SiteSettings,
): { site: Site; named: boolean } {
  const { pathname, searchParams } = parsed(target);
  const parts = pathname.split("/").filter(Boolean).map(decoded);
  const [first] = parts;
  const named = isLanguage(first);
  const language = named ? first : preferredLanguage(acceptLanguage);
  const site = {
    language,
    words: languages[language],
    path: named ? parts.slice(1) : parts,
    query: searchParams,
    origin,
    schema,
    owner,
    anchors: new Set<string>(),
    revision: revisionIn(searchParams),
  };
  return { site, named };
}

function parsed(target: string): URL {
  const address = `http://pages.invalid${target}`;
  return new URL(target.startsWith("/") && URL.canParse(address) ? address : "http://pages.invalid/");
}

function inOwnLanguage({ language, path, query }: Site): string {
  return `${placeOf(language, path)}${query.size === 0 ? "" : `?${query.toString()}`}`;
}

/** What has no citation, such as a page that says why there is no page, is sent as a page. */
function inForm(form: Form, view: View, site: Site, settings: SiteSettings, asked: readonly Asked[]): SitePage {
  const { citation } = view;
  if (form === "page" || form === "card") return rendered(form, view, site, settings, asked);
  if (!citation) return rendered("page", view.status ? view : notice(site, "notFound"), site, settings, asked);
  const { type, write } = citationFormats[form];
  return {
    status: 200,
    body: write(citation, site.words),
    type,
    fileName: `${keyOf(citation)}.${form}`,
    isCard: false,
    language: site.language,
    indexed: false,
  };
}

function rendered(
  form: "page" | "card",
  view: View,
  site: Site,
  { files, drawnOf }: SiteSettings,
  asked: readonly Asked[],
): SitePage {
  const isCard = form === "card";
  const page = (
    <SiteContext value={site}>
      {isCard ? (
        <CardDocument view={view} files={files} />
      ) : (
        <SitePageDocument view={view} files={files} drawnOf={drawnOf} asked={asked} />
      )}
    </SiteContext>
  );
  return {
    status: view.status ?? 200,
    body: `<!doctype html>${renderToStaticMarkup(page)}`,
    type: "text/html; charset=utf-8",
    isCard,
    language: site.language,
    indexed: !isCard && isIndexed(view, site),
    ...(view.retryAfter !== undefined && { retryAfter: view.retryAfter }),
  };
}

/** The same API, with a list of its requests: the page shows them to readers who want to send the same. */
function noted(ask: Ask, asked: Asked[]): Ask {
  return (document, variables) => {
    asked.push({ document: String(document), variables });
    return ask(document, variables);
  };
}

/** If the API refuses or cannot answer, the page says so. */
async function viewOf(load: Load, name: string, site: Site, ask: Ask): Promise<View | Elsewhere> {
  try {
    return (await load({ site, ask, name })) ?? notice(site, "notFound");
  } catch (error) {
    if (error instanceof ApiError) return noticeFor(site, error);
    throw error;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
