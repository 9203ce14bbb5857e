import { listOf, type Each, type Lookup, type LookupOption, type Property } from "./mapping";

/** A value that is not in a lookup that must have it. */
export class UnknownValue extends Error {}

/** The value that a lookup has for this value; the value itself if no option fits. */
export function lookedUp(value: string, name: string, { options, required }: Lookup): string[] {
  const found = options.find((option) => optionFits(value, option));
  if (!found && required) throw new UnknownValue(`the lookup ${name} has no option for it`);
  if (!found) return [value];
  if (found.values) return found.values.map(String);
  return found.value === undefined || found.value === null ? [] : [String(found.value)];
}

const compared = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

function optionFits(value: string, { match, contains, regex }: LookupOption): boolean {
  const given = compared(value);
  return (
    listOf(match).some((each) => compared(each) === given) ||
    listOf(contains).some((each) => given.includes(compared(each))) ||
    listOf(regex).some((each) => expression(each).test(value))
  );
}

/** The part of a value that matches a pattern; null if nothing matches. */
export function takenBy(pattern: string, value: string): string | null {
  const found = expression(pattern).exec(value);
  if (!found) return null;
  return (found.slice(1).find((group: string | undefined) => group !== undefined) ?? found[0]).trim();
}

const expressions = new Map<string, RegExp>();

export function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, "u");
  expressions.set(pattern, known);
  return known;
}

/** The text, shortened to this many characters and cut after a word. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  const words = cut.replace(/\s+\S*$/, "");
  return `${words.length > most / 2 ? words : cut}…`;
}

export function inCase(text: string, wanted: NonNullable<Property["case"]>): string {
  if (wanted === "lower") return text.toLowerCase();
  if (wanted === "upper") return text.toUpperCase();
  return text.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const noFirstName =
  /^(?:inc|incorporated|llc|llp|lp|ltd|limited|co|corp|plc|gmbh|ag|kg|sa|sas|sarl|srl|spa|nv|bv|ab|as|oy|kft|jr|sr|i{2,3}|iv|ph\.?d|m\.?d|mp|mep|esq|qc|kc|obe|cbe|dr)$/i;

/** `Doe, Jane` as `Jane Doe`. What stands behind the comma of a firm is no first name, and of a name with two commas nobody knows. */
export function firstNameFirst(text: string): string {
  const [last = "", first = "", ...more] = text.split(/\s*[,،、，]\s*/);
  const isName = first !== "" && last !== "" && more.length === 0 && !noFirstName.test(first.replaceAll(".", ""));
  return isName ? `${first} ${last}` : text;
}

/** The values of a cell that has several. An empty one keeps its place. A separator inside brackets does not separate. */
export function splitCell(text: string, { split, splitPattern }: Each): string[] {
  const separators = listOf(split).map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const separator = [...separators, ...listOf(splitPattern)].join("|");
  if (separator === "") return text === "" ? [] : [text];
  const matches = new RegExp(separator, "gu");
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(matches)) {
    if (found === "" || depthAt(text, index) > 0) continue;
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  const places = [...parts, text.slice(from)].map((part) => part.trim());
  return places.some((part) => part !== "") ? places : [];
}

function depthAt(text: string, place: number): number {
  let depth = 0;
  for (const letter of text.slice(0, place)) {
    if (letter === "(" || letter === "[") depth += 1;
    else if (letter === ")" || letter === "]") depth = Math.max(0, depth - 1);
  }
  // A bracket that is never closed is an ordinary character.
  return depth > 0 && /[)\]]/.test(text.slice(place)) ? depth : 0;
}
