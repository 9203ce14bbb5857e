import { Readability } from "@mozilla/readability";
import { linesOf, type Page, type PageElement, type PageNode } from "./article.document";
import { cutBoilerplate, isPaywall, type CutText } from "./boilerplate.cutter";
import { words } from "./fingerprint.words";

/** With fewer words Readability has found something else than the article, so the page is read like a pasted text. */
const FEWEST_WORDS = 20;

/** The article of a page: the part that Readability finds, without the words of the site and of its readers in it. */
export function articleOfPage(page: Page, title: string): CutText {
  const root = page.documentElement ?? page;
  const all = linesOf(root);
  removeReaders(page);
  // Readability changes the page.
  const published = linesOf(root);
  const found = readable(page);
  const article = cutBoilerplate(found ? linesOf(found) : [], title, "article");
  const isEnough = words(article.kept.join("\n")).length >= FEWEST_WORDS;
  const { kept } = isEnough ? article : cutBoilerplate(published, title, "page");
  const lines = new Set(kept);
  const text = kept.join("\n");
  const dropped = all.filter((line) => !lines.has(line) && !text.includes(line));
  // Readability may keep this notice or drop it.
  return { kept, dropped, isExcerpt: all.some(isPaywall) };
}

function readable(page: Page): PageNode | null {
  const options = { serializer: (node: unknown) => node as PageNode };
  return new Readability<PageNode>(page, options).parse()?.content ?? null;
}

const readersName =
  /^(?:comments?|commentaires?|reactions?|commentlist|respond|disqus_thread|fb-comments|livefyre)$|^(?:comments?|commentaires?|reactions?)[-_](?:area|section|list|liste?|wrapper|container|content|block|bloc|thread|form|zone)|[-_](?:comments|commentaires|reactions)$/i;

/** Readability scores by length, and readers often write more than the author: so their comments are removed first. */
function removeReaders(page: Page): void {
  for (const element of page.querySelectorAll("[id], [class], [itemtype]")) {
    if (isOfReaders(element) && !element.querySelector("h1, [itemprop~=articleBody]")) element.remove();
  }
}

function isOfReaders(element: PageElement): boolean {
  if (["HTML", "BODY", "MAIN", "A", "BUTTON"].includes(element.nodeName.toUpperCase())) return false;
  if (/schema\.org\/(?:User)?Comments?$/i.test(element.getAttribute("itemtype") ?? "")) return true;
  const names = `${element.getAttribute("id") ?? ""} ${element.getAttribute("class") ?? ""}`;
  return names.split(/\s+/u).some((name) => readersName.test(name));
}

/** The canonical address that a page states. */
export function statedAddress(page: Page): string | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return link ?? page.querySelector('meta[property="og:url"]')?.getAttribute("content") ?? null;
}
