import { sentencesInLine } from "../../../schema/module";

/** What a contributor is told if a rule is broken that many columns have: how its name ends. */
const kinds: readonly [ending: RegExp, sentence: string][] = [
  [/_(is|are)_plain_texts?$/, "holds characters that no text of the record may hold, or is not trimmed"],
  [/_is_partial_date$/, "is no date: write a year, a year and month, or a day, such as 2015-02-20"],
  [/_is_kebab_case$/, "takes lower-case letters, digits and single hyphens, such as code-of-good-conduct"],
  [/_(length|text_lengths)$/, "a text is empty, or longer than its field takes"],
  [/_is_http$/, "an address begins with http:// or https://"],
  [/_is_iso3166$/, "takes a country as two capital letters (ISO 3166-1), such as FR"],
  [/_known$/, "is none of the values that there are"],
];

/** The sentence for a constraint of ours; null for one that no contributor can break: that is a bug of ours. */
export const sentenceFor = (constraint: string): string | null =>
  sentencesInLine()[constraint] ?? kinds.find(([ending]) => ending.test(constraint))?.[1] ?? null;
