/**
 * What a text may hold. One rule for every text that somebody writes into the record, so that what looks the same is the
 * same, and nothing in it works unseen:
 *
 * - It is normalised: Unicode normal form C; every line end becomes a line feed; soft hyphens, which only advise where to
 *   break a word, are dropped; white space around it is too. A character for private use means nothing outside its font; those
 *   in the text of a PDF are its bullets, nearly all, so each becomes a bullet (U+2022).
 * - It is refused if it holds what nobody sees or what acts on what is seen: control characters but line feed and tab,
 *   halves of surrogate pairs, noncharacters, characters for private use, marks and controls of text direction, and all that
 *   Unicode calls ignorable (zero width spaces, fillers, tags).
 * - Joiners (U+200C, U+200D) stand between letters outside ASCII, as Persian and the scripts of India need them, or between emoji; a
 *   variation selector stands after what it varies.
 *
 * Postgres holds the same, a little less strictly, as `is_plain_text` (migration 0009).
 */

interface Rule {
  broken: RegExp;
  /** What such a character is called in a message. */
  what: string;
}

/** What can be joined: letters and marks, but not those of ASCII, and emoji. */
const joined = (more = ""): string => `(?![\\0-\\x7F])[\\p{L}\\p{M}\\p{Extended_Pictographic}${more}]`;

const rules: readonly Rule[] = [
  { broken: /(?![\t\n])\p{Cc}/u, what: "a control character" },
  { broken: /\p{Cs}/u, what: "half of a surrogate pair" },
  { broken: /\p{Noncharacter_Code_Point}/u, what: "a code point that is no character" },
  // Normalising leaves none.
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

/** Nearly every text: no need to look at it closely. */
const simple = /^[\x20-\x7E\n\t]*$/;

/** The text as it is kept. */
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

/** Why a normalised text cannot be kept, in words that follow its name; null if it can. */
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

/** Only a text between the bounds has to be counted. */
function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > 2 * most || Array.from(text).length > most;
}

function nameOf(text: string, place: number): string {
  const point = text.codePointAt(place) ?? 0;
  const before = Array.from(text.slice(0, place)).length;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")} (character ${before + 1})`;
}
