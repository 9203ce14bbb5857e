import { decode } from "iconv-lite";
import { normalised } from "../../values/plain-text";
import type { Cleaned } from "./table";

const simple = /^[\x20-\x7E\n\t]*$/;
/** Characters that no text of the record may contain (values/plain-text.ts). Joiners and variation selectors are allowed: some scripts need them. */
const forbidden =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}|(?![\u200C\u200D\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text of a cell, without characters that the record refuses. A control character from U+0080 to U+009F is a sign that somebody read
 * Windows-1252 as another encoding: it becomes the character that Windows-1252 has there. Invisible characters are removed.
 */
export function cellText(text: string, cleaned: Cleaned): string {
  if (simple.test(text)) return text.trim();
  const read = text.replace(/[\u0080-\u009F]/g, (character) => {
    const meant = decode(Buffer.from([character.charCodeAt(0)]), "windows-1252");
    if (meant !== "\uFFFD") cleaned.characters += 1;
    return meant === "\uFFFD" ? "" : meant;
  });
  const plain = normalised(read).replace(forbidden, () => ((cleaned.characters += 1), ""));
  return plain.trim();
}
