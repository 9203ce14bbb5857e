import { badInput } from "../values/errors";
import type { Arguments } from "../projection/declare/arguments";
import type { Order } from "../projection/declare/list";
import type { RecordType } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { join, sql, type Sql } from "../projection/declare/sql";
import type { Searched } from "./search";
import { areFrequent, askedIn, hasWords, haveWords, idsOfTexts, type SearchTerms } from "./search.terms";

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
