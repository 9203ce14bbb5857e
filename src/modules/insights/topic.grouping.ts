import { names } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { one, type DeclaredEdge } from "../../schema/edges.type";
import { Topic } from "../topics/topic.entity";
import type { TopicLink } from "../topics/topic.links";
import { byTopic, type Group } from "./stats.grouping";

type ByTopic = "TOPIC" | "TOP_TOPIC";

/** What the grouping TOP_TOPIC means, for the enums. */
export const topTopicOf = (record: string): string =>
  `The same rolled up: a topic counts as its broader one, and a topic without a broader one (\`topics(top: true)\`) as itself. A ${record} is ` +
  "once in the bucket of each of these, however many of the narrower topics it has. Together with TOPIC, each topic stands under its own.";

export const asksTopic = (asked: readonly string[]): boolean => asked.includes("TOPIC") || asked.includes("TOP_TOPIC");

export const topicGroups: Readonly<Record<ByTopic, (topic: Row) => Group>> = {
  TOPIC: (topic) => byTopic("topicId", topic.col("topicId")),
  TOP_TOPIC: (topic) => byTopic("topTopicId", topic.col("topTopicId")),
};

/** The columns of a key. */
export const topicColumns: Readonly<Record<string, Group["type"]>> = { topicId: "uuid", topTopicId: "uuid" };

/** The fields of a key. */
export const topicKeys = (records: string): Readonly<Record<"topic" | "topTopic", DeclaredEdge>> => ({
  topic: one(() => Topic, names("topicId"), {
    nullable: true,
    description: `What ${records} are about; null of those without a topic, and unless grouped by TOPIC.`,
  }),
  topTopic: one(() => Topic, names("topTopicId"), {
    nullable: true,
    description: `What ${records} are about, rolled up; null of those without a topic, and unless grouped by TOP_TOPIC.`,
  }),
});

/** The topics that the groupings ask for, joined to the ids of the records: null of a record without any. */
export function topicsJoined(
  { type, of }: TopicLink,
  topic: Row,
  recordId: Sql,
  { scope, asked }: { scope: Scope; asked: readonly string[] },
): Sql {
  const [link, each] = [scope.row(type()), scope.row(Topic)];
  const plain = sql`select ${link.col(of)} as "recordId", ${link.col("topicId")} as "topicId"`;
  const top = sql`coalesce(${each.col("broaderId")}, ${each.id}) as "topTopicId"`;
  const rolledUp = asked.includes("TOPIC")
    ? sql`${plain}, ${top}`
    : sql`select distinct ${link.col(of)} as "recordId", ${top}`;
  const linked = asked.includes("TOP_TOPIC")
    ? sql`${rolledUp} from ${scope.whole(link)} join ${scope.once(each)} on ${each.id} = ${link.col("topicId")}`
    : sql`${plain} from ${scope.whole(link)}`;
  return sql`left join (${linked}) ${raw(topic.alias)} on ${topic.col("recordId")} = ${recordId}`;
}
