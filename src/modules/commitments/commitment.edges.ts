import { ArgsType, Field } from "type-graphql";
import { namedBy, names } from "../../projection/declare/edge";
import { all, sql } from "../../projection/declare/sql";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { connectionTo, edges, many, one } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { contradictionsOf } from "../evidence/contradiction";
import { contradictionList } from "../evidence/evidence.list";
import { Meeting } from "../meetings/meeting.entity";
import { Topic } from "../topics/topic.entity";
import { recordsAbout, topicsEdge } from "../topics/topic.links";
import { CommitmentTopic, commitmentTopics } from "./commitment-topic.entity";
import { Commitment } from "./commitment.entity";
import { PartyRole } from "./commitment.enums";
import { commitmentList, disputableParts } from "./commitment.list";
import { isParty } from "./commitment.parties";
import { FollowUp } from "./follow-up.entity";
import { followUpList } from "./follow-up.list";
import { Party } from "./party.entity";

@ArgsType()
class PartiesArgs {
  @IdOrSlug("Only the parts that this actor has, or that others have on its behalf.")
  actor?: string;

  @Field(() => [PartyRole], { nullable: true, description: "Only parties in these roles." })
  role?: PartyRole[];
}

export const commitmentEdges = edges(Commitment, {
  parties: many(() => Party, namedBy("commitmentId"), {
    description: "Who promises it to whom, or who asks whom for it.",
    order: (party) => party.id,
    args: PartiesArgs,
    where: (party, args, scope) =>
      all([
        ...(args.has("actor")
          ? [sql`${idOf(scope, args, "actor", "actor")} in (${party.col("actorId")}, ${party.col("representingId")})`]
          : []),
        ...(args.has("role") ? [sql`${party.col("role")} = any(${args.as("role", "text[]")})`] : []),
      ]),
  }),
  meeting: one(() => Meeting, names("meetingId"), {
    nullable: true,
    description: "Where it was made; null if not at a meeting.",
  }),
  topics: topicsEdge(commitmentTopics),
  contradictions: connectionTo(
    contradictionList,
    contradictionsOf("commitment", disputableParts),
    "All quotes that contradict what is recorded of it, or of its parties, milestones, targets, measurements, follow-ups and changes of the " +
      "deadline: `subject` says of which. `commitments(contradicted: true)` finds those that have some. Two kinds of quotes are not among them: " +
      "those that contradict a judgement (ask its `evidence`), and those that contradict the meeting at which it was made, who was there or on " +
      "what day: `meeting { contradictions }` has these, for they say nothing against the promise.",
  ),
  followUps: connectionTo(followUpList, namedBy("commitmentId"), "The facts that followed, the earliest first."),
});

export const partyEdges = edges(Party, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment." }),
  actor: one(() => Actor, names("actorId"), { description: "Who." }),
  representing: one(() => Actor, names("representingId"), {
    nullable: true,
    description:
      "The actor on whose behalf they promise it, ask for it or are asked; null if on their own. The promise, or the request, counts as this actor's.",
  }),
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

export const actorCommitments = edges(Actor, {
  commitments: connectionTo(
    commitmentList,
    (actor, commitment, scope, args) => isParty(actor.id, commitment, args, scope),
    "Commitments to which the actor is a party or in which it is represented, newest first, in any role, or in those of `role`. Each counts once, even if the actor has " +
      "several roles in it, as in `commitments(actor: ..)`. `parties(actor: ..)` of a commitment says which roles they are.",
    ["role", "representingOthers"],
  ),
});

export const topicCommitments = edges(Topic, {
  commitments: connectionTo(
    commitmentList,
    recordsAbout(commitmentTopics),
    "The commitments that are about it or about a narrower topic, newest first.",
  ),
});

export const commitmentTopicEdges = edges(CommitmentTopic, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment." }),
  topic: one(() => Topic, names("topicId"), { description: "What it is about." }),
});
