import type { GraphQLSchema } from "graphql";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiError, type Ask, type Asked } from "./frame/api";
import { isIndexed, SitePageDocument, type SiteFiles } from "./frame/document";
import { placeOf, SiteContext, type Owner, type Site } from "./frame/site.context";
import type { Elsewhere, Load, View } from "./frame/view";
import { isLanguage, languages, preferredLanguage, type Language } from "./language/language";
import { notice, noticeFor, reasonFor } from "./notice/notice.page";
import { pageAt } from "./pages";

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
}

export interface SitePage {
  status: number;
  html: string;
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
  return "location" in view ? view : rendered(view, site, settings, asked);
}

/** The page that says why there is no page. */
export function answerNotice(request: SiteRequest, status: number, settings: SiteSettings): SitePage {
  const { site } = siteFor(request, settings);
  return rendered({ ...notice(site, reasonFor(status)), status }, site, settings, []);
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
    revision: askedRevision(searchParams.get("rev")),
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

function rendered(view: View, site: Site, { files }: SiteSettings, asked: readonly Asked[]): SitePage {
  const page = (
    <SiteContext value={site}>
      <SitePageDocument view={view} files={files} asked={asked} />
    </SiteContext>
  );
  return {
    status: view.status ?? 200,
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    language: site.language,
    indexed: isIndexed(view, site),
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

/** Revisions count from 1. Any other value means none: the record is read as it is now. */
function askedRevision(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
