import { Refusal } from "../../values/errors";
import { endsBefore } from "../../values/partial-date.rules";
import { defaultSlugs } from "../../values/slug";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import type { SlugWish } from "../ledger/apply/slugs";
import { loadSlugs, reserveSlugs } from "../ledger/apply/slugs.load";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { replaceTopics, topicsIn } from "../topics/topic.links";
import { Commitment } from "./commitment.entity";
import { CorrectCommitmentInput, RecordCommitmentInput } from "./commitment.inputs";
import { setMilestone } from "./milestone.service";
import { takeOn } from "./party.service";

/** @throws Refusal if it is due before it was made, or the evidence is not valid. */
export function recordCommitment(write: ChangeSetWriter, input: RecordCommitmentInput): string {
  const row = rowFrom(write, "commitment", input, {
    slug: write.slug("commitment", slugWish(input)),
    originalDueOn: input.dueOn ?? null,
  });
  refuseDueBeforeMade(row);
  const id = recordNew(write, "commitment", row, input);
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
  const changes = changesFrom(write, "commitment", input, {
    originalDueOn: input.dueOn,
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
  if (dueOn !== null && endsBefore(dueOn, madeOn)) {
    throw new Refusal("INVALID", `dueOn (${dueOn}) is before madeOn (${madeOn}): correct one of the two`, [field]);
  }
}

/** The slug contains the date. If another commitment has the same title and date, the jurisdiction is added, or else a number. */
const slugWish = ({ slug, title, madeOn, jurisdiction }: RecordCommitmentInput): SlugWish => ({
  given: slug,
  defaults: defaultSlugs(title, "commitment", [madeOn, jurisdiction]).slice(1),
});

const { record, correct, retract } = operationsOn("commitment", () => Commitment);

export const commitmentOperations = [
  record("Records something promised, with its parties and milestones.", RecordCommitmentInput, recordCommitment, {
    load: loadSlugs("commitment", slugWish),
  }),
  correct(
    "Corrects what is recorded of a commitment. The status cannot be edited: it follows from the assessments.",
    CorrectCommitmentInput,
    correctCommitment,
    { load: reserveSlugs("commitment") },
  ),
  retract("a commitment"),
];
