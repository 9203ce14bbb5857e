import { namesText, type ImageFact, type PageImage } from "../../../web/frame/page.image";
import { languages } from "../../../web/language/language";
import { colours } from "../../../web/style/colours";
import type { MeasuredText } from "./measured.text";
import { emptyLayout, leastSize, margin, put, width, type Layout, type Sizes, type Texts } from "./sheet";

/** How the facts are given, from the most to the least: side by side, the names in lines of their own, one name of each, no names. */
export type Form = "columns" | "rows" | "first names" | "no names";

interface Cell {
  name: MeasuredText;
  said: MeasuredText;
  isNames: boolean;
}

/** The facts as texts; null if no font has one of their letters. */
export function cellsOf({ facts }: PageImage, texts: Texts, form: Form): Cell[] | null {
  const shown = facts.filter(({ said }) => form !== "no names" || typeof said === "string");
  const cells = shown.flatMap((fact) => cellOf(fact, texts, form) ?? []);
  return cells.length === shown.length ? cells : null;
}

function cellOf({ name, said }: ImageFact, texts: Texts, form: Form): Cell | null {
  const isNames = typeof said !== "string";
  const { andOthers } = languages[texts.language].card;
  const written = isNames
    ? texts.of(namesText(said, andOthers, form === "first names" ? 0 : undefined), 600, said[0]?.language ?? null)
    : texts.of(said, 600);
  const title = texts.of(name, 400);
  return title && written && { name: title, said: written, isNames };
}

/** Facts that know how high they are, counted from their own top. */
interface Part {
  height: number;
  layout: Layout;
}

const [pad, rule] = [14, 3];

/** The facts between two heavy rules, at the lower end of the room for them. Whether there is room. */
export function placeFacts(
  layout: Layout,
  cells: readonly Cell[],
  form: Form,
  sizes: Sizes,
  { from, to }: { from: number; to: number },
): boolean {
  const parts = partsOf(cells, form, sizes);
  if (!parts) return false;
  const height = parts.reduce((sum, part) => sum + part.height, 0) + 2 * (pad + rule);
  if (to - from < height) return false;
  const heavy = { x: margin, width, height: rule, colour: colours.ink };
  layout.rules.push({ ...heavy, y: to - height }, { ...heavy, y: to - rule });
  let y = to - height + rule + pad;
  for (const part of parts) {
    layout.lines.push(...part.layout.lines.map((line) => ({ ...line, y: line.y + y })));
    y += part.height;
  }
  return true;
}

/** Null if they do not fit side by side. */
function partsOf(cells: readonly Cell[], form: Form, sizes: Sizes): Part[] | null {
  const names = form === "columns" ? [] : cells.filter(({ isNames }) => isNames);
  const others = cells.filter((cell) => !names.includes(cell));
  const columns = others.length > 0 ? columnsOf(others, sizes) : null;
  if (others.length > 0 && !columns) return null;
  const first = Math.max(0, ...names.map(({ name }) => name.width(sizes.small))) + 24;
  return [...names.map((cell) => rowOf(cell, first, sizes)), ...(columns ? [columns] : [])];
}

/** What is said is bold, so it needs no larger letters than its name. Facts stand at the left, whatever the direction of their words. */
const sizeOf = ({ text }: Sizes): number => Math.max(leastSize, text - 4);
const ofFacts = (size: number, colour: string) => ({ size, colour, isRightToLeft: false });

/** What is said beside its name. */
function rowOf({ name, said }: Cell, first: number, sizes: Sizes): Part {
  const [size, layout] = [sizeOf(sizes), emptyLayout()];
  const rest = { x: margin + first, y: 0, width: width - first };
  const middle = (said.lineHeight * size - name.lineHeight * sizes.small) / 2;
  put(layout, name, [name.text], { ...rest, x: margin, y: middle }, ofFacts(sizes.small, colours.soft));
  const height = put(layout, said, said.lines(size, rest.width), rest, ofFacts(size, colours.ink));
  return { layout, height: height + 4 };
}

const gap = 36;
const leastColumn = 240;
const mostLines = 4;

/** Side by side, what is said below its name. The names share what the others leave; null if that is too little. */
function columnsOf(cells: readonly Cell[], sizes: Sizes): Part | null {
  const [size, layout] = [sizeOf(sizes), emptyLayout()];
  const natural = cells.map(({ name, said, isNames }) =>
    isNames ? 0 : Math.max(name.width(sizes.small), said.width(size)),
  );
  const left = width - gap * (cells.length - 1) - natural.reduce((sum, each) => sum + each, 0);
  const names = cells.filter(({ isNames }) => isNames).length;
  if (left < names * leastColumn) return null;
  let [x, height] = [margin, 0];
  for (const [nth, { name, said, isNames }] of cells.entries()) {
    const wide = isNames ? left / names : (natural[nth] ?? 0);
    const lines = said.lines(size, wide);
    if (lines.length > mostLines) return null;
    const below = put(layout, name, [name.text], { x, y: 0, width: wide }, ofFacts(sizes.small, colours.soft));
    height = Math.max(height, put(layout, said, lines, { x, y: below, width: wide }, ofFacts(size, colours.ink)));
    x += wide + gap;
  }
  return { layout, height };
}
