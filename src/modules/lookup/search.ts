import { Args, ArgsType, createUnionType, Field, Query, Resolver } from "type-graphql";
import type { Arguments } from "../../projection/declare/arguments";
import type { Class } from "../../projection/declare/record-type";
import type { PageAnswer } from "../../projection/answer/page-answer";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { describedEnum } from "../../schema/enum.type";
import { declareList } from "../../schema/list.type";
import { Costs, type Price } from "../../schema/price";
import { Reads, type Read } from "../../schema/read";
import { byTitle, distance, firstMatches, type Searched } from "../../schema/search";
import { Actor, Association, GovernmentBody, Person, TechCompany } from "../actors/actor.entity";
import { searchedActors } from "../actors/actor.list";
import { Commitment } from "../commitments/commitment.entity";
import { Meeting } from "../meetings/meeting.entity";
import { SourceArticle } from "../sources/source-article.entity";
import { articles } from "../sources/source-article.list";

export const SearchType = describedEnum("SearchType", "What a search looks for.", {
  ACTOR: "Persons, government bodies, companies and associations, by name, other name and identifier.",
  MEETING: "Meetings, by title, purpose and place.",
  COMMITMENT: "Commitments, by title and statement.",
  SOURCE_ARTICLE: "Source articles, by headline and publisher.",
});
export type SearchType = keyof typeof SearchType;

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Something that a search can find.",
  types: () => [Person, GovernmentBody, TechCompany, Association, Meeting, Commitment, SourceArticle] as const,
});

const searched: readonly { type: SearchType; entity: Class; by: Searched }[] = [
  { type: "ACTOR", entity: Actor, by: searchedActors },
  { type: "MEETING", entity: Meeting, by: byTitle },
  { type: "COMMITMENT", entity: Commitment, by: byTitle },
  { type: "SOURCE_ARTICLE", entity: SourceArticle, by: articles },
];

/** So many that begin so, and so many that have the words, are ranked; a word that is in everything cannot make a search slow. */
const mostRanked = 150;

function matchesOf({ type, entity, by }: (typeof searched)[number], args: Arguments, scope: Scope): Sql {
  const row = scope.row(entity);
  const wanted = args.has("types") ? sql`${literal(type)} = any(${args.as("types", "text[]")}) and` : sql``;
  return sql`(select ${row.id}, ${literal(type)} as kind, 4 - ${distance(by, row, args, "query", scope)} as closeness
    from ${scope.from(row)} where ${wanted} ${firstMatches(by, mostRanked)(row, args, "query", scope)})`;
}

@ArgsType()
class SearchFilter {
  @Field(() => String, {
    description:
      "Words to look for, without regard to case and accents; a typo in a name is forgiven. At most 200 characters, of which ten words count.",
  })
  query!: string;

  @Field(() => [SearchType], { nullable: true, description: "Only these types; by default all." })
  types?: SearchType[];
}

const searchList = declareList({
  name: "SearchResult",
  to: () => SearchResult as unknown as Class,
  filter: SearchFilter,
  where: null,
  conditions: {},
  orders: { CLOSENESS: { by: (row) => row.col("closeness"), type: "float8", description: "The closest match first." } },
  defaultOrder: { field: "CLOSENESS", direction: "DESC" },
  source: (_, args, scope) =>
    join(
      searched.map((each) => matchesOf(each, args, scope)),
      " union all ",
    ),
  items: { kind: "reference", recordKind: (row) => row.col("kind"), recordId: (row) => row.id },
});

/** Each type is searched by its words and by its names. */
const priceOf: Price = ({ rows }) =>
  300 + 0.1 * (rows("actor") + rows("meeting") + rows("commitment") + rows("source_article"));

@Resolver()
export class SearchResolver {
  @Costs(priceOf)
  @Query(() => searchList.connection, {
    description:
      "Looks for names and words in everything that is recorded, the closest match first. Of each type at most 300 matches are ranked.",
  })
  search(
    @Args(() => searchList.entryArgs, { validate: false }) args: object,
    @Reads() read: Read,
  ): Promise<PageAnswer> {
    return read.list(searchList, args);
  }
}
