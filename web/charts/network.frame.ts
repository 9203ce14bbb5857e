/** A drawing for one width of screen. Its units are about the pixels of a screen on which it fits. */
export interface Frame {
  name: "wide" | "narrow";
  width: number;
  /** Which way the public side and the companies lie apart. */
  apart: "x" | "y";
  fontSize: number;
  lineHeight: number;
  /** After how many letters a name goes on in the next line. */
  mostLetters: number;
  /** What each actor takes of the height. */
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

/** About how wide a letter of the face is, in parts of its size. */
const letter = 0.57;

/** A name in lines that are short enough, broken between words. */
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
