/** A number that was read from a text, or why it cannot be read. */
export type ReadNumber = { number: number } | { problem: string };

const ambiguous =
  "may be a number of thousands or one with decimals: give `decimal`, the sign before the decimals, in the mapping";

/**
 * Reads a number as people write it: `1,234.5`, `1.234,5`, `1 234,5`, `12.5 %`, `१२३४`. If a sign could part thousands or decimals (`1,000`), only
 * the mapping can say which: a guess would record a wrong number.
 */
export function readNumber(text: string, decimal?: string): ReadNumber {
  const bare = latinDigits(text.normalize("NFKC"))
    .replace(/[\s%'’]/g, "")
    .replace(/^\u2212/, "-");
  if (!/^[-+]?[\d.,]*\d[\d.,]*(e[-+]?\d+)?$/i.test(bare)) return { problem: "is not a number" };
  const sign = decimal ?? decimalSignOf(bare);
  if (sign === null) return { problem: ambiguous };
  const [whole = "", ...rest] = bare.split(sign);
  const thousands = sign === "," ? "." : ",";
  const isGrouped = whole.includes(thousands);
  if (rest.length > 1 || rest.join("").includes(thousands) || (isGrouped && !inThousands(whole, thousands)))
    return { problem: "is not a number" };
  return { number: Number([whole.replaceAll(thousands, ""), ...rest].join(".")) };
}

/** The sign before the decimals; null if nobody can tell. */
function decimalSignOf(text: string): "," | "." | null {
  const [commas, points] = [text.split(",").length - 1, text.split(".").length - 1];
  if (commas > 0 && points > 0) return text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
  if (commas > 1) return ".";
  if (points > 1) return ",";
  const alone = /^[-+]?([1-9]\d{0,2})[.,]\d{3}$/.test(text);
  return alone ? null : commas === 1 ? "," : ".";
}

const inThousands = (whole: string, sign: string): boolean =>
  whole
    .replace(/^[-+]/, "")
    .split(sign)
    .every((group, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));

/** Digits of every script are ten characters in a row, beginning with its zero. */
const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
