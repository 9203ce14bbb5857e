import { Refusal } from "../../values/errors";
import { earliestOf, latestOf } from "../../values/partial-date.rules";
import { defaultSlugs } from "../../values/slug";
import { mapInTurns } from "../../values/turns";
import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import type { UnitOfWork } from "../ledger/apply/unit-of-work";
import { retraction } from "../ledger/undo/retraction";
import type { SlugWish } from "../ledger/apply/slugs";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { replaceTopics, topicsIn } from "../topics/topic.links";
import { Commitment } from "./commitment.entity";
import { CorrectCommitmentInput, RecordCommitmentInput } from "./commitment.inputs";
import { setMilestone } from "./milestone.service";
import { takeOn } from "./party.service";

/** @throws Refusal if it is due before it was made, or the evidence is not valid. */
export function recordCommitment(write: ChangeSetWriter, input: RecordCommitmentInput): string {
  const row = rowFrom("commitment", input, {
    slug: write.slug("commitment", slugWish(input)),
    originalDueOn: input.dueOn ?? null,
    meetingId: write.optional(input.meeting, "meeting", "meeting"),
  });
  refuseDueBeforeMade(row);
  const id = write.insert("commitment", row, input.as);
  identifyBy(write, { kind: "commitment", uuid: id }, input.identifiers);
  attachAll(write, { kind: "commitment", uuid: id }, input.evidence);
  write.each("topics", topicsIn(write, input.topics), (topicId) => giveTopic(write, id, topicId));
  write.each("parties", input.parties, (party) => takeOn(write, id, party));
  write.each("milestones", input.milestones, (milestone) => setMilestone(write, id, milestone));
  return id;
}

const giveTopic = (write: ChangeSetWriter, commitmentId: string, topicId: string): string =>
  write.insert("commitment_topic", { commitmentId, topicId });

/** @throws Refusal if it has changed since, nothing changes, or it would be due before it was made. */
export function correctCommitment(write: ChangeSetWriter, input: CorrectCommitmentInput): string {
  const commitment = write.lookUp(input.commitment, "commitment", "commitment");
  write.expect(commitment, input.expectedVersion);
  const alsoParts = replaceTopics(write, commitment, "commitment_topic", {
    topics: input.topics,
    add: (topicId) => giveTopic(write, commitment.values.id, topicId),
  });
  const changes = changesFrom("commitment", input, {
    originalDueOn: input.dueOn,
    meetingId: write.corrected(input.meeting, "meeting", "meeting"),
  });
  const field = input.dueOn === undefined ? "madeOn" : "dueOn";
  return correctRecord<Commitment>(write, commitment, input, {
    changes,
    rule: (result) => refuseDueBeforeMade(result, field),
    alsoParts,
  });
}

type Dates = Pick<Commitment, "madeOn" | "originalDueOn">;

function refuseDueBeforeMade({ madeOn, originalDueOn: dueOn }: Dates, field = "dueOn"): void {
  if (dueOn !== null && latestOf(dueOn) < earliestOf(madeOn)) {
    throw new Refusal("INVALID", `dueOn (${dueOn}) is before madeOn (${madeOn}): correct one of the two`, [field]);
  }
}

/** The slug contains the date. If another commitment has the same title and date, the jurisdiction is added, or else a number. */
const slugWish = ({ slug, title, madeOn, jurisdiction }: RecordCommitmentInput): SlugWish => ({
  given: slug,
  defaults: defaultSlugs(title, "commitment", [madeOn, jurisdiction]).slice(1),
});

const loadSlugs = async (records: UnitOfWork, inputs: readonly RecordCommitmentInput[]): Promise<void> =>
  records.slugs.load(records.manager, "commitment", await mapInTurns(inputs, slugWish));

const loadGivenSlugs = (records: UnitOfWork, inputs: readonly CorrectCommitmentInput[]): Promise<void> =>
  records.slugs.reserve(records.manager, "commitment", inputs);

export const commitmentOperations = [
  operation({
    name: "recordCommitment",
    description: "Records something promised, with its parties and milestones.",
    record: "commitment",
    answers: { field: "commitment", type: () => Commitment },
    input: RecordCommitmentInput,
    records: { correctedBy: "correctCommitment" },
    load: loadSlugs,
    run: recordCommitment,
  }),
  operation({
    name: "correctCommitment",
    description:
      "Corrects what is recorded of a commitment. The status cannot be edited: it follows from the assessments.",
    record: "commitment",
    answers: { field: "commitment", type: () => Commitment },
    input: CorrectCommitmentInput,
    load: loadGivenSlugs,
    run: correctCommitment,
  }),
  retraction("commitment", "a commitment"),
];
