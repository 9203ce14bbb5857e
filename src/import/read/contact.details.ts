import type { Cleaned } from "./table";

/**
 * Finds e-mail addresses and phone numbers, which a record of public acts does not need. A number is a phone number only if it is written as
 * one: it begins with `+` or `00` and the code of a country, or with a zero and has groups, or has its area code in brackets, or it follows a word
 * such as `tel`; beside other words, also if a hyphen follows the area code. The ids and dates of registers are longer, stand alone, or have no groups.
 */
const email = /(?:mailto:)?[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/gu;

const international = String.raw`(?:\+|\b00)[1-9]\d{0,2}(?:[ .\u00A0/-]{0,3}(?:\(0\)|\(\d{1,4}\)|\d{1,4})){2,7}`;
const inPairs = String.raw`\b0[1-9](?<gap>[ .\u00A0])\d{2}(?:\k<gap>\d{2}){3}`;
const afterBrackets = String.raw`\(0[1-9]\d{0,3}\)(?:[ .\u00A0/-]{0,3}\d{2,8}){1,5}`;
const hyphened = String.raw`\b0[1-9]\d{0,3}[-\u2010\u2011][ \u00A0]?\d{5,8}`;
const inGroups = String.raw`\b\(?0\d{2,4}\)? \d{3,4} \d{3,4}`;
const named = String.raw`(?<=\b(?:t[eé]l(?:[eé]phone)?|phone|fax|mobile|handy|gsm)\b[\p{L}]{0,8}[ .:]{0,4})\(?\d[\d ().\u00A0/-]{5,18}\d`;
const before = String.raw`(?<![\p{L}\p{N}/_=-])`;
const behind = String.raw`(?![\p{L}\p{N}_]|[-/]\d)`;
const grouped = new RegExp(`${before}(?:${international}|${afterBrackets}|${inPairs}|${inGroups})${behind}`, "giu");
const besideWords = new RegExp(`${before}${hyphened}${behind}`, "giu");
const labelled = new RegExp(`${before}${named}${behind}`, "giu");
const label = /t[eé]l|phone|fax|mobile|handy|gsm/i;

const years = /^\(?(?:18|19|20)\d\d ?[-/] ?(?:18|19|20)\d\d\)?$/;

/** The text without them. They are not kept anywhere. */
export function withoutContactDetails(text: string, cleaned: Cleaned): string {
  const plain = text.includes("@") ? text.replace(email, () => ((cleaned.emailAddresses += 1), "")) : text;
  if (digitsOf(plain) < fewestDigits) return plain;
  const withoutPhone = (found: string): string => {
    if (digitsOf(found) < fewestDigits || digitsOf(found) > 15 || years.test(found)) return found;
    cleaned.phoneNumbers += 1;
    return "";
  };
  let rest = /\+|\(?0\d/.test(plain) ? plain.replace(grouped, withoutPhone) : plain;
  if (/\p{L}/u.test(rest)) rest = rest.replace(besideWords, withoutPhone);
  return label.test(rest) ? rest.replace(labelled, withoutPhone) : rest;
}

/** Whether a column with this name has phone numbers, in whatever form. */
export const isPhoneLabel = (name: string): boolean => /\b(t[eé]l|fax|gsm|handy|mobile)|phone|cell ?phone/i.test(name);

/** The text of a cell in such a column, without the number. */
export const withoutPhoneNumbers = (text: string, cleaned: Cleaned): string =>
  text.replace(/\+?\(?\d[\d ().\u00A0/-]{6,18}\d/g, () => ((cleaned.phoneNumbers += 1), ""));

const fewestDigits = 8;

function digitsOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
