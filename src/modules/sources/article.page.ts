import { Readability } from "@mozilla/readability";
import { linesOf, type Page, type PageElement, type PageNode } from "./article.document";
import { cutBoilerplate, isPaywall, type CutText } from "./boilerplate.cutter";
import { words } from "./fingerprint.words";

/** Fewer words than this are no article: Readability found the wrong thing, and the page is read like a pasted text. */
const FEWEST_WORDS = 20;

/** The article of a page: what Readability takes for it, less what the site and its readers say in there. */
export function articleOfPage(page: Page, title: string): CutText {
  const root = page.documentElement ?? page;
  const all = linesOf(root);
  removeReaders(page);
  // Readability takes the page apart.
  const published = linesOf(root);
  const found = readable(page);
  const article = cutBoilerplate(found ? linesOf(found) : [], title, "article");
  const isEnough = words(article.kept.join("\n")).length >= FEWEST_WORDS;
  const { kept } = isEnough ? article : cutBoilerplate(published, title, "page");
  const lines = new Set(kept);
  const text = kept.join("\n");
  const dropped = all.filter((line) => !lines.has(line) && !text.includes(line));
  // Readability drops the notice, or leaves it.
  return { kept, dropped, isExcerpt: all.some(isPaywall) };
}

function readable(page: Page): PageNode | null {
  const options = { serializer: (node: unknown) => node as PageNode };
  return new Readability<PageNode>(page, options).parse()?.content ?? null;
}

const readersName =
  /^(?:comments?|commentaires?|reactions?|commentlist|respond|disqus_thread|fb-comments|livefyre)$|^(?:comments?|commentaires?|reactions?)[-_](?:area|section|list|liste?|wrapper|container|content|block|bloc|thread|form|zone)|[-_](?:comments|commentaires|reactions)$/i;

/** Readability scores by length, and readers often write more than the author: their part goes before it looks. */
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

/** The address that a page calls its own. */
export function statedAddress(page: Page): string | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return link ?? page.querySelector('meta[property="og:url"]')?.getAttribute("content") ?? null;
}
