import type { Arguments } from "../../projection/declare/arguments";
import { conditionsOf } from "../../projection/compile/conditions";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { identifier, join, raw, sql, type Sql } from "../../projection/declare/sql";
import { meetingTopics } from "../meetings/meeting-topic.entity";
import { Meeting } from "../meetings/meeting.entity";
import { jurisdictionsIn } from "../meetings/meeting.jurisdiction";
import { meetingList } from "../meetings/meeting.list";
import { bucketPage } from "./bucket.page";
import type { MeetingGrouping } from "./meeting-stats.type";
import { actorsIn, companiesIn, governmentBodiesIn, techCompaniesIn } from "../meetings/meeting.presence";
import {
  codeOfJurisdiction,
  countsOf,
  groupings,
  monthInWords,
  monthOf,
  nameOfActor,
  nameOfTopic,
  quarterInWords,
  quarterOf,
  topicsJoined,
  yearInWords,
  yearOf,
  type Group,
} from "./stats.counting";

/** The groupings by those who were there, with their rows of meeting and actor. A meeting can be in several buckets of these. */
const anActor = { type: "uuid", label: nameOfActor } as const;
const presences = {
  ACTOR: { ...anActor, key: "actorId", source: actorsIn },
  GOVERNMENT_BODY: { ...anActor, key: "governmentBodyId", source: governmentBodiesIn },
  COMPANY: { ...anActor, key: "companyId", source: companiesIn },
  TECH_COMPANY: { ...anActor, key: "techCompanyId", source: techCompaniesIn },
  JURISDICTION: { type: "text", label: codeOfJurisdiction, key: "jurisdiction", source: jurisdictionsIn },
} as const;

/** One of these groupings, joined to the meetings. */
interface Presence {
  group: Group;
  joined: Sql;
}

function presenceIn(
  scope: Scope,
  meeting: Row,
  { source, ...group }: (typeof presences)[keyof typeof presences],
): Presence {
  const row = new Row(null, scope.alias());
  const columns = sql`${identifier("meetingId")}, ${identifier("memberId")}`;
  return {
    group: { ...group, by: row.col("memberId") },
    joined: sql`join (${source(scope)}) ${raw(row.alias)} (${columns}) on ${row.col("meetingId")} = ${meeting.id}`,
  };
}

const isPresence = (grouping: MeetingGrouping): grouping is keyof typeof presences => grouping in presences;

/** The groupings that need only the meeting and its topics. */
const groups: Readonly<Record<Exclude<MeetingGrouping, keyof typeof presences>, (meeting: Row, topic: Row) => Group>> =
  {
    TOPIC: (_, topic) => ({ key: "topicId", type: "uuid", by: topic.col("topicId"), label: nameOfTopic }),
    YEAR: (meeting) => ({ key: "year", type: "integer", by: yearOf(meeting.col("date")), label: yearInWords }),
    QUARTER: (meeting) => ({ key: "quarter", type: "text", by: quarterOf(meeting.col("date")), label: quarterInWords }),
    MONTH: (meeting) => ({ key: "month", type: "text", by: monthOf(meeting.col("date")), label: monthInWords }),
  };

/** The row of `MeetingStats`. */
export function meetingStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly MeetingGrouping[];
  const meeting = scope.row(Meeting);
  const present = new Map(asked.filter(isPresence).map((each) => [each, presenceIn(scope, meeting, presences[each])]));
  const topic = new Row(null, scope.alias());
  const byTopic = asked.includes("TOPIC");
  const from = join(
    [
      scope.once(meeting),
      ...[...present.values()].map(({ joined }) => joined),
      ...(byTopic ? [topicsJoined(meetingTopics, topic, meeting.id, scope)] : []),
    ],
    " ",
  );
  const where = conditionsOf(meetingList.conditions, meeting, given, scope);
  const group = (grouping: MeetingGrouping): Group =>
    isPresence(grouping) ? (present.get(grouping) as Presence).group : groups[grouping](meeting, topic);
  const actor = present.get("ACTOR");
  const several = byTopic || present.size > (actor ? 1 : 0);
  const different = (what: string): Sql =>
    sql`(select count(*)::integer from (select distinct ${raw(what)} from unit) each)`;
  return countsOf(
    {
      unit: actor ? "MEETING_PARTICIPATIONS" : "MEETINGS",
      groups: asked.map(group),
      from,
      where,
      ...((byTopic || present.size > 0) && { columns: [sql`${meeting.id} as meeting`] }),
      ...(several && { total: different(actor ? 'meeting, "actorId"' : "meeting") }),
      records: { name: "meetings", ...(actor && { count: different("meeting") }) },
      page: bucketPage(asked, given),
    },
    scope,
  );
}
