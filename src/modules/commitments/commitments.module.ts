import { sql } from "../../projection/declare/sql";
import { record, type Module } from "../../schema/module";
import { inEnglish, spoken } from "../../schema/title.words";
import { actorName } from "../actors/actor.name";
import type { OperationKind } from "../ledger/apply/operation";
import {
  actorCommitments,
  topicCommitments,
  commitmentTopicEdges,
  commitmentEdges,
  followUpEdges,
  meetingCommitments,
  partyEdges,
} from "./commitment.edges";
import { nameOfTopic } from "../topics/topic.links";
import { CommitmentTopic } from "./commitment-topic.entity";
import { Commitment } from "./commitment.entity";
import { searchedCommitments } from "./commitment.list";
import { commitmentQueries } from "./commitment.resolver";
import { commitmentOperations } from "./commitment.service";
import { TimelinessResolver } from "./commitment.timeliness";
import { commitmentDeadlines, deadlineChangeEdges, titleOfChange } from "./deadline-change.edges";
import { DeadlineChange } from "./deadline-change.entity";
import { deadlineChangeOperations } from "./deadline-change.service";
import { FollowUp } from "./follow-up.entity";
import { followUpOperations } from "./follow-up.service";
import { commitmentMilestones, milestoneEdges, milestoneTimeliness } from "./milestone.edges";
import { Milestone } from "./milestone.entity";
import { milestoneOperations } from "./milestone.service";
import { Party } from "./party.entity";
import { partyOperations } from "./party.service";
import { wrongDeadlineTallies, wrongTallies } from "./tally.check";

/** What was promised or asked for, who promised or was asked, its milestones, how its deadline moved, and the facts that followed. */
export const commitments: Module<OperationKind> = {
  name: "commitments",
  checks: [wrongTallies, wrongDeadlineTallies],
  records: [
    record("commitment", Commitment, {
      description: "Something promised.",
      takesIdentifiers: true,
      unique: [["slug"]],
      takesEvidence: true,
      hidden: ["deadlineChanged", "movedDueOn"],
      searchable: { by: searchedCommitments, description: "Commitments, by title, statement and identifier." },
    }),
    record("party", Party, {
      description: "One actor's part in a commitment.",
      takesIdentifiers: true,
      title: (party, scope) => sql`${actorName(party, scope)} || ', ' || ${spoken(party.col("role"))}`,
      part: { of: () => ["commitment"], property: "commitmentId" },
      unique: [["commitmentId", "representingId", "actorId", "role"]],
      hidden: ["principalId"],
      takesEvidence: true,
    }),
    record("follow_up", FollowUp, {
      description: "A dated fact in the life of a commitment.",
      takesIdentifiers: true,
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
    record("deadline_change", DeadlineChange, {
      description: "A change of the deadline of a commitment.",
      takesIdentifiers: true,
      title: titleOfChange,
      titleLanguage: inEnglish,
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
    record("milestone", Milestone, {
      description: "A part of a commitment with a deadline of its own.",
      takesIdentifiers: true,
      part: { of: () => ["commitment"], property: "commitmentId" },
      takesEvidence: true,
    }),
    record("commitment_topic", CommitmentTopic, {
      description: "One topic of one commitment.",
      title: nameOfTopic,
      part: { of: () => ["commitment"], property: "commitmentId", givenAs: "topics" },
      unique: [["commitmentId", "topicId"]],
    }),
  ],
  operations: [
    ...commitmentOperations,
    ...partyOperations,
    ...followUpOperations,
    ...deadlineChangeOperations,
    ...milestoneOperations,
  ],
  sentences: {
    commitment_topic_once: "this commitment has this topic already: each topic once",
    commitment_slug_unique: "another commitment has this slug",
    party_once_in_a_role:
      "this actor has this role in the commitment already: each actor has a role once for each that it represents, and once on its own",
    follow_up_meeting_is_named: "a follow-up of kind MEETING needs the id of the meeting",
    follow_up_successor_is_named: "a follow-up of kind SUCCESSOR needs a successor, and no other kind has one",
    follow_up_successor_is_another: "a commitment cannot be its own successor: give the id of the later one",
    deadline_change_due_on_unless_dropped:
      "a change of a deadline has the new one in dueOn, except DROPPED, which has none",
    commitment_due_after_made: "dueOn is before madeOn: correct one of the two",
  },
  resolvers: [
    commitmentQueries,
    TimelinessResolver,
    commitmentEdges,
    partyEdges,
    followUpEdges,
    deadlineChangeEdges,
    commitmentDeadlines,
    milestoneEdges,
    milestoneTimeliness,
    commitmentMilestones,
    meetingCommitments,
    actorCommitments,
    topicCommitments,
    commitmentTopicEdges,
  ],
};
