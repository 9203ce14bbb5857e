/**
 * The characters that a text may have. It is one rule for every text in the record, so that texts that look the same are the same, and no
 * character acts without being seen:
 *
 * - It is normalised: Unicode normal form C; every line end becomes a line feed; soft hyphens, which only advise where to
 *   break a word, are dropped, and so is white space around the text. A character for private use means nothing outside its font;
 *   in the text of a PDF, nearly all of them are bullets, so each becomes a bullet (U+2022).
 * - It is refused if it has characters that nobody sees or that change how others look: control characters except line feed and tab,
 *   halves of surrogate pairs, noncharacters, characters for private use, marks and controls of text direction, and all characters
 *   that Unicode calls ignorable (zero width spaces, fillers, tags).
 * - Joiners (U+200C, U+200D) are allowed between letters outside ASCII, because Persian and the scripts of India need them, and between
 *   emoji; a variation selector is allowed after a character that it varies.
 *
 * Postgres has the same rule, a little less strict, as `is_plain_text` (migration 0009).
 */

interface Rule {
  broken: RegExp;
  /** The name of such a character in an error message. */
  what: string;
}

/** The characters that can be joined: letters and marks outside ASCII, and emoji. */
const joined = (more = ""): string => `(?![\\0-\\x7F])[\\p{L}\\p{M}\\p{Extended_Pictographic}${more}]`;

const rules: readonly Rule[] = [
  { broken: /(?![\t\n])\p{Cc}/u, what: "a control character" },
  { broken: /\p{Cs}/u, what: "half of a surrogate pair" },
  { broken: /\p{Noncharacter_Code_Point}/u, what: "a code point that is no character" },
  // The normal form has none of these.
  { broken: /\p{Co}/u, what: "a character for private use" },
  { broken: /\p{Bidi_Control}/u, what: "a control of text direction" },
  {
    broken: /(?![\u200C\u200D\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}/u,
    what: "an invisible character",
  },
  {
    broken: new RegExp(`(?<!${joined("\\p{Emoji_Modifier}")})[\\u200C\\u200D]|[\\u200C\\u200D](?!${joined()})`, "u"),
    what: "a joiner that joins nothing",
  },
  {
    broken: /(?<![^\s\p{Variation_Selector}])\p{Variation_Selector}/u,
    what: "a variation selector that varies nothing",
  },
];

/** True for nearly every text, which then needs no closer look. */
const simple = /^[\x20-\x7E\n\t]*$/;

/** The text in the form in which it is stored. */
export function normalised(text: string): string {
  if (simple.test(text)) return text.trim();
  return text
    .replaceAll("\u00AD", "")
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\p{Co}/gu, "\u2022")
    .trim();
}

export interface TextLimits {
  /** The greatest number of characters (code points). */
  most: number;
  lines: "one" | "many";
}

/** Why a normalised text cannot be stored, as words that follow the name of its field; null if it can be stored. */
export function problemOf(text: string, { most, lines }: TextLimits): string | null {
  if (text === "") return "must not be empty";
  if (isLonger(text, most)) return `must have at most ${most.toLocaleString("en")} characters`;
  if (lines === "one" && /[\n\t]/.test(text)) return "must be one line, without tabs";
  if (simple.test(text)) return null;
  for (const { broken, what } of rules) {
    const place = text.search(broken);
    if (place >= 0) return `contains ${what}, ${nameOf(text, place)}: remove it`;
  }
  return null;
}

/** Counts characters only if the number of code units does not decide. */
function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > 2 * most || Array.from(text).length > most;
}

function nameOf(text: string, place: number): string {
  const point = text.codePointAt(place) ?? 0;
  const before = Array.from(text.slice(0, place)).length;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")} (character ${before + 1})`;
}
