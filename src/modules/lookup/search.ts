import { Args, ArgsType, createUnionType, Field, Query, Resolver } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { PageAnswer } from "../../projection/answer/page-answer";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { enumOfLine } from "../../schema/enum.type";
import { declareList } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { recordDeclarations } from "../../schema/module";
import { firstMatches } from "../../schema/search.matches";
import { distance } from "../../schema/search.relevance";

/** The kinds that a search looks through, as the modules declare them. */
const searched = () =>
  recordDeclarations().flatMap(({ kind, type, types, searchable }) =>
    searchable ? { value: kind.toUpperCase(), kind, type, types: types ?? [type], ...searchable } : [],
  );
type SearchedKind = ReturnType<typeof searched>[number];

const searchType = enumOfLine("SearchType", "What a search looks for.", () =>
  searched().map(({ value, description }) => [value, description]),
);

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Something that a search can find.",
  types: () => searched().flatMap(({ types }) => types) as never,
});

/**
 * The most matches that are ranked: so many names that begin with the words, so many texts that contain them, the latest that were recorded,
 * and as many of each in other languages. So a frequent word cannot make a search slow.
 */
const mostRanked = 150;

function matchesOf({ value, type, by }: SearchedKind, args: Arguments, scope: Scope): Sql {
  const row = scope.row(type);
  const wanted = args.has("types") ? sql`${literal(value)} = any(${args.as("types", "text[]")}) and` : sql``;
  return sql`(select ${row.id}, ${literal(value)} as kind, 4 - ${distance(by, row, args, "query", scope)} as closeness
    from ${scope.from(row)} where ${wanted} ${firstMatches(by, mostRanked)(row, args, "query", scope)})`;
}

@ArgsType()
class SearchFilter {
  @Field(() => String, {
    description:
      "Words to look for. Case and accents do not matter, and a typo in a name is tolerated if no record of its kind has the words exactly. At most 200 characters; only the first ten words " +
      "count.",
  })
  query!: string;

  @Field(() => [searchType()], { nullable: true, description: "Only these types; by default all." })
  types?: string[];
}

const searchList = declareList({
  name: "SearchResult",
  to: () => SearchResult,
  filter: SearchFilter,
  where: null,
  conditions: {},
  orders: { CLOSENESS: { by: (row) => row.col("closeness"), type: "float8", description: "The closest match first." } },
  defaultOrder: { field: "CLOSENESS", direction: "DESC" },
  source: (_, args, scope) =>
    join(
      searched().map((each) => matchesOf(each, args, scope)),
      " union all ",
    ),
  items: { kind: "reference", recordKind: (row) => row.col("kind"), recordId: (row) => row.id },
});

/** Each type is searched by its words and by its names. */
const priceOf: Price = ({ rows }) => searched().reduce((sum, { kind }) => sum + 0.1 * rows(kind), 300);

@Resolver()
export class SearchResolver {
  @Costs(priceOf)
  @Query(() => searchList.connection, {
    description:
      "Looks for names and words in everything that is recorded, and in its translations, the closest match first. At most 600 matches of each type are ranked: " +
      "of the records that have the words, the latest 150 that were recorded, and 150 whose names begin with them, the first in the alphabet; as many of each by their translations.",
  })
  search(
    @Args(() => searchList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(searchList, args);
  }
}
