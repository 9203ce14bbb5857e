import { badInput } from "../values/errors";
import type { Arguments } from "../projection/declare/arguments";
import type { RecordType } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { literal, sql, type Sql } from "../projection/declare/sql";
import type { TranslatedTexts } from "./search";

/** The searched text: its words, the text as it was written, and the same if a name can begin with it and not have its words. */
export interface SearchTerms {
  words: Sql;
  text: Sql;
  begun: Sql;
}

const longestSearch = 200;
const mostWords = 10;

const short = (value: unknown, argument: string): string => {
  const text = String(value);
  if (text.length > longestSearch)
    throw badInput(argument, `has ${text.length} characters; at most ${longestSearch} are allowed`);
  return text;
};

/**
 * The words of a search. Everything but letters and digits separates them, so nothing in it can act as a wildcard.
 * A word does not begin with an accent: folded, it would be empty, and no query can be made of that.
 */
function searchWords(value: unknown, argument: string): string {
  const words =
    short(value, argument)
      .normalize("NFKD")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.slice(0, mostWords).join(" ");
}

const searchText = (value: unknown, argument: string): string => short(value, argument).trim().replace(/\s+/g, " ");

/** How frequent the words are decides how they are found, so Postgres plans each of these statements for its words. */
export const askedIn = (args: Arguments, name: string): SearchTerms => ({
  words: args.planned(name, "text", searchWords),
  text: args.planned(name, "text", searchText),
  begun: args.planned(name, "text", (value, argument) => begunBy(searchText(value, argument))),
});

const wordsAndSpaces = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?: [\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

/**
 * A name that begins with words and spaces has these words, and is found by them. What has other signs, such as "C++", or a vowel sign that
 * stands alone, is looked for as well.
 */
const begunBy = (text: string): string | null => (wordsAndSpaces.test(text.normalize("NFKD")) ? null : text);

export const hasWords = (row: Row, { words }: SearchTerms): Sql =>
  sql`${row.col("searchVector")} @@ ${prefixQuery(words)}`;

export const areFrequent = ({ type }: Row, { words }: SearchTerms): Sql =>
  sql`words_are_frequent(${literal((type as RecordType).kind)}, ${prefixQuery(words)})`;

/** The ids of the records that have texts in other languages for which a condition holds. */
export const idsOfTexts = ({ row, recordId }: TranslatedTexts, condition: Sql, scope: Scope, limit: Sql): Sql =>
  sql`array(select ${recordId} from ${scope.whole(row)} where ${condition} ${limit})`;

export const haveWords = (folded: Sql, words: Sql): Sql => sql`search_words(${folded}) @@ ${prefixQuery(words)}`;

/** `engagement terror` becomes `engagement:* & terror:*`. No words match nothing. */
const prefixQuery = (words: Sql): Sql => sql`search_beginnings(${words})`;

/** In byte order, all texts that begin with the text stand between it and the text followed by the greatest character. */
export const begins = (name: Sql, { words, begun: text }: Pick<SearchTerms, "words" | "begun">): Sql =>
  sql`${words} <> '' and ${name} collate "C" >= fold(${text})
    and ${name} collate "C" < fold(${text}) || chr(1114111)`;
