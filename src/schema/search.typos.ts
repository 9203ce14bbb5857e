import type { RecordType } from "../projection/declare/record-type";
import type { Scope } from "../projection/declare/scope";
import { join, raw, sql, type Sql } from "../projection/declare/sql";
import type { Searched } from "./search";
import type { SearchTerms } from "./search.terms";

/** The ids of the records with a name that has words close to those of the search. */
export function nearIds(
  searched: Searched,
  type: RecordType,
  { words }: SearchTerms,
  scope: Scope,
  limit = sql``,
): Sql {
  const [near, texts] = [scope.row(type), searched.translated?.(scope)];
  const own = { from: scope.whole(near), id: near.id, folded: searched.names(near), isName: sql`true` };
  const close = [own, ...(texts ? [{ ...texts, from: scope.whole(texts.row), id: texts.recordId }] : [])];
  return join(
    close.map((each) => nearOf(each, words, limit)),
    " || ",
  );
}

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
