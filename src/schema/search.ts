import { badInput } from "../values/errors";
import type { Arguments } from "../projection/declare/arguments";
import type { Condition, Order } from "../projection/declare/list";
import type { RecordType } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { join, literal, raw, sql, type Sql } from "../projection/declare/sql";

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

/** The searched text: its words, the text as it was written, and the same if a name can begin with it and not have its words. */
interface SearchTerms {
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
const askedIn = (args: Arguments, name: string): SearchTerms => ({
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

/**
 * The records that a search finds. Whether their words are frequent, Postgres looks up when it plans the statement: rows that have frequent
 * words are soon met in any order of the list, those that have rare ones are found by their index. Either way they are the same rows.
 */
export const matches =
  (searched: Searched): Condition =>
  (row, args, name, scope) => {
    const terms = askedIn(args, name);
    return sql`((${areFrequent(row, terms)} and ${hasWords(row, terms)}) or ${row.id} = any(array(${idsFound(searched, row, terms, scope)})))`;
  };

const hasWords = (row: Row, { words }: SearchTerms): Sql => sql`${row.col("searchVector")} @@ ${prefixQuery(words)}`;

const areFrequent = ({ type }: Row, { words }: SearchTerms): Sql =>
  sql`words_are_frequent(${literal((type as RecordType).kind)}, ${prefixQuery(words)})`;

/**
 * The ids of the records that have the words, whose name begins with the text of the search, that have the words in another language, or are
 * known by them elsewhere; if there are none at all, of those whose names have words that are close to them (a typo). Long texts are looked
 * through by their words alone. Of frequent words the records themselves are left out.
 */
function idsFound(searched: Searched, row: Row, terms: SearchTerms, scope: Scope): Sql {
  const [worded, begun] = [scope.row(row.type as RecordType), scope.row(row.type as RecordType)];
  const exact = [
    sql`array(select ${worded.id} from ${scope.whole(worded)} where not frequent and ${hasWords(worded, terms)})`,
    sql`array(select ${begun.id} from ${scope.whole(begun)} where ${begins(searched.name(begun), terms)})`,
    ...idsElsewhere(searched, terms, scope),
  ];
  return sql`select unnest(ids || case when frequent or cardinality(ids) > 0 then '{}'
      else ${nearIds(searched, row.type as RecordType, terms, scope)} end)
    from (select frequent, ${join(exact, " || ")} as ids
      from (select ${areFrequent(row, terms)} as frequent) as known offset 0) as found`;
}

/** The same for a limited number of records: of those that have the words, the latest that were recorded. */
export const firstMatches =
  (searched: Searched, most: number): Condition =>
  (row, args, name, scope) => {
    const found = firstFound(searched, row.type as RecordType, askedIn(args, name), scope, raw(String(most)));
    return sql`${row.id} in (${found})`;
  };

/** They are passed as an array: Postgres then assumes that they are few. */
function firstFound(searched: Searched, type: RecordType, terms: SearchTerms, scope: Scope, most: Sql): Sql {
  const limit = sql`limit ${most}`;
  const exact = [
    latestWorded(type, terms, scope, most),
    firstBegun(searched, type, terms, scope, most),
    ...idsElsewhere(searched, terms, scope, limit),
  ];
  return sql`select unnest(ids || case when cardinality(ids) = 0 then ${nearIds(searched, type, terms, scope, limit)} else '{}' end)
    from (select ${join(exact, " || ")} as ids offset 0) as found`;
}

/** The ids of the records whose names begin with the text, the first in the alphabet. */
function firstBegun({ name }: Searched, type: RecordType, { words, text }: SearchTerms, scope: Scope, most: Sql): Sql {
  const begun = scope.row(type);
  return sql`array(select ${begun.id} from ${scope.from(begun)} where ${begins(name(begun), { words, begun: text })}
    order by ${name(begun)} collate "C", ${begun.id} limit ${most})`;
}

/** The ids of the latest records that have the words. */
function latestWorded(type: RecordType, terms: SearchTerms, scope: Scope, most: Sql): Sql {
  const [soon, every] = [scope.row(type), scope.row(type)];
  const first = sql`order by id desc limit ${most}`;
  return sql`array(
    (select ${soon.id} as id from ${scope.from(soon)} where ${areFrequent(soon, terms)} and ${hasWords(soon, terms)} ${first})
    union all (select id from (select ${every.id} as id from ${scope.whole(every)}
      where not ${areFrequent(every, terms)} and ${hasWords(every, terms)} offset 0) as worded ${first}))`;
}

/** The ids of the records that have the words in another language, or are known by the text of the search elsewhere. */
function idsElsewhere(searched: Searched, terms: SearchTerms, scope: Scope, limit = sql``): Sql[] {
  const idsTranslated = (condition: (texts: TranslatedTexts) => Sql): Sql[] =>
    [searched.translated?.(scope)].flatMap((texts) => (texts ? idsOfTexts(texts, condition(texts), scope, limit) : []));
  return [
    ...idsTranslated(({ isSearched, folded }) => sql`${isSearched} and ${haveWords(folded, terms.words)}`),
    ...idsTranslated(({ isName, folded }) => sql`${isName} and ${begins(folded, terms)}`),
    ...(searched.knownAs ? [sql`array(${searched.knownAs(terms.text, scope)})`] : []),
  ];
}

/** The ids of the records with a name that has words close to those of the search. */
function nearIds(searched: Searched, type: RecordType, { words }: SearchTerms, scope: Scope, limit = sql``): Sql {
  const [near, texts] = [scope.row(type), searched.translated?.(scope)];
  const own = { from: scope.whole(near), id: near.id, folded: searched.names(near), isName: sql`true` };
  const close = [own, ...(texts ? [{ ...texts, from: scope.whole(texts.row), id: texts.recordId }] : [])];
  return join(
    close.map((each) => nearOf(each, words, limit)),
    " || ",
  );
}

/** The ids of the records that have texts in other languages for which a condition holds. */
const idsOfTexts = ({ row, recordId }: TranslatedTexts, condition: Sql, scope: Scope, limit: Sql): Sql =>
  sql`array(select ${recordId} from ${scope.whole(row)} where ${condition} ${limit})`;

const haveWords = (folded: Sql, words: Sql): Sql => sql`search_words(${folded}) @@ ${prefixQuery(words)}`;

/** Words that are shorter have no typos: `of` instead of `for`. */
const shortestTypo = 4;

/** Of names that are close to the search as a whole, so many are looked at word by word. */
const mostCandidates = 2000;

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
const prefixQuery = (words: Sql): Sql => sql`search_beginnings(${words})`;

/** In byte order, all texts that begin with the text stand between it and the text followed by the greatest character. */
const begins = (name: Sql, { words, begun: text }: Pick<SearchTerms, "words" | "begun">): Sql =>
  sql`${words} <> '' and ${name} collate "C" >= fold(${text})
    and ${name} collate "C" < fold(${text}) || chr(1114111)`;

/**
 * The distance of a record from the searched text: below 1 if this is its name, below 2 if its name begins with it, below 3
 * if it has all the words, else below 4; smaller the closer its name is. Of its names in several languages, the closest counts.
 */
export function distance(searched: Searched, row: Row, args: Arguments, argument: string, scope: Scope): Sql {
  const terms = askedIn(args, argument);
  const { words, text } = terms;
  const folded = sql`(select fold(${text}))`;
  // If one record has the words, nothing with a typo is found.
  const worded = isAnyWorded(searched, row.type as RecordType, terms, scope);
  const called = [
    sql`name = ${folded}`,
    ...(searched.isCalled ? [searched.isCalled(row, folded)] : []),
    ...(searched.knownAs ? [sql`${row.id} = any(array(${searched.knownAs(text, scope)}))`] : []),
  ];
  return sql`(select min(case when ${join(called, " or ")} then 0 when starts_with(name, ${folded}) then 1
      when ${worded} then 2 else 3 end
    + 1 - (word_similarity((select fold(${words})), name) + similarity((select fold(${words})), name))::float8 / 2)
    from (select ${searched.name(row)} as name ${namesOfOtherLanguages(searched, row, scope)} offset 0) as its)`;
}

/** Whether any record has all the words. */
function isAnyWorded(searched: Searched, type: RecordType, terms: SearchTerms, scope: Scope): Sql {
  const [worded, texts] = [scope.row(type), searched.translated?.(scope)];
  const own = sql`array(select ${worded.id} from ${scope.whole(worded)}
    where not ${areFrequent(worded, terms)} and ${hasWords(worded, terms)})`;
  const condition = texts && sql`${texts.isSearched} and ${haveWords(texts.folded, terms.words)}`;
  const others = texts && condition ? sql` || ${idsOfTexts(texts, condition, scope, sql`limit 1`)}` : sql``;
  return sql`(${areFrequent(worded, terms)} or cardinality(${own}${others}) > 0)`;
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
