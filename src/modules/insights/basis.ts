import { Field, FieldResolver, Int, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, sql, type Sql } from "../../projection/declare/sql";
import { makeResolver } from "../../schema/made.class";
import { partsOf, quotedPartsOf } from "../../schema/parts";
import type { TrackedKind } from "../../values/record-id";
import { Assessment } from "../assessments/assessment.entity";
import { Commitment } from "../commitments/commitment.entity";
import { Evidence } from "../evidence/evidence.entity";
import { Meeting } from "../meetings/meeting.entity";
import { independentSource } from "../sources/source-article.agency";
import { SourceArticle } from "../sources/source-article.entity";

@ObjectType({
  description:
    "The number of quotes and sources on which a record is based. Quotes attached to it and to its parts count if they support them (the stance " +
    "SUPPORTS). A quote that contradicts a record, or does neither, makes it no better founded: `contradictions` has those that contradict a " +
    "commitment or meeting, `evidence(stance:)` those of any record. The parts of a commitment are its parties, milestones, targets with their measurements, " +
    "follow-ups, changes of the deadline and assessments; the parts of a meeting are its participations. An assessment has no parts: what counts " +
    "are the quotes of this one judgement.",
})
export class Basis {
  @Field(() => Int, { description: "How many quotes support it." })
  quotes!: number;

  @Field(() => Int, {
    description:
      "How many of these quotes were found word for word in their source (`Evidence.verified`). This says that the quotes are exact, " +
      "not that the facts are true.",
  })
  quotesChecked!: number;

  @Field(() => Int, { description: "How many different source articles these quotes come from." })
  publications!: number;

  @Field(() => Int, {
    description:
      "How many independent sources these articles come from. All articles with reports of the same agency (`SourceArticle.agency`) " +
      "count as one source, and so do all other articles of the same publisher. Case and accents of the names make no difference.",
  })
  independentSources!: number;
}

const basisField = (type: Class, noun: string): Class => {
  const description = `On how many quotes, and from how many sources, the ${noun} is based.`;
  return makeResolver(() => type, { basis: { decorate: FieldResolver(() => Basis, { description }) } });
};

export const basisResolvers: Class[] = [
  basisField(Commitment, "commitment"),
  basisField(Meeting, "meeting"),
  basisField(Assessment, "judgement"),
];

/**
 * Counts the evidence that supports the record and its parts. `offset 0` keeps the articles from being joined as a whole: at a revision, Postgres expects
 * a thousand times as many quotes as there are, and would read all articles for each record.
 */
function basisOf(kind: TrackedKind, record: Row, scope: Scope): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const subjects = quotedPartsOf(kind).map((each) => {
    const part = partsOf(kind, each, scope);
    return sql`select ${part.id} from ${part.rows} where ${part.wholeId} = ${record.id}`;
  });
  return sql`(select json_build_object('quotes', count(*)::integer,
      'quotesChecked', (count(*) filter (where ${evidence.col("verified")}))::integer,
      'publications', count(distinct article.id)::integer,
      'independentSources', count(distinct article.source)::integer)
    from (${join([sql`select ${record.id} as id`, ...subjects], " union all ")}) subject
    join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subject.id and ${evidence.col("stance")} = 'SUPPORTS'
    cross join lateral (select ${article.id} as id, ${independentSource(article)} as source from ${scope.from(article)}
      where ${article.id} = ${evidence.col("sourceArticleId")} offset 0) article)`;
}

compute(Commitment, "basis", (commitment, scope) => basisOf("commitment", commitment, scope));
compute(Meeting, "basis", (meeting, scope) => basisOf("meeting", meeting, scope));
compute(Assessment, "basis", (assessment, scope) => basisOf("assessment", assessment, scope));
