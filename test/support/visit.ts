import type { PageElement } from "../../src/modules/sources/article.document";

/** A page as somebody without a browser sees it. */
export interface VisitedPage {
  status: number;
  headers: Headers;
  html: string;
  /** The element at the root: its language, its head, its body. */
  root: PageElement;
  find: (selector: string) => PageElement[];
  /** What stands in each of the elements, white space collapsed. */
  text: (selector: string) => string[];
}

export async function visit(url: string, headers: Record<string, string> = {}): Promise<VisitedPage> {
  const response = await fetch(url, { headers });
  const html = await response.text();
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(html) as unknown as { document: { documentElement: PageElement } };
  const root = document.documentElement;
  const find = (selector: string) => [...root.querySelectorAll(selector)];
  return {
    status: response.status,
    headers: response.headers,
    html,
    root,
    find,
    text: (selector) => find(selector).map((each) => (each.textContent ?? "").replace(/\s+/g, " ").trim()),
  };
}
