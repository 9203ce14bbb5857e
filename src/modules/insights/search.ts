import { Args, ArgsType, createUnionType, Field, Query, Resolver } from "type-graphql";
import type { Arguments } from "../../kernel/projection/arguments";
import type { Class } from "../../kernel/projection/record-type";
import type { PageAnswer } from "../../kernel/projection/page-answer";
import type { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { join, literal, raw, sql, type Sql } from "../../kernel/projection/sql";
import { folded, prefixQuery, searchText, searchWords } from "../../kernel/schema/conditions";
import { describedEnum } from "../../kernel/schema/enum.type";
import { declareList } from "../../kernel/schema/list.type";
import { Reads, type Read } from "../../kernel/schema/read";
import { Actor, Association, GovernmentBody, Person, TechCompany } from "../actors/actor.entity";
import { Commitment } from "../commitments/commitment.entity";
import { Meeting } from "../meetings/meeting.entity";
import { SourceArticle } from "../sources/source-article.entity";

export const SearchType = describedEnum("SearchType", "What a search looks for.", {
  ACTOR: "Persons, government bodies, companies and associations, by name and alias.",
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

interface Searched {
  type: SearchType;
  entity: Class;
  names: (row: Row) => Sql;
}

const searched: readonly Searched[] = [
  { type: "ACTOR", entity: Actor, names: searchText },
  { type: "MEETING", entity: Meeting, names: folded("title") },
  { type: "COMMITMENT", entity: Commitment, names: folded("title") },
  { type: "SOURCE_ARTICLE", entity: SourceArticle, names: searchText },
];

/** So many matches of each type are ranked; a word that is in everything cannot make a search slow. */
const mostRanked = 300;

function matchesOf({ type, entity, names }: Searched, args: Arguments, scope: Scope): Sql {
  const row = scope.row(entity);
  const words = args.as("query", "text", searchWords);
  const wanted = args.has("types") ? sql`and ${literal(type)} = any(${args.as("types", "text[]")})` : sql``;
  return sql`(select ${row.id}, ${literal(type)} as kind, 
      word_similarity(fold(${words}), ${names(row)})::float8 + similarity(fold(${words}), ${names(row)}) as closeness
    from ${scope.from(row)}
    where (to_tsvector('simple', ${searchText(row)}) @@ ${prefixQuery(words)} or fold(${words}) <% ${names(row)}) ${wanted}
    limit ${raw(String(mostRanked))})`;
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

@Resolver()
export class SearchResolver {
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
