/** The parts of the DOM that are used here. No script of the page runs, and no address in it is fetched. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

const TEXT = 3;

const unread = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO SELECT TEXTAREA DATALIST".split(" "),
);

const withinLines = new Set(
  (
    "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG " +
    "SUB SUP TIME TT U VAR WBR"
  ).split(" "),
);

/** Null if the text is no HTML page. */
export async function parsePage(html: string): Promise<Page | null> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(html) as unknown as { document: Page };
  return document.documentElement ? document : null;
}

/** The text of an element, line by line as a reader sees it. It is a loop, because a page could be so deep that a recursion overflows. */
export function linesOf(root: PageNode): string[] {
  const lines: string[] = [];
  let line = "";
  const end = (node: PageNode): void => {
    if (node.nodeType === TEXT || withinLines.has(node.nodeName.toUpperCase())) return;
    if (line.trim() !== "") lines.push(line.replace(/\s+/gu, " ").trim());
    line = "";
  };
  let node: PageNode = root;
  for (;;) {
    end(node);
    if (node.nodeType === TEXT) line += node.nodeValue ?? "";
    const inner = unread.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    if (inner) {
      node = inner;
      continue;
    }
    while (!node.nextSibling && node !== root && node.parentNode) {
      end(node);
      node = node.parentNode;
    }
    end(node);
    if (node === root || !node.nextSibling) return lines;
    node = node.nextSibling;
  }
}
