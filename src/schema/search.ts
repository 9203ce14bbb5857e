import { badInput } from "../values/errors";
import type { Arguments } from "../projection/declare/arguments";
import type { Condition, Order } from "../projection/declare/list";
import type { RecordType } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { join, raw, sql, type Sql } from "../projection/declare/sql";

/** The expressions that a search reads in records of one kind. Each must have an index. */
export interface Searched {
  /** The name or the title, folded. */
  name: (row: Row) => Sql;
  /** The name or title and other short texts in which a typo is forgiven, folded. */
  names: (row: Row) => Sql;
  /** Whether the record has exactly this other name, given folded. */
  isCalled?: (row: Row, folded: Sql) => Sql;
  /** The ids of the records that have exactly the searched text as an identifier. */
  knownAs?: (asked: Sql, scope: Scope) => Sql;
  /** Its texts in other languages. */
  translated?: (scope: Scope) => TranslatedTexts;
}

/** Rows that each have one text of a record in another language. */
export interface TranslatedTexts {
  row: Row;
  recordId: Sql;
  /** The text, folded. */
  folded: Sql;
  /** Whether it is one of those that a search looks through. */
  isSearched: Sql;
  /** Whether it is the name or the title. */
  isName: Sql;
}

/** The searched text: its words, and the text as it was written. */
interface SearchTerms {
  words: Sql;
  text: Sql;
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

const askedIn = (args: Arguments, name: string): SearchTerms => ({
  words: args.as(name, "text", searchWords),
  text: args.as(name, "text", searchText),
});

/** The records that a search finds. */
export const matches =
  (searched: Searched): Condition =>
  (row, args, name, scope) =>
    sql`${row.id} in (${idsFound(searched, row, askedIn(args, name), scope)})`;

/** The same, for a limited number of records. */
export const firstMatches =
  (searched: Searched, most: number): Condition =>
  (row, args, name, scope) =>
    sql`${row.id} in (${idsFound(searched, row, askedIn(args, name), scope, most)})`;

/**
 * The ids of the records in which every word of the search begins a word, whose name begins with the text of the search, or
 * which are known by it elsewhere; if there are none at all, those whose names have words that are close to its own (a typo). Each
 * part is answered by its own index. Long texts are looked through by their words alone.
 *
 * They are passed as an array: Postgres then assumes that they are few, and nearly always they are. For a plain sub-select it assumes
 * many, and reads the whole list in its order to find them.
 */
function idsFound(searched: Searched, { type }: Row, { words, text }: SearchTerms, scope: Scope, most?: number): Sql {
  const limit = most ? sql`limit ${raw(String(most))}` : sql``;
  const another = (): Row => scope.row(type as RecordType);
  const idsOf = (found: Row, condition: Sql): Sql =>
    sql`array(select ${found.id} from ${scope.whole(found)} where ${condition} ${limit})`;
  const idsTranslated = (condition: (texts: TranslatedTexts) => Sql): Sql[] =>
    [searched.translated?.(scope)].flatMap((texts) => (texts ? idsOfTexts(texts, condition(texts), scope, limit) : []));
  const [worded, begun, near] = [another(), another(), another()];
  const exact = [
    idsOf(worded, hasWords(worded.col("searchText"), words)),
    ...idsTranslated(({ isSearched, folded }) => sql`${isSearched} and ${hasWords(folded, words)}`),
    idsOf(begun, begins(searched.name(begun), { words, text })),
    ...idsTranslated(({ isName, folded }) => sql`${isName} and ${begins(folded, { words, text })}`),
    ...(searched.knownAs ? [sql`array(${searched.knownAs(text, scope)})`] : []),
  ];
  const texts = searched.translated?.(scope);
  const close = [
    nearOf({ from: scope.whole(near), id: near.id, folded: searched.names(near), isName: sql`true` }, words, limit),
    ...(texts ? [nearOf({ ...texts, from: scope.whole(texts.row), id: texts.recordId }, words, limit)] : []),
  ];
  return sql`select unnest(ids || case when cardinality(ids) = 0 then ${join(close, " || ")} else '{}' end)
    from (select ${join(exact, " || ")} as ids offset 0) as found`;
}

/** The ids of the records that have texts in other languages for which a condition holds. */
const idsOfTexts = ({ row, recordId }: TranslatedTexts, condition: Sql, scope: Scope, limit: Sql): Sql =>
  sql`array(select ${recordId} from ${scope.whole(row)} where ${condition} ${limit})`;

const hasWords = (folded: Sql, words: Sql): Sql => sql`search_words(${folded}) @@ (select ${prefixQuery(words)})`;

/** Words that are shorter have no typos: `of` instead of `for`. */
const shortestTypo = 4;

/** Of names that are close to the search as a whole, so many are looked at word by word. */
const mostCandidates = 10_000;

interface Names {
  from: Sql;
  id: Sql;
  folded: Sql;
  isName: Sql;
}

/**
 * The ids of the names that are close to the search as a whole, which their index finds, and in which each word of the search is close to
 * a word that is nearly as long. Otherwise "minister for defence" would find every other minister, and "agriculture" culture.
 */
const nearOf = ({ from, id, folded, isName }: Names, words: Sql, limit: Sql): Sql => sql`array(
  select id from (select ${id} as id, ${folded} as name from ${from}
    where ${isName} and (select fold(${words})) <% ${folded} limit ${raw(String(mostCandidates))}) as candidate
  where not exists (
    select from unnest((select ${wordsTyped(sql`fold(${words})`)})) as asked
    where char_length(asked) >= ${raw(String(shortestTypo))} and not exists (
      select from unnest(${wordsTyped(sql`name`)}) as has
      where similarity(asked, has) >= 0.4 and abs(char_length(asked) - char_length(has)) <= 2)) ${limit})`;

/** The words, without punctuation. Letters with a stroke have no accent to lose, but many type them without it. */
const wordsTyped = (folded: Sql): Sql =>
  sql`string_to_array(translate(${folded}, 'đłøħı-–/,.;:()’', 'dlohi          '), ' ')`;

/** `engagement terror` becomes `engagement:* & terror:*`. No words match nothing. */
const prefixQuery = (words: Sql): Sql =>
  sql`to_tsquery('simple', replace(nullif(fold(${words}), ''), ' ', ':* & ') || ':*')`;

/** In byte order, all texts that begin with the text stand between it and the text followed by the greatest character. */
const begins = (name: Sql, { words, text }: SearchTerms): Sql =>
  sql`${words} <> '' and ${name} collate "C" >= (select fold(${text}))
    and ${name} collate "C" < (select fold(${text}) || chr(1114111))`;

/**
 * The distance of a record from the searched text: below 1 if this is its name, below 2 if its name begins with it, below 3
 * if it has all the words, else below 4; smaller the closer its name is. Of its names in several languages, the closest counts.
 */
export function distance(searched: Searched, row: Row, args: Arguments, argument: string, scope: Scope): Sql {
  const { words, text } = askedIn(args, argument);
  const folded = sql`(select fold(${text}))`;
  // If one record has the words, nothing with a typo is found.
  const worded = oneWorded(searched, row.type as RecordType, words, scope);
  const called = [
    sql`name = ${folded}`,
    ...(searched.isCalled ? [searched.isCalled(row, folded)] : []),
    ...(searched.knownAs ? [sql`${row.id} = any(array(${searched.knownAs(text, scope)}))`] : []),
  ];
  return sql`(select min(case when ${join(called, " or ")} then 0 when starts_with(name, ${folded}) then 1
      when cardinality(${worded}) > 0 then 2 else 3 end
    + 1 - (word_similarity((select fold(${words})), name) + similarity((select fold(${words})), name))::float8 / 2)
    from (select ${searched.name(row)} as name ${namesOfOtherLanguages(searched, row, scope)} offset 0) as its)`;
}

/** The id of a record that has all the words, if there is one. */
function oneWorded(searched: Searched, type: RecordType, words: Sql, scope: Scope): Sql {
  const [worded, texts, limit] = [scope.row(type), searched.translated?.(scope), sql`limit 1`];
  const own = sql`array(select ${worded.id} from ${scope.whole(worded)} where ${hasWords(worded.col("searchText"), words)} ${limit})`;
  if (!texts) return own;
  return sql`(${own} || ${idsOfTexts(texts, sql`${texts.isSearched} and ${hasWords(texts.folded, words)}`, scope, limit)})`;
}

function namesOfOtherLanguages({ translated }: Searched, record: Row, scope: Scope): Sql {
  const texts = translated?.(scope);
  if (!texts) return sql``;
  return sql`union all select ${texts.folded} from ${scope.from(texts.row)} where ${texts.recordId} = ${record.id} and ${texts.isName}`;
}

/** The order of a searched list: the records that fit the argument `search` best come first. */
export const byRelevance = (searched: Searched, description: string): Order & { description: string } => ({
  by(row, args, scope) {
    if (!args.has("search"))
      throw badInput(args.nameOf("orderBy"), "RELEVANCE orders the results of a search: give the argument search too");
    return distance(searched, row, args, "search", scope);
  },
  type: "float8",
  description,
});

export const folded =
  (property: string) =>
  (row: Row): Sql =>
    sql`fold(${row.col(property)})`;

export const allNames = (row: Row): Sql => sql`${row.col("searchText")}`;

/** In titles a typo is forgiven; longer texts are found by their words. */
export const byTitle: Searched = { name: folded("title"), names: folded("title") };
