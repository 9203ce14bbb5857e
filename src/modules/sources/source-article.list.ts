import { Field } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { DateScalar } from "../../values/scalars";
import { anyOf, equals, onOrAfter, onOrBefore } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { allNames, folded, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { hasIdentifier, IdentifiedFilter, knownIn } from "../identifiers/identifier.lookup";
import { hasNearCopiesElsewhere } from "./near.copies";
import { SourceArticle } from "./source-article.entity";
import { SourceKind } from "./source-article.enums";

/** By its headline and its publisher, and by its ids in other registers. */
export const articles: Searched = { name: folded("title"), names: allNames, knownAs: knownIn("source_article") };

@Filter()
class SourceArticleFilter extends IdentifiedFilter {
  @Field(() => [SourceKind], {
    nullable: true,
    description: "Only sources of these kinds: `[DATASET]` lists registers.",
  })
  kind?: SourceKind[];

  @Field(() => String, { nullable: true, description: "Published by this publisher, by its exact name." })
  publisher?: string;

  @Field(() => String, { nullable: true, description: "Reports of this wire service, by its exact name: `AFP`." })
  agency?: string;

  @Field(() => String, { nullable: true, description: "Written in this language: a BCP 47 tag such as `fr`." })
  language?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those of which another publisher has a near copy (`nearCopies`): probably one report that several printed. False for those of " +
      "which no near copy at another publisher is on record. Case and accents of the publishers make no difference.",
  })
  nearCopiesElsewhere?: boolean;

  @Field(() => DateScalar, { nullable: true, description: "Published on this day or after it." })
  publishedAfter?: string;

  @Field(() => DateScalar, { nullable: true, description: "Published on this day or before it." })
  publishedBefore?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the headline or the publisher. Case and accents do not matter, and a typo is tolerated if no record has the words exactly. At most 200 characters.",
  })
  search?: string;
}

const kindOf = (row: Row): Sql => sql`coalesce(${row.col("kind")}, 'ARTICLE')`;

export const sourceArticleList = declareList({
  name: "SourceArticle",
  to: () => SourceArticle,
  filter: SourceArticleFilter,
  conditions: {
    identifier: hasIdentifier("source_article"),
    kind: (row, args, name) => sql`${kindOf(row)} = any(${args.as(name, "text[]")})`,
    publisher: anyOf("publisher"),
    agency: equals("agency"),
    language: anyOf("language"),
    nearCopiesElsewhere: hasNearCopiesElsewhere,
    publishedAfter: onOrAfter("publishedOn"),
    publishedBefore: onOrBefore("publishedOn"),
    search: matches(articles),
  },
  orders: {
    PUBLISHED_ON: {
      by: (row) => sql`coalesce(partial_earliest(${row.col("publishedOn")}), '-infinity'::date)`,
      type: "date",
      description: "By the day of publication; undated articles count as the oldest.",
    },
    TITLE: alphabetical("title", "By headline."),
    UPDATED_AT: byUpdate,
  },
  defaultOrder: { field: "PUBLISHED_ON", direction: "DESC" },
});

const base64 = (bytes: Sql): Sql => sql`translate(encode(${bytes}, 'base64'), E'\\n', '')`;
const countOfParts = (row: Row, kind: SourceKind): Sql =>
  sql`case when ${kindOf(row)} = '${raw(kind)}' then ledger.part_count(${row.col("partFingerprints")}) end`;

compute(SourceArticle, "kind", kindOf);
compute(SourceArticle, "fingerprint", (row) => base64(row.col("fingerprint")));
compute(SourceArticle, "partFingerprints", (row) => base64(row.col("partFingerprints")));
compute(SourceArticle, "rowCount", (row) => countOfParts(row, "DATASET"));
compute(SourceArticle, "pageCount", (row) => countOfParts(row, "DOCUMENT"));
compute(
  SourceArticle,
  "fingerprintWidth",
  (row) => sql`case when ledger.is_wide(${row.col("fingerprint")}) then 'WIDE'
                    when ${row.col("fingerprint")} is not null then 'NARROW' end`,
);
