/** The measures of a drawing for one width of screen. A unit is about a pixel of such a screen. */
export interface Frame {
  name: "wide" | "narrow";
  width: number;
  /** Whether the public side and the companies are beside each other or one above the other. */
  apart: "x" | "y";
  fontSize: number;
  lineHeight: number;
  /** The most letters of a name in one line. */
  mostLetters: number;
  /** The height for each actor. */
  perActor: number;
  leastHeight: number;
}

export const wide: Frame = {
  name: "wide",
  width: 1000,
  apart: "x",
  fontSize: 15,
  lineHeight: 18,
  mostLetters: 26,
  perActor: 54,
  leastHeight: 300,
};

export const narrow: Frame = {
  name: "narrow",
  width: 360,
  apart: "y",
  fontSize: 13,
  lineHeight: 15,
  mostLetters: 15,
  perActor: 38,
  leastHeight: 340,
};

/** The average width of a letter, as a part of the size of the font. */
const letter = 0.57;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Scripts whose signs are about as wide as high. */
const wideSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The length of a text, in letters of average width. */
const lettersIn = (text: string): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (wideSign.test(segment) ? 1 / letter : 1), 0);

/** The most lines of a name: what does not fit is left out. The list below the drawing has it in full. */
const mostLines = 4;

/** A name in short lines, broken between words, or within a word that is longer than a line. */
export function linesOf(name: string, { mostLetters }: Frame): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ").flatMap((each) => piecesOf(each, mostLetters))) {
    const last = lines.at(-1);
    if (last !== undefined && lettersIn(`${last} ${word}`) <= mostLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ""}…`];
}

function piecesOf(word: string, mostLetters: number): string[] {
  const pieces = [""];
  for (const { segment } of graphemes.segment(word)) {
    const last = pieces.at(-1) ?? "";
    if (lettersIn(last + segment) <= mostLetters) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

export const widthOf = (lines: readonly string[], { fontSize }: Frame): number =>
  Math.max(...lines.map(lettersIn)) * letter * fontSize;
