import { attributesOf } from "../../../web/language/text.language";
import type { ImageText } from "../../../web/frame/page.image";
import type { Language } from "../../../web/language/language";
import type { Canvas } from "./canvas";
import type { Fonts } from "./fonts";
import { lettersOf, piecesOf } from "./line.pieces";

/** Texts are measured at this size, and grow and shrink with it. */
const measuredAt = 100;
/** A whole line can be wider than its pieces together, since letters move at their borders. */
const certain = 0.985;

interface Piece {
  text: string;
  /** Its width in em, and that of the space at its end. */
  width: number;
  space: number;
}

/** Makes texts that know how wide they are. */
export class Measure {
  private readonly context;

  constructor(
    canvas: Canvas,
    private readonly fonts: Fonts,
  ) {
    this.context = canvas.createCanvas(1, 1).getContext("2d");
  }

  /** Null if no font has one of its letters. */
  text({ text, language }: ImageText, weight: number, ofPage: Language): MeasuredText | null {
    const composed = text.normalize("NFC");
    const families = this.fonts.familiesFor(composed, language);
    if (families === null) return null;
    const widthOf = (each: string): number => {
      this.context.font = fontOf(weight, measuredAt, families);
      return this.context.measureText(each).width / measuredAt;
    };
    return new MeasuredText(composed, piecesOf(composed, language), widthOf, {
      families,
      weight,
      isRightToLeft: isRightToLeft(composed, language, ofPage),
    });
  }
}

interface Look {
  families: string;
  weight: number;
  isRightToLeft: boolean;
}

export const fontOf = (weight: number, size: number, families: string): string => `${weight} ${size}px ${families}`;

export class MeasuredText {
  private readonly pieces: readonly Piece[];
  private readonly inLetters = new Map<Piece, Piece[]>();

  constructor(
    readonly text: string,
    pieces: readonly string[],
    private readonly widthOf: (text: string) => number,
    readonly look: Look,
  ) {
    this.pieces = pieces.map((piece) => this.measured(piece));
  }

  /** The height of a line in em: marks above and below the letters need room. */
  get lineHeight(): number {
    if (/[\p{sc=Arab}\p{sc=Thai}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Hebr}\p{sc=Ethi}]/u.test(this.text)) return 1.42;
    return this.look.weight >= 800 && !/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(this.text) ? 1.1 : 1.3;
  }

  /** In one line. */
  width(size: number): number {
    return Math.ceil((widthOfLine(this.pieces) * size) / certain) + 1;
  }

  /** The lines, none of which is wider. */
  lines(size: number, width: number): string[] {
    const most = (width / size) * certain;
    const lines: Piece[][] = [];
    for (const piece of this.pieces.flatMap((each) => (each.width > most ? this.letters(each) : each))) {
      const line = lines.at(-1);
      if (line && widthOfLine([...line, piece]) <= most) line.push(piece);
      else lines.push([piece]);
    }
    return lines.map((line) =>
      line
        .map(({ text }) => text)
        .join("")
        .trim(),
    );
  }

  /** The same number of lines, all about as wide. */
  balanced(size: number, width: number): string[] {
    const lines = this.lines(size, width);
    let [narrow, wide] = [width / 2, width];
    while (wide - narrow > 4) {
      const between = (narrow + wide) / 2;
      if (this.lines(size, between).length > lines.length) narrow = between;
      else wide = between;
    }
    return this.lines(size, wide);
  }

  private letters(piece: Piece): Piece[] {
    const known = this.inLetters.get(piece) ?? lettersOf(piece.text).map((letter) => this.measured(letter));
    this.inLetters.set(piece, known);
    return known;
  }

  private measured(text: string): Piece {
    const word = text.trimEnd();
    return { text, width: this.widthOf(word), space: word === text ? 0 : this.widthOf(" ") };
  }
}

const widthOfLine = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width, space }) => sum + width + space, 0) - (pieces.at(-1)?.space ?? 0);

/** As browsers find it out: by the language of the text or, if nobody has said in which it is, by its first letter. */
function isRightToLeft(text: string, language: string | null, ofPage: Language): boolean {
  const direction = attributesOf(language, ofPage)?.dir ?? "ltr";
  if (direction !== "auto") return direction === "rtl";
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.test(first);
}
