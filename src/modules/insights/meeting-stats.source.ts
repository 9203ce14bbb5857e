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
import {
  actorsIn,
  companiesIn,
  governmentBodiesIn,
  officeHoldersIn,
  organisationsIn,
  techCompaniesIn,
} from "../meetings/meeting.presence";
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
  type Counting,
  type Group,
} from "./stats.counting";

/** The groupings by those who were there, with their rows of meeting and actor. A meeting can be in several buckets of these. */
const anActor = { type: "uuid", label: nameOfActor } as const;
const presences = {
  ACTOR: { ...anActor, key: "actorId", source: actorsIn },
  GOVERNMENT_BODY: { ...anActor, key: "governmentBodyId", source: governmentBodiesIn },
  COMPANY: { ...anActor, key: "companyId", source: companiesIn },
  TECH_COMPANY: { ...anActor, key: "techCompanyId", source: techCompaniesIn },
  ORGANISATION: { ...anActor, key: "organisationId", source: organisationsIn },
  OFFICE_HOLDER: { ...anActor, key: "officeHolderId", source: officeHoldersIn },
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
  const holders = given.shape("counting") === "OFFICE_HOLDERS";
  const joined = new Set([...asked.filter(isPresence), ...(holders ? ["OFFICE_HOLDER" as const] : [])]);
  const present = new Map([...joined].map((each) => [each, presenceIn(scope, meeting, presences[each])]));
  const topic = new Row(null, scope.alias());
  const group = (grouping: MeetingGrouping): Group =>
    isPresence(grouping) ? (present.get(grouping) as Presence).group : groups[grouping](meeting, topic);
  const from = join(
    [
      scope.once(meeting),
      ...[...present.values()].map((each) => each.joined),
      ...(asked.includes("TOPIC") ? [topicsJoined(meetingTopics, topic, meeting.id, scope)] : []),
    ],
    " ",
  );
  return countsOf(
    {
      ...(holders ? countingHolders(meeting, group("OFFICE_HOLDER")) : countingMeetings(meeting, asked)),
      groups: asked.map(group),
      from,
      where: conditionsOf(meetingList.conditions, meeting, given, scope),
      page: bucketPage(asked, given),
    },
    scope,
  );
}

type Counted = Pick<Counting, "unit" | "columns" | "count" | "total" | "records">;

const different = (what: string): Sql =>
  sql`(select count(*)::integer from (select distinct ${raw(what)} from unit) each)`;

/** Meetings, or the actors in them: a meeting can have several rows if it can be in several buckets. */
function countingMeetings(meeting: Row, asked: readonly MeetingGrouping[]): Counted {
  const byActor = asked.includes("ACTOR");
  const byTopic = asked.includes("TOPIC");
  const presences = asked.filter(isPresence).length;
  return {
    unit: byActor ? "MEETING_PARTICIPATIONS" : "MEETINGS",
    ...((byTopic || presences > 0) && { columns: [sql`${meeting.id} as meeting`] }),
    ...((byTopic || presences > (byActor ? 1 : 0)) && { total: different(byActor ? 'meeting, "actorId"' : "meeting") }),
    records: { name: "meetings", ...(byActor && { count: different("meeting") }) },
  };
}

/** The persons in office in the meetings of a bucket, each once. */
const countingHolders = (meeting: Row, { by }: Group): Counted => ({
  unit: "OFFICE_HOLDERS",
  columns: [sql`${meeting.id} as meeting`, sql`${by} as holder`],
  count: sql`count(distinct holder)`,
  total: different("holder"),
  records: { name: "meetings", count: different("meeting") },
});
