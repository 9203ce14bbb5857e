import { namedBy, names, type Join } from "../../kernel/projection/edge";
import { sql } from "../../kernel/projection/sql";
import { connectionTo, edges, many, one } from "../../kernel/schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { evidenceOf } from "../evidence/evidence.edges";
import { Meeting } from "../meetings/meeting.entity";
import { Commitment } from "./commitment.entity";
import { commitmentList } from "./commitment.list";
import { FollowUp } from "./follow-up.entity";
import { followUpList } from "./follow-up.list";
import { Party } from "./party.entity";

export const commitmentEdges = edges(Commitment, {
  parties: many(() => Party, namedBy("commitmentId"), {
    description: "Who promises what to whom.",
    order: (party) => party.id,
  }),
  meeting: one(() => Meeting, names("meetingId"), {
    nullable: true,
    description: "Where it was made; null where not at a meeting.",
  }),
  followUps: connectionTo(followUpList, namedBy("commitmentId"), "The facts that followed, the earliest first."),
});

export const partyEdges = edges(Party, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment." }),
  actor: one(() => Actor, names("actorId"), { description: "Who." }),
});

export const followUpEdges = edges(FollowUp, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment that it is a fact about." }),
  meeting: one(() => Meeting, names("meetingId"), { nullable: true, description: "The meeting at which it happened." }),
  actor: one(() => Actor, names("actorId"), { nullable: true, description: "Who acted or spoke." }),
  successor: one(() => Commitment, names("successorId"), {
    nullable: true,
    description: "The later commitment that took up the matter.",
  }),
});

export const meetingCommitments = edges(Meeting, {
  commitments: connectionTo(commitmentList, namedBy("meetingId"), "The commitments made there."),
});

const isParty: Join = (actor, commitment, scope) => {
  const party = scope.row(Party);
  return sql`${commitment.id} in (select ${party.col("commitmentId")} from ${scope.from(party)}
    where ${party.col("actorId")} = ${actor.id})`;
};

export const actorCommitments = edges(Actor, {
  commitments: connectionTo(commitmentList, isParty, "Commitments to which the actor is a party, the latest first."),
});

export const commitmentEvidence = [evidenceOf(Commitment), evidenceOf(Party), evidenceOf(FollowUp)];
