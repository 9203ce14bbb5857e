import type { Cleaned } from "./table";

/**
 * E-mail addresses and phone numbers, which a record of public acts does not need. A number is taken for that of a phone only if it is written
 * as one: with `+` or `00` and the code of a country, in groups behind a leading zero, or behind a word such as `tel`. The ids and dates of
 * registers are longer, have hyphens, or stand in no groups.
 */
const email = /(?:mailto:)?[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/gu;

const international = String.raw`(?:\+|\b00)[1-9]\d{0,2}(?:[ .\u00A0/-]?(?:\(0\)|\(\d{1,4}\)|\d{1,4})){2,7}`;
const inPairs = String.raw`\b0[1-9](?<gap>[ .\u00A0])\d{2}(?:\k<gap>\d{2}){3}`;
const inGroups = String.raw`\b\(?0\d{2,4}\)? \d{3,4} \d{3,4}`;
const named = String.raw`(?<=\b(?:t[eé]l(?:[eé]phone)?|phone|fax|mobile|handy|gsm)\b[\p{L}]{0,8}[ .:]{0,4})\(?\d[\d ().\u00A0/-]{5,18}\d`;
const phone = new RegExp(
  String.raw`(?<![\p{L}\p{N}/_=-])(?:${international}|${inPairs}|${inGroups}|${named})(?![\p{L}\p{N}_]|[-/]\d)`,
  "giu",
);

const years = /^\(?(?:18|19|20)\d\d ?[-/] ?(?:18|19|20)\d\d\)?$/;

/** The text without them. What they were is nowhere kept. */
export function withoutContactDetails(text: string, cleaned: Cleaned): string {
  if (!/@|\d{2}/.test(text)) return text;
  const withoutEmail = text.includes("@") ? text.replace(email, () => ((cleaned.emailAddresses += 1), "")) : text;
  return withoutEmail.replace(phone, (found) => {
    const digits = found.replace(/\D/g, "").length;
    if (digits < 8 || digits > 15 || years.test(found)) return found;
    cleaned.phoneNumbers += 1;
    return "";
  });
}
