import type { PageElement } from "../../src/modules/sources/article.document";

interface PageDocument {
  documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A page of the site, as a reader without a script gets it. */
export interface SitePage {
  status: number;
  headers: Headers;
  html: string;
  document: PageDocument;
  /** The text of what a selector finds first, in one line. */
  text: (selector: string) => string;
  texts: (selector: string) => string[];
  links: (selector?: string) => string[];
  /** The elements themselves. */
  find: (selector: string) => PageElement[];
}

export async function readPage(address: string, headers: Record<string, string> = {}): Promise<SitePage> {
  const { parseHTML } = await import("linkedom");
  const response = await fetch(address, { redirect: "manual", headers });
  const html = await response.text();
  const { document } = parseHTML(html) as unknown as { document: PageDocument };
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map(inOneLine);
  return {
    status: response.status,
    headers: response.headers,
    html,
    document,
    text: (selector) => texts(selector)[0] ?? "",
    texts,
    find: (selector) => [...document.querySelectorAll(selector)],
    links: (selector = "a") => [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? ""),
  };
}

/** Opens the pages of a site by their paths. */
export const pagesOf =
  (site: { url: string }) =>
  (path: string, headers?: Record<string, string>): Promise<SitePage> =>
    readPage(`${site.url}${path}`, headers);

const inOneLine = ({ textContent }: PageElement): string => (textContent ?? "").replace(/\s+/g, " ").trim();
