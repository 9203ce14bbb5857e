import { Arg, FieldResolver, Resolver } from "type-graphql";
import { compute, derive } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { edges, one } from "../../schema/edges.type";
import { defaultLanguage, languageDescription, languageOf } from "../../schema/language";
import { unratableReasonOf } from "../assessments/judged.status";
import { Commitment } from "../commitments/commitment.entity";
import { timelinessOf } from "../commitments/commitment.timeliness";
import { FollowUp } from "../commitments/follow-up.entity";
import { verdictOn } from "./verdict.sentence";

@Resolver(() => Commitment)
export class VerdictResolver {
  @FieldResolver(() => String, {
    description:
      "A short summary, in one sentence or a few, made from formality, status, its reason, timeliness, deadline, clarity and the latest search: " +
      "`No record that it was agreed. Searched on 22 November 2026.` It holds at the revision and on the day of the request.",
  })
  verdict(): undefined {
    return undefined;
  }
}
Arg("language", () => String, { defaultValue: defaultLanguage, description: languageDescription })(
  VerdictResolver.prototype,
  "verdict",
  0,
);

/** The latest search for what became of a commitment, among the searches up to the day that the request reads. */
function latestSearch(followUp: Row, commitment: Row, scope: Scope, what: Sql): Sql {
  return sql`(select ${what} from ${scope.from(followUp)}
    where ${followUp.col("commitmentId")} = ${commitment.id} and ${followUp.col("kind")} = 'SEARCH'
      and partial_earliest(${followUp.col("date")}) <= ${scope.today}
    order by partial_latest(${followUp.col("date")}) desc, ${followUp.id} desc limit 1)`;
}

compute(Commitment, "verdict", (commitment, scope, args) => {
  const followUp = scope.row(FollowUp);
  return sql`json_build_object('language', ${args.as("language", "text", languageOf)},
    'formality', ${commitment.col("formality")}, 'status', ${commitment.col("status")},
    'timeliness', ${timelinessOf(commitment, scope)}, 'clarity', ${commitment.col("clarity")},
    'unratableReason', ${unratableReasonOf(commitment, scope)},
    'dueOn', ${commitment.col("dueOn")}, 'fulfilledOn', ${commitment.col("fulfilledOn")},
    'searchedOn', ${latestSearch(followUp, commitment, scope, followUp.col("date"))})`;
});
derive(Commitment, { verdict: verdictOn });

export const searchEdge = edges(Commitment, {
  latestSearch: one(
    () => FollowUp,
    (commitment, found, scope) => {
      const followUp = scope.row(FollowUp);
      return sql`${found.id} = ${latestSearch(followUp, commitment, scope, followUp.id)}`;
    },
    {
      nullable: true,
      description:
        "The latest follow-up of kind SEARCH: when somebody last looked for what became of it, and what was found. `verdict` " +
        "names it. Null if no search is recorded.",
    },
  ),
});
