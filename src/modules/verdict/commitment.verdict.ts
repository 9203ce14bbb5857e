import { Arg, FieldResolver, Resolver } from "type-graphql";
import { compute, derive } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { edges, one } from "../../schema/edges.type";
import { defaultLanguage, languageDescription, languageOf } from "../../schema/language";
import { Commitment } from "../commitments/commitment.entity";
import { timelinessOf } from "../commitments/commitment.timeliness";
import { FollowUp } from "../commitments/follow-up.entity";
import { verdictOn } from "./verdict.sentence";

@Resolver(() => Commitment)
export class VerdictResolver {
  @FieldResolver(() => String, {
    description:
      "What can be said of it in short, one sentence or a few, made from formality, status, timeliness, deadline, clarity and the " +
      "latest search: `No record that it was agreed. Searched on 22 November 2026.` As of the revision and the day that are read at.",
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

/** The latest of the searches for what became of a commitment, as far as they had been made on the day that is read at. */
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
        "The latest follow-up of kind SEARCH: when somebody last looked for what became of it, and what was found. The one that " +
        "`verdict` names. Null if nobody is on record as having searched.",
    },
  ),
});
