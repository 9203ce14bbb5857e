import type { Condition } from "../projection/declare/list";
import type { RecordType } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { join, raw, sql, type Sql } from "../projection/declare/sql";
import type { Searched, TranslatedTexts } from "./search";
import { areFrequent, askedIn, begins, hasWords, haveWords, idsOfTexts, type SearchTerms } from "./search.terms";
import { nearIds } from "./search.typos";

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
