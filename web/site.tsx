import type { GraphQLSchema } from "graphql";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiError, type Ask, type Asked } from "./frame/api";
import { isIndexed, SitePageDocument, type SiteFiles } from "./frame/document";
import { placeOf, SiteContext, type Site } from "./frame/site.context";
import type { Elsewhere, Load, View } from "./frame/view";
import { isLanguage, languages, preferredLanguage, type Language } from "./language/language";
import { notice, noticeFor, reasonFor } from "./notice/notice.page";
import { pageAt } from "./pages";

export interface SiteRequest {
  /** The address as it was sent: the path and the query. */
  target: string;
  /** What addresses begin with where they are written out in full; null where the server does not know. */
  origin: string | null;
  /** The header of that name; empty where there is none. */
  acceptLanguage: string;
}

export interface SiteSettings {
  files: SiteFiles;
  schema: GraphQLSchema;
}

export interface SitePage {
  status: number;
  html: string;
  language: Language;
  /** Whether search engines may keep it. */
  indexed: boolean;
  /** Seconds, where the visitor asks too much. */
  retryAfter?: string;
}

/** The whole page for an address, in the language that the address names or the browser prefers; or where it is. */
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

/** The page that says why there is none. */
export function answerNotice(request: SiteRequest, status: number, settings: SiteSettings): SitePage {
  const { site } = siteFor(request, settings);
  return rendered({ ...notice(site, reasonFor(status)), status }, site, settings, []);
}

/** The site as it is asked for, and whether the address names its language. */
function siteFor(
  { target, origin, acceptLanguage }: SiteRequest,
  { schema }: SiteSettings,
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

/** The same, and notes what was asked: the page shows it to whoever wants to ask the same. */
function noted(ask: Ask, asked: Asked[]): Ask {
  return (document, variables) => {
    asked.push({ document: String(document), variables });
    return ask(document, variables);
  };
}

/** What the API refuses or cannot answer becomes a page that says so. */
async function viewOf(load: Load, name: string, site: Site, ask: Ask): Promise<View | Elsewhere> {
  try {
    return (await load({ site, ask, name })) ?? notice(site, "notFound");
  } catch (error) {
    if (error instanceof ApiError) return noticeFor(site, error);
    throw error;
  }
}

/** Revisions count from 1; anything else is none, and the record is read as it is. */
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
