import { comparedText, unified } from "../../values/compared-text";

/** The most characters without a space that the segmenter gets at once. */
const LONGEST_PIECE = 500;

// The locale is fixed, so that the same text has the same words on every machine.
const wordSegmenter = new Intl.Segmenter("en", { granularity: "word" });

export const normalise = comparedText;

/** The words of a text in order, normalised, without signs. Articles are compared by them, and the first rule is made of them. */
export function words(text: string): string[] {
  // Every space is a word boundary, so the pieces give the same words as the whole. The segmenter's time and memory grow with the
  // square of its input, and a hundred thousand Chinese characters in one piece would take all memory.
  return normalise(text).split(" ").flatMap(partsOfPiece).flatMap(wordsOfPiece);
}

function partsOfPiece(piece: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (piece.length - from > LONGEST_PIECE) {
    const most = piece.slice(from, from + LONGEST_PIECE);
    const part =
      /^.*[^\p{L}\p{N}\p{M}\p{Pc}\p{Cs}'.,:;\u00B7]/u.exec(most)?.[0] ?? most.replace(/[\uD800-\uDBFF]$/, "");
    parts.push(part);
    from += part.length;
  }
  return [...parts, piece.slice(from)];
}

/** Latin letters between punctuation marks are one word by the same rules. Most pieces are of this form. */
const PLAIN_WORD = /^[,.;:!?()"…-]*(\p{Script=Latin}+)[,.;:!?()"…-]*$/u;

function wordsOfPiece(piece: string): string[] {
  const plain = PLAIN_WORD.exec(piece)?.[1];
  if (plain !== undefined) return [plain];
  return Array.from(wordSegmenter.segment(piece))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}

/** The end of a sentence, as an item among the words. A question ends with its own sign, because it states nothing. */
const STATEMENT_ENDS = ".";
const QUESTION_ENDS = "?";

/** Two sentences without a space between them. Only a capital letter shows it, so this runs before the text is in lower case. */
const LOST_SPACE = /(?<=\p{Ll}["'”’»)\]]{0,3}[.!?…]["'”’»)\]]{0,3})(?=["'“‘«([]{0,3}\p{Lu})/gu;

/**
 * What the second rule reads in a text, in order: its words; its signs (≠, %, €, an emoji, a flag, a minus before a number; Braille word
 * by word); and the ends of its sentences, `.` or `?`.
 */
export function readings(text: string): string[] {
  const spaced = text.normalize("NFKC").replace(LOST_SPACE, " ").replaceAll("\u2044", "/").toLowerCase();
  const all = unified(spaced).split(" ").flatMap(partsOfPiece).flatMap(readingsOfPiece);
  return all.filter((reading, at) => !isEnd(reading) || !isEnd(all[at + 1] ?? "")).map(plainEnd);
}

/** How many of these items are words or signs. */
export const countOf = (read: readonly string[]): number => read.filter((reading) => !isEnd(reading)).length;

const PLAIN_READING = /^[,;:()"-]*(\p{Script=Latin}+)[,;:()"-]*([.!?]*)[,;:()"-]*$/u;

function readingsOfPiece(piece: string): string[] {
  const [, word, end] = PLAIN_READING.exec(piece) ?? [];
  if (word !== undefined) return end ? [word, end] : [word];
  const segments = Array.from(wordSegmenter.segment(piece));
  const read = segments.map(({ segment, isWordLike }, at) =>
    isWordLike ? segment : signIn(segment, segments[at - 1]?.segment, segments[at + 1]?.segment),
  );
  return joined(read).filter((each) => each !== "");
}

const SIGN = /[\p{S}\p{Emoji_Presentation}\p{RI}%‰‱&@#§¶*†‡]/u;
const ENDS = /^\p{Sentence_Terminal}+$/u;
const BRAILLE = /^[\u2800-\u28FF]+$/u;

/** The items that a segment without a word gives: none if it is punctuation. */
function signIn(segment: string, before = "", after = ""): string {
  if (ENDS.test(segment) || /[\p{L}\p{N}]/u.test(segment)) return segment;
  if (SIGN.test(segment)) return segment.replace(/[\uFE0E\uFE0F]/gu, "");
  const beforeNumber = /^\p{N}/u.test(after);
  if (segment === "-" && beforeNumber && !/[\p{L}\p{N}]$/u.test(before)) return segment;
  return segment === "/" && beforeNumber && /\p{N}$/u.test(before) ? segment : "";
}

/** Neighbouring cells of Braille are one word, and several marks at the end of a sentence are one end. */
function joined(read: readonly string[]): string[] {
  const result: string[] = [];
  for (const each of read) {
    const last = result.at(-1) ?? "";
    if ([BRAILLE, ENDS].some((kind) => kind.test(last) && kind.test(each))) result[result.length - 1] = last + each;
    else result.push(each);
  }
  return result;
}

const isEnd = (reading: string): boolean => ENDS.test(reading);

function plainEnd(reading: string): string {
  if (!isEnd(reading)) return reading;
  return /[?\u061F\u2E2E]/u.test(reading) ? QUESTION_ENDS : STATEMENT_ENDS;
}
