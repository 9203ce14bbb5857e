import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import { byTitle } from "../../schema/search";
import { spoken } from "../../schema/title.words";
import { actorName } from "../actors/actor.name";
import type { OperationKind } from "../ledger/apply/operation";
import { actorCommitments, commitmentEdges, followUpEdges, meetingCommitments, partyEdges } from "./commitment.edges";
import { Commitment } from "./commitment.entity";
import { CommitmentResolver } from "./commitment.resolver";
import { commitmentOperations } from "./commitment.service";
import { TimelinessResolver } from "./commitment.timeliness";
import { FollowUp } from "./follow-up.entity";
import { followUpOperations } from "./follow-up.service";
import { Party } from "./party.entity";
import { partyOperations } from "./party.service";

/** What was promised or asked for, by whom and of whom, and the facts that followed. */
export const commitments: Module<OperationKind> = {
  name: "commitments",
  records: [
    record("commitment", Commitment, {
      description: "Something promised.",
      unique: [["slug"]],
      takesEvidence: true,
      searchable: { by: byTitle, description: "Commitments, by title and statement." },
    }),
    record("party", Party, {
      description: "One actor's part in a commitment.",
      title: (party, scope) => sql`${actorName(party, scope)} || ', ' || ${spoken(party.col("role"))}`,
      part: { of: () => ["commitment"], property: "commitmentId" },
      unique: [["commitmentId", "actorId", "role"]],
      takesEvidence: true,
    }),
    record("follow_up", FollowUp, {
      description: "A dated fact in the life of a commitment.",
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
  ],
  operations: [...commitmentOperations, ...partyOperations, ...followUpOperations],
  resolvers: [
    CommitmentResolver,
    TimelinessResolver,
    commitmentEdges,
    partyEdges,
    followUpEdges,
    meetingCommitments,
    actorCommitments,
  ],
};
