import { sentencesInLine } from "../../../schema/module";

/** Sentences for rules that many columns have, by the ending of the rule's name. */
const kinds: readonly [ending: RegExp, sentence: string][] = [
  [
    /_(is|are)_plain_texts?$/,
    "contains characters that are not allowed (such as invisible ones), or begins or ends with a space",
  ],
  [
    /_is_partial_date$/,
    "is not a date: write YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD, such as 2015-02-20, or two of these with a slash",
  ],
  [/_is_kebab_case$/, "must have lower-case letters, digits and single hyphens, such as code-of-good-conduct"],
  [/_(length|text_lengths)$/, "is empty, or longer than this field allows"],
  [/_is_http$/, "an address must begin with http:// or https://"],
  [/_country_is_iso3166$/, "must be a country as two capital letters (ISO 3166-1), such as FR"],
  [/_is_jurisdiction$/, "must be the code of a country, of a part of one, EU or UN, such as AU, AU-NSW or EU"],
  [/_language_is_bcp47$/, "must be a BCP 47 language tag, such as fr or pt-BR"],
  [/_is_exact$/, "must be a number from -999,999,999,999.999 to 999,999,999,999.999, with at most three decimals"],
  [/_known$/, "is not one of the values that this field can have"],
];

/** The sentence for one of our constraints. Null if no contributor can break it: then it is a bug in our code. */
export const sentenceFor = (constraint: string): string | null =>
  sentencesInLine()[constraint] ?? kinds.find(([ending]) => ending.test(constraint))?.[1] ?? null;
