import type { Class } from "../../projection/declare/record-type";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { idOf } from "../../schema/record.key";
import { many, type DeclaredEdge } from "../../schema/edges.type";
import { textOf } from "../../schema/texts";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { replaceParts } from "../ledger/apply/replaced.parts";
import type { TrackedRecord } from "../ledger/apply/unit-of-work";
import { Topic } from "./topic.entity";

/** A kind of record that links a record to a topic: its table has the ids of both. */
export interface TopicLink {
  type: () => Class;
  /** The property with the id of the record that is about the topic. */
  of: string;
}

/** The ids of the records that are about a topic or about a narrower one. */
export function isAbout({ type, of }: TopicLink, topicId: Sql, record: Row, scope: Scope): Sql {
  const [link, topic] = [scope.row(type()), scope.row(Topic)];
  return sql`${record.id} in (select ${link.col(of)} from ${scope.from(link)} where ${link.col("topicId")} in
    (select ${topic.id} from ${scope.from(topic)} where ${topic.id} = ${topicId} or ${topic.col("broaderId")} = ${topicId}))`;
}

/** The argument `topic` of a list. */
export const aboutTopic =
  (link: TopicLink): Condition =>
  (row, args, name, scope) =>
    isAbout(link, idOf(scope, args, name, "topic"), row, scope);

/** The topics of a record. */
const topicsOf =
  ({ type, of }: TopicLink) =>
  (record: Row, topic: Row, scope: Scope): Sql => {
    const link = scope.row(type());
    return sql`${topic.id} in (select ${link.col("topicId")} from ${scope.from(link)} where ${link.col(of)} = ${record.id})`;
  };

/** The edge `topics` of a kind of record. */
export const topicsEdge = (link: TopicLink): DeclaredEdge =>
  many(() => Topic, topicsOf(link), {
    description: "What it is about, by name.",
    order: (topic) => sql`fold(${topic.col("name")}) collate "C", ${topic.id}`,
  });

/** From a topic to the records that are about it or about a narrower one. */
export const recordsAbout =
  (link: TopicLink) =>
  (topic: Row, record: Row, scope: Scope): Sql =>
    isAbout(link, topic.id, record, scope);

/** The title of a link: the name of its topic. */
export function nameOfTopic(link: Row, scope: Scope): Sql {
  const topic = scope.row(Topic);
  return sql`(select ${textOf(topic, "name", scope)} from ${scope.from(topic)} where ${topic.id} = ${link.col("topicId")})`;
}

/** The uuids of the topics in an input, each once. */
export const topicsIn = (write: ChangeSetWriter, topics: readonly string[] | null | undefined): string[] => [
  ...new Set(write.references(topics ?? [], "topics", "topic")),
];

/** Replaces the topics of a record. Returns whether that changes anything. */
export const replaceTopics = (
  write: ChangeSetWriter,
  record: TrackedRecord,
  kind: "commitment_topic" | "meeting_topic",
  { topics, add }: { topics: readonly string[] | undefined; add: (topicId: string) => unknown },
): boolean =>
  topics !== undefined &&
  replaceParts(write, record, {
    kind,
    field: "topics",
    given: topicsIn(write, topics).map((topicId) => ({ topicId })),
    key: ["topicId"],
    add: ({ topicId }) => add(topicId),
  });
