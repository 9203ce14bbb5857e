import type { PageImage } from "../../../web/frame/page.image";
import { languages } from "../../../web/language/language";
import { colours } from "../../../web/style/colours";
import { cellsOf, placeFacts, type Form } from "./facts";
import type { Measure } from "./measured.text";
import { bottom, emptyLayout, leastSize, margin, put, Texts, width, type Layout } from "./sheet";
import { placeStory } from "./story";

const titleSizes = [120, 102, 84, 76, 68, 62, 56, 50, 46, 42, 38, 34, 31, 28, 26, 24, 22];
const sizes = (from: number, to: number): number[] => titleSizes.filter((size) => size <= from && size >= to);

/** What is tried, one after the other: large letters, then names in lines of their own, small letters, and at last fewer names. */
const attempts: readonly (readonly [Form, readonly number[]])[] = [
  ["columns", sizes(120, 42)],
  ["rows", sizes(56, 34)],
  ["columns", sizes(38, 28)],
  ["rows", sizes(31, 22)],
  ["first names", sizes(31, 22)],
  ["no names", sizes(31, 22)],
];

/** Puts everything in its place, in the largest letters that leave room for all; null if there is no room, or no font has a letter of the title. */
export function layOut(image: PageImage, measure: Measure): Layout | null {
  const texts = new Texts(measure, image.language);
  for (const [form, ofTitle] of attempts)
    for (const size of ofTitle) {
      const layout = tried(image, texts, form, size);
      if (layout) return layout;
    }
  return null;
}

function tried(image: PageImage, texts: Texts, form: Form, title: number): Layout | null {
  const text = Math.min(32, Math.max(leastSize, Math.round(title * 0.5)));
  const letters = { title, text, small: Math.max(leastSize, Math.round(text * 0.8)) };
  const cells = cellsOf(image, texts, form);
  const layout = emptyLayout();
  const end = placeStory(layout, image, texts, letters);
  if (cells === null || end === null || end > bottom) return null;
  placeMasthead(layout, image, texts);
  if (cells.length === 0) return layout;
  return placeFacts(layout, cells, form, letters, { from: end + text, to: bottom }) ? layout : null;
}

/** The site, and at which revision the record says so. */
function placeMasthead(layout: Layout, { says }: PageImage, texts: Texts): void {
  const name = texts.of(languages[texts.language].name, 800);
  const revision = texts.of(says, 400);
  if (name) put(layout, name, [name.text], { x: margin + 72, y: 37, width }, { size: 30, colour: colours.ink });
  if (revision) {
    const at = { x: margin, y: 40, width };
    put(layout, revision, [revision.text], at, { size: leastSize, colour: colours.soft, align: "right" });
  }
  layout.rules.push({ x: margin, y: 88, width, height: 2, colour: colours.rule });
}
