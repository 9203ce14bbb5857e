import { record, type Module } from "../../schema/module";
import type { OperationKind } from "../ledger/apply/operation";
import { duplicateEdges } from "./duplicate.edges";
import { DuplicateResolver } from "./duplicate.resolver";
import { actorJudgements, candidateJudgements, judgementEdges, titleOfJudgement } from "./judgement.edges";
import { DuplicateJudgement } from "./judgement.entity";
import { judgementQueries, JudgementResolver } from "./judgement.resolver";
import { judgementOperations } from "./judgement.service";

/** Who may be the same as whom, and what was judged of it. */
export const identity: Module<OperationKind> = {
  name: "identity",
  records: [
    record("duplicate_judgement", DuplicateJudgement, {
      description: "A judgement that two actors are different, or that nobody can tell.",
      title: titleOfJudgement,
      between: {
        properties: ["aId", "bId"],
        keptApart: ({ judgement, reason }) =>
          judgement === "DIFFERENT"
            ? `they were judged DIFFERENT (${String(reason)}): to merge them, retract that judgement first`
            : null,
      },
    }),
  ],
  operations: judgementOperations,
  sentences: { duplicate_judgement_of_two: "a and b are the same record: give two" },
  resolvers: [
    DuplicateResolver,
    duplicateEdges,
    judgementQueries,
    JudgementResolver,
    judgementEdges,
    actorJudgements,
    candidateJudgements,
  ],
};
