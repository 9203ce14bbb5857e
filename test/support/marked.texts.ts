/** A text of a page, and what the elements around it say of its language. */
export interface MarkedText {
  text: string;
  /** The nearest `lang`: empty if the page says that nobody knows it. */
  language: string;
  /** The nearest `dir`; `ltr` if there is none. */
  direction: string;
  /** Whether it is a label of a drawing. These have no direction: their places are computed. */
  isDrawn: boolean;
}

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
  getAttribute?: (name: string) => string | null;
}

/** All texts in the body of a page, in their order. */
export async function markedTexts(address: string): Promise<MarkedText[]> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(await (await fetch(address)).text()) as unknown as {
    document: { documentElement: Node; body: Node };
  };
  const language = document.documentElement.getAttribute?.("lang") ?? "";
  return textsIn(document.body, { language, direction: "ltr", isDrawn: false });
}

function textsIn(node: Node, around: Omit<MarkedText, "text">): MarkedText[] {
  const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
  if (node.nodeType === 3) return text === "" ? [] : [{ text, ...around }];
  // What the page asked the API is shown as it was sent.
  if (["PRE", "SCRIPT", "STYLE"].includes(node.nodeName.toUpperCase())) return [];
  const own = {
    language: node.getAttribute?.("lang") ?? around.language,
    direction: node.getAttribute?.("dir") ?? around.direction,
    isDrawn: around.isDrawn || node.nodeName.toLowerCase() === "svg",
  };
  return [...node.childNodes].flatMap((child) => textsIn(child, own));
}
