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

/** A name in short lines, broken between words. */
export function linesOf(name: string, { mostLetters }: Frame): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= mostLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const widthOf = (lines: readonly string[], { fontSize }: Frame): number =>
  Math.max(...lines.map(({ length }) => length)) * letter * fontSize;
