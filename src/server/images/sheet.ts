import { imageSize, type PageImage } from "../../../web/frame/page.image";
import type { FulfilmentStatus } from "../../../web/graphql/graphql";
import type { Language } from "../../../web/language/language";
import type { Measure, MeasuredText } from "./measured.text";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text in its place: where it begins, which of a text from right to left is its right end, and its baseline. */
export interface PlacedLine {
  text: string;
  look: MeasuredText["look"];
  size: number;
  colour: string;
  x: number;
  y: number;
  align: "left" | "right";
  isRightToLeft: boolean;
}

/** Everything on an image, in pixels. */
export interface Layout {
  lines: PlacedLine[];
  rules: (Box & { colour: string })[];
  signs: { status: FulfilmentStatus; x: number; y: number; size: number }[];
  bars: (Box & { counts: PageImage["counts"] })[];
}

export const emptyLayout = (): Layout => ({ lines: [], rules: [], signs: [], bars: [] });

export const margin = 64;
export const width = imageSize.width - 2 * margin;
/** Of what stands between the masthead and the lower edge. */
export const [top, bottom] = [112, imageSize.height - 40];
/** Smaller letters cannot be read where the image is shown small. */
export const leastSize = 22;

/** The sizes of letters: of the title, of what came of it, and of what explains. */
export interface Sizes {
  title: number;
  text: number;
  small: number;
}

/** Where the lines of a text are to stand. */
interface Column {
  x: number;
  y: number;
  width: number;
}

interface Letters {
  size: number;
  colour: string;
  isRightToLeft?: boolean;
  align?: PlacedLine["align"];
}

/** Puts the lines of a text below one another. Where the next can begin. */
export function put(
  layout: Layout,
  { look, lineHeight }: MeasuredText,
  lines: readonly string[],
  { x, y, width }: Column,
  { size, colour, ...other }: Letters,
): number {
  const { isRightToLeft = look.isRightToLeft, align = isRightToLeft ? "right" : "left" } = other;
  const at = { look, size, colour, isRightToLeft, x: align === "right" ? x + width : x };
  const height = lineHeight * size;
  lines.forEach((text, nth) => {
    // The middle of the letters, which is above their baseline, stands in the middle of the line.
    layout.lines.push({ ...at, text, align, y: y + (nth + 0.5) * height + 0.31 * size });
  });
  return y + lines.length * height;
}

/** The texts of an image, each measured once for all sizes. */
export class Texts {
  private readonly known = new Map<string, MeasuredText | null>();

  constructor(
    private readonly measure: Measure,
    readonly language: Language,
  ) {}

  /** A text of ours in the language of the page, or one of the record; null if no font has one of its letters. */
  of(text: string, weight: number, language: string | null = this.language): MeasuredText | null {
    const key = JSON.stringify([text, weight, language]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.measure.text({ text, language }, weight, this.language);
    this.known.set(key, made);
    return made;
  }
}
