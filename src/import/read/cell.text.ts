import { decode } from "iconv-lite";
import { normalised } from "../../values/plain-text";
import type { Cleaned } from "./table";

const simple = /^[\x20-\x7E\n\t]*$/;
/** What no text of the record may hold (values/plain-text.ts), but joiners and variation selectors, which some scripts need. */
const forbidden =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}|(?![\u200C\u200D\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text of a cell as the record can hold it. A character that Windows-1252 has where Unicode has a control character (U+0080 to U+009F) was read in the
 * wrong encoding before it came into the file: it becomes what it was. What nobody sees is left out.
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
