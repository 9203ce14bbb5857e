import type { PhoneLabel } from "./phone.labels";
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
const words =
  "t[eé]l(?:[eé](?:ph|f)on[eo]?|[eé]foon)?|(?:tele|cell)?phone|fax|mobile?|mob|m[oó]vil|telem[oó]vel|celular|cell(?:ulare)?|portable|whatsapp|handy|natel|gsm|тел(?:ефон)?|моб|факс";
const named = String.raw`(?<=(?<!\p{L})(?:${words})(?!\p{L})[ .:]{0,4}(?:(?:number|no|nr|n[°º])[ .:]{1,3})?)\(?\d[\d ().\u00A0/-]{5,18}\d`;
const before = String.raw`(?<![\p{L}\p{N}/_=-])`;
const behind = String.raw`(?![\p{L}\p{N}_]|[-/]\d)`;
const grouped = new RegExp(`${before}(?:${international}|${afterBrackets}|${inPairs}|${inGroups})${behind}`, "giu");
const besideWords = new RegExp(`${before}${hyphened}${behind}`, "giu");
const labelled = new RegExp(`${before}${named}${behind}`, "giu");
const label = new RegExp(words, "iu");

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

/** The text of a cell whose column or type says that it has phone numbers, or ways to reach somebody, without these numbers. */
export function withoutPhoneNumbers(text: string, label: PhoneLabel, cleaned: Cleaned): string {
  if (label === null || !/\p{Nd}/u.test(text)) return text;
  let found = 0;
  const rest = text.replace(run, (written) => {
    const looksSo = !noPhone.test(written) && (label === "PHONE" || asPhone.test(written));
    if (looksSo) found += written.split("/").filter((each) => (each.match(/\p{Nd}/gu)?.length ?? 0) >= 6).length || 1;
    return looksSo ? "" : written;
  });
  cleaned.phoneNumbers += found;
  return found > 0 && !/[\p{L}\p{N}]/u.test(rest) ? "" : rest;
}

/** Seven digits or more, with what stands between those of a phone: also several numbers with a slash between them. No amounts of money. */
const run =
  /(?<![\p{L}\p{N}_$€£¥₹]|[$€£¥₹] )\+?\(?\+?\p{Nd}(?:[ ().\u00A0/\u2010-\u2015-]{0,3}\p{Nd}){6,}(?!(?!x|ext)[\p{L}\p{N}_%]|[.,]\d\d?(?!\d)|[ \u00A0]?(?:[$€£¥₹%]|(?:EUR|USD|GBP|CHF)\b))/giu;
/** Years and days, also several of them; and decimals. */
const time = String.raw`(?:(?:18|19|20)\d\d(?:[-./][01]?\d[-./][0-3]?\d)?|[0-3]?\d[-./][01]?\d[-./](?:(?:18|19|20)\d\d))`;
const noPhone = new RegExp(String.raw`^\(?${time}(?: ?[-/\u2010-\u2015 ] ?${time})*\)?$|^\d+\.\d\d?$`);
/** What stands in a column of contacts may be an id: a number of a phone begins as one does, or is in groups that no amount has. */
const asPhone =
  /^(?:\(?\+|00[1-9]|\(?0[1-9][\d ().\u00A0/\u2010-\u2015-]{6,}$|\([1-9]\d{1,3}\)|[1-9]\d{2}[-. ]\d{3}[-. ]\d{4}$|\d{1,3}(?:[ .-]\d\d){3,}$)/;

const fewestDigits = 8;

function digitsOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
