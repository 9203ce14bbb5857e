import { Refusal } from "../../values/errors";
import { defaultSlugs } from "../../values/slug";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { SlugWish } from "../ledger/apply/slugs";
import { loadSlugs, reserveSlugs } from "../ledger/apply/slugs.load";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Topic, type TopicLabel, type TopicMatch } from "./topic.entity";
import { CorrectTopicInput, RecordTopicInput, type TopicLabelInput, type TopicMatchInput } from "./topic.inputs";

/** @throws Refusal if a language is given twice, or `broader` is not a topic. Postgres checks at commit that the broader topic has no broader one. */
export function recordTopic(write: ChangeSetWriter, input: RecordTopicInput): string {
  const row = rowFrom(write, "topic", input, {
    slug: write.slug("topic", slugWish(input)),
    labels: labelsOf(input.labels ?? []),
    matches: (input.matches ?? []).map(matchOf),
  });
  return recordNew(write, "topic", row, input);
}

/** @throws Refusal if it has changed since, or nothing changes. */
export function correctTopic(write: ChangeSetWriter, input: CorrectTopicInput): string {
  const topic = write.lookUp(input.topic, "topic", "topic");
  const changes = changesFrom(write, "topic", input, {
    labels: input.labels && labelsOf(input.labels),
    matches: input.matches?.map(matchOf),
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

const { record, correct, retract } = operationsOn("topic", () => Topic);

export const topicOperations = [
  record("Records what commitments and meetings can be about.", RecordTopicInput, recordTopic, {
    load: loadSlugs("topic", slugWish),
  }),
  correct("Corrects what is recorded of a topic.", CorrectTopicInput, correctTopic, { load: reserveSlugs("topic") }),
  retract("a topic"),
];
