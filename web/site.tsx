import type { GraphQLSchema } from "graphql";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiError, type Ask, type Asked } from "./api";
import { SitePageDocument, type SiteFiles } from "./frame/document";
import { SiteContext, type Site } from "./frame/site.context";
import type { Load, View } from "./frame/view";
import { isLanguage, languages, preferredLanguage, type Language } from "./language/language";
import { notice, noticeFor } from "./pages/notice.page";
import { pageAt } from "./pages/pages";

export interface SiteRequest {
  url: URL;
  /** The header of that name; empty where there is none. */
  acceptLanguage: string;
}

export interface SiteSettings {
  files: SiteFiles;
  schema: GraphQLSchema;
}

export interface SiteAnswer {
  status: number;
  html: string;
  language: Language;
  /** Seconds, where the visitor asks too much. */
  retryAfter?: string;
}

/** The whole page for an address, in the language that the address names or the browser prefers. */
export async function answerPage(request: SiteRequest, ask: Ask, settings: SiteSettings): Promise<SiteAnswer> {
  const site = siteFor(request, settings);
  const page = pageAt(site.path);
  const asked: Asked[] = [];
  const view = page ? await viewOf(page.load, page.name, site, noted(ask, asked)) : notice(site, "notFound");
  return rendered(view, site, settings, asked);
}

/** The page that says that something went wrong on our side. */
export function answerTrouble(request: SiteRequest, settings: SiteSettings): SiteAnswer {
  const site = siteFor(request, settings);
  return { ...rendered(notice(site, "unavailable"), site, settings, []), status: 500 };
}

function siteFor({ url, acceptLanguage }: SiteRequest, { schema }: SiteSettings): Site {
  const parts = url.pathname.split("/").filter(Boolean).map(decoded);
  const [first] = parts;
  const language = isLanguage(first) ? first : preferredLanguage(acceptLanguage);
  return {
    language,
    words: languages[language],
    path: isLanguage(first) ? parts.slice(1) : parts,
    query: url.searchParams,
    origin: url.origin,
    schema,
    revision: askedRevision(url.searchParams.get("rev")),
  };
}

function rendered(view: View, site: Site, { files }: SiteSettings, asked: readonly Asked[]): SiteAnswer {
  const page = (
    <SiteContext value={site}>
      <SitePageDocument view={view} files={files} asked={asked} />
    </SiteContext>
  );
  return {
    status: view.status ?? 200,
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    language: site.language,
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
async function viewOf(load: Load, name: string, site: Site, ask: Ask): Promise<View> {
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
