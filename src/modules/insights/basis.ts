import { Field, FieldResolver, Int, ObjectType } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, sql, type Sql } from "../../projection/declare/sql";
import { makeResolver } from "../../schema/made.class";
import { Assessment } from "../assessments/assessment.entity";
import { Commitment } from "../commitments/commitment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Party } from "../commitments/party.entity";
import { Evidence } from "../evidence/evidence.entity";
import { Meeting } from "../meetings/meeting.entity";
import { Participation } from "../meetings/participation.entity";
import { SourceArticle } from "../sources/source-article.entity";

@ObjectType({
  description:
    "What a record rests on, counted: the quotes that are attached to it and to its parts, whether they support it, contradict it or neither. " +
    "Of a commitment the parts are its parties, follow-ups and assessments; of a meeting its participations.",
})
export class Basis {
  @Field(() => Int, { description: "How many quotes there are." })
  quotes!: number;

  @Field(() => Int, {
    description:
      "How many of the quotes were checked: they stand word for word in the fingerprint of their source (`Evidence.verified`). That is said " +
      "of the quotes, never of the facts.",
  })
  quotesChecked!: number;

  @Field(() => Int, { description: "How many different source articles the quotes are from." })
  publications!: number;

  @Field(() => Int, {
    description:
      "How many sources these are that do not repeat each other: all articles that carry reports of one agency (`SourceArticle.agency`) count " +
      "as one, and so do all others of one publisher. Names are compared without regard to case and accents.",
  })
  independentSources!: number;
}

const basisField = (type: Class, noun: string): Class => {
  const description = `What the ${noun} rests on: how many quotes, and from how many sources.`;
  return makeResolver(() => type, { basis: { decorate: FieldResolver(() => Basis, { description }) } });
};

export const basisResolvers: Class[] = [basisField(Commitment, "commitment"), basisField(Meeting, "meeting")];

/** The counts over the evidence on the record and on those of its parts that name it by this property. */
function basisOf(record: Row, scope: Scope, parts: readonly Class[], property: string): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  const subjects = parts.map((type) => {
    const part = scope.row(type);
    return sql`select ${part.id} from ${scope.from(part)} where ${part.col(property)} = ${record.id}`;
  });
  return sql`(select json_build_object('quotes', count(*)::integer,
      'quotesChecked', (count(*) filter (where ${evidence.col("verified")}))::integer,
      'publications', count(distinct ${article.id})::integer,
      'independentSources', count(distinct fold(coalesce(${article.col("agency")}, ${article.col("publisher")})))::integer)
    from (${join([sql`select ${record.id} as id`, ...subjects], " union all ")}) subject
    join ${scope.from(evidence)} on ${evidence.col("subjectId")} = subject.id
    join ${scope.from(article)} on ${article.id} = ${evidence.col("sourceArticleId")})`;
}

compute(Commitment, "basis", (commitment, scope) =>
  basisOf(commitment, scope, [Party, FollowUp, Assessment], "commitmentId"),
);
compute(Meeting, "basis", (meeting, scope) => basisOf(meeting, scope, [Participation], "meetingId"));
