/** The words around a quote are kept without the white space at their ends. */
interface Around {
  prefix: string | null;
  quote: string;
  suffix: string | null;
}

const unbreakable = "\u00A0";
const isFrench = (language: string): boolean => /^fr\b/i.test(language);

/** The white space between the words before a quote and the quote: none after an opening sign, and none before a closing one. */
export function spaceBefore({ prefix, quote }: Around, language: string): string {
  const before = prefix ?? "";
  if (before === "") return "";
  if (before.endsWith("«")) return isFrench(language) ? unbreakable : "";
  if (/[([{“‘‹'’]$/.test(before) || endsInOpenMark(before)) return "";
  return spaceInFrontOf(quote, language);
}

/** The same between the quote and the words after it. */
export function spaceAfter({ prefix, quote, suffix }: Around, language: string): string {
  const after = suffix ?? "";
  if (after === "") return "";
  if (after.startsWith('"')) return endsInOpenMark(`${prefix ?? ""} ${quote}`) ? "" : " ";
  return spaceInFrontOf(after, language);
}

/** French has a no-break space before its double punctuation marks; no language has a space before a full stop. */
function spaceInFrontOf(text: string, language: string): string {
  if (/^[;:!?»]/.test(text)) return isFrench(language) ? unbreakable : "";
  return /^[.,…)\]}”’%]/.test(text) ? "" : " ";
}

/** Whether a straight quotation mark was opened and not closed again. */
const endsInOpenMark = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1;
