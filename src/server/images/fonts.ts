import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Canvas } from "./canvas";

/** The fonts of the site, then those of the scripts that they lack. Those of Chinese, Japanese and Korean follow, in the order of the text. */
const ofScripts = [
  "libre-franklin",
  "noto-sans",
  ...["arabic", "hebrew", "devanagari", "bengali", "tamil", "thai", "georgian", "armenian", "ethiopic"].map(
    (script) => `noto-sans-${script}`,
  ),
];

/** The same letter of Han looks different in Chinese, Japanese and Korean. */
const ofHan: Readonly<Record<string, readonly string[]>> = {
  zh: ["noto-sans-sc", "noto-sans-jp", "noto-sans-kr"],
  ja: ["noto-sans-jp", "noto-sans-sc", "noto-sans-kr"],
  ko: ["noto-sans-kr", "noto-sans-jp", "noto-sans-sc"],
};

/** A file of a package, with some of the letters of the font. */
interface Slice {
  family: string;
  file: string;
  ranges: readonly (readonly [from: number, to: number])[];
}

/**
 * Finds the fonts for texts. A font is in slices, each of which is registered as a family of its own when a text first needs it: with all slices of all
 * fonts in one list of families, each word would be looked for in hundreds of files.
 */
export class Fonts {
  private readonly slices = new Map<string, readonly Slice[]>();
  private readonly families = new Map<string, string | null>();
  private readonly registered = new Set<string>();
  /** How each family draws what it lacks. */
  private readonly missing = new Map<string, Buffer>();
  private readonly scratch: SKRSContext2D;

  constructor(private readonly canvas: Canvas) {
    this.scratch = canvas.createCanvas(side, side).getContext("2d");
  }

  /** The families that together have all letters of a text, as CSS writes them; null if a letter is in none. */
  familiesFor(text: string, language: string | null): string | null {
    const han = hanOf(text, language);
    const found = new Set<string>();
    for (const letter of new Set(text.replace(invisible, ""))) {
      const family = this.familyOf(letter, han);
      if (family === null) return null;
      found.add(`"${family}"`);
    }
    return found.size > 0 ? [...found].join(", ") : `"${ofScripts[0]} latin"`;
  }

  private familyOf(letter: string, han: string): string | null {
    const key = `${han} ${letter}`;
    const known = this.families.get(key);
    if (known !== undefined) return known;
    const code = letter.codePointAt(0) ?? 0;
    const family = this.candidates(code, han).find((slice) => this.has(slice, letter))?.family ?? null;
    this.families.set(key, family);
    return family;
  }

  private candidates(code: number, han: string): Slice[] {
    return [...ofScripts, ...(ofHan[han] ?? [])]
      .flatMap((name) => this.slicesOf(name))
      .filter(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
  }

  private slicesOf(name: string): readonly Slice[] {
    const known = this.slices.get(name) ?? slicesIn(name);
    this.slices.set(name, known);
    return known;
  }

  /** The ranges of a slice are those of several fonts, so they name letters that this one lacks: it draws those as it draws what is no letter. */
  private has(slice: Slice, letter: string): boolean {
    const { family, file } = slice;
    if (!this.registered.has(family)) {
      this.canvas.GlobalFonts.register(readFileSync(file), family);
      this.registered.add(family);
    }
    const missing = this.missing.get(family) ?? this.drawn(noLetter, family);
    this.missing.set(family, missing);
    return !this.drawn(letter, family).equals(missing);
  }

  private drawn(letter: string, family: string): Buffer {
    this.scratch.clearRect(0, 0, side, side);
    this.scratch.font = `16px "${family}"`;
    this.scratch.fillText(letter, side / 4, (side * 2) / 3);
    return Buffer.from(this.scratch.getImageData(0, 0, side, side).data.buffer);
  }
}

const ofCanvas = new WeakMap<Canvas, Fonts>();

/** The fonts of a library: whatever draws with it has the same. */
export function fontsOf(canvas: Canvas): Fonts {
  const fonts = ofCanvas.get(canvas) ?? new Fonts(canvas);
  ofCanvas.set(canvas, fonts);
  return fonts;
}

/** Of the square in which a letter is drawn to see whether a font has it. */
const side = 32;
/** What takes no place, or is a space. */
const invisible = /[\s\p{Cf}\p{Variation_Selector}]/gu;
/** No font has it (Unicode, noncharacters). */
const noLetter = "\u{10ffff}";

function hanOf(text: string, language: string | null): string {
  const [named = ""] = language?.split("-") ?? [];
  if (Object.hasOwn(ofHan, named)) return named;
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return "ja";
  return /\p{sc=Hang}/u.test(text) ? "ko" : "zh";
}

/** The slices of a package of Fontsource: `unicode.json` has their ranges, by the names of their files. */
function slicesIn(name: string): Slice[] {
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges = JSON.parse(readFileSync(list, "utf8")) as Readonly<Record<string, string>>;
  return Object.entries(ranges).map(([bracketed, text]) => {
    const slice = bracketed.replace(/[[\]]/g, "");
    const file = join(dirname(list), "files", `${name}-${slice}-wght-normal.woff2`);
    return { family: `${name} ${slice}`, file, ranges: text.split(",").map(rangeOf) };
  });
}

function rangeOf(text: string): [number, number] {
  const [from = "", to = from] = text.trim().slice(2).split("-");
  return [parseInt(from, 16), parseInt(to, 16)];
}
