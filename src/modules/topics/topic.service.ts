import { Refusal } from "../../values/errors";
import { defaultSlugs } from "../../values/slug";
import { mapInTurns } from "../../values/turns";
import { correctRecord } from "../evidence/correction.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import type { UnitOfWork } from "../ledger/apply/unit-of-work";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { SlugWish } from "../ledger/apply/slugs";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Topic, type TopicLabel, type TopicMatch } from "./topic.entity";
import { CorrectTopicInput, RecordTopicInput, type TopicLabelInput, type TopicMatchInput } from "./topic.inputs";

/** @throws Refusal if a language is given twice, or `broader` is not a topic. Postgres checks at commit that the broader topic has no broader one. */
export function recordTopic(write: ChangeSetWriter, input: RecordTopicInput): string {
  const row = rowFrom("topic", input, {
    slug: write.slug("topic", slugWish(input)),
    labels: labelsOf(input.labels ?? []),
    matches: (input.matches ?? []).map(matchOf),
    broaderId: write.optional(input.broader, "broader", "topic"),
  });
  const id = write.insert("topic", row, input.as);
  identifyBy(write, { kind: "topic", uuid: id }, input.identifiers);
  return id;
}

/** @throws Refusal if it has changed since, or nothing changes. */
export function correctTopic(write: ChangeSetWriter, input: CorrectTopicInput): string {
  const topic = write.lookUp(input.topic, "topic", "topic");
  const changes = changesFrom("topic", input, {
    labels: input.labels && labelsOf(input.labels),
    matches: input.matches?.map(matchOf),
    broaderId: write.corrected(input.broader, "broader", "topic"),
  });
  return correctRecord<Topic>(write, topic, input, { changes });
}

/** The keys in the order in which Postgres stores them, so that equal lists are equal as JSON. */
function labelsOf(given: readonly TopicLabelInput[]): TopicLabel[] {
  const twice = given.findIndex(({ language }, place) => given.findIndex((each) => each.language === language) < place);
  if (twice >= 0)
    throw new Refusal("INVALID", `${given[twice]?.language} is given twice: give each language once`, [
      "labels",
      twice,
      "language",
    ]);
  return given.map(({ text, language }) => ({ text, language }));
}

const matchOf = ({ code, label, scheme, relation }: TopicMatchInput): TopicMatch => ({
  code,
  label: label ?? null,
  scheme,
  relation,
});

/** If another topic has the same name, a number is added. */
const slugWish = ({ slug, name }: RecordTopicInput): SlugWish => ({
  given: slug,
  defaults: defaultSlugs(name, "topic", []),
});

const loadSlugs = async (records: UnitOfWork, inputs: readonly RecordTopicInput[]): Promise<void> =>
  records.slugs.load(records.manager, "topic", await mapInTurns(inputs, slugWish));

const loadGivenSlugs = (records: UnitOfWork, inputs: readonly CorrectTopicInput[]): Promise<void> =>
  records.slugs.reserve(records.manager, "topic", inputs);

export const topicOperations = [
  operation({
    name: "recordTopic",
    description: "Records what commitments and meetings can be about.",
    record: "topic",
    answers: { field: "topic", type: () => Topic },
    input: RecordTopicInput,
    records: { correctedBy: "correctTopic" },
    load: loadSlugs,
    run: recordTopic,
  }),
  operation({
    name: "correctTopic",
    description: "Corrects what is recorded of a topic.",
    record: "topic",
    answers: { field: "topic", type: () => Topic },
    input: CorrectTopicInput,
    load: loadGivenSlugs,
    run: correctTopic,
  }),
  retraction("topic", "a topic"),
];
