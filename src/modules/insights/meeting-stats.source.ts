import type { Arguments } from "../../projection/declare/arguments";
import { conditionsOf } from "../../projection/compile/conditions";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { identifier, join, raw, sql, type Sql } from "../../projection/declare/sql";
import { meetingTopics } from "../meetings/meeting-topic.entity";
import { Meeting } from "../meetings/meeting.entity";
import { jurisdictionsIn } from "../meetings/meeting.jurisdiction";
import { meetingList } from "../meetings/meeting.list";
import { meetingTallies } from "../meetings/meeting.tally";
import { bucketPage } from "./bucket.page";
import type { MeetingGrouping } from "./meeting-stats.type";
import {
  actorsIn,
  asAsked,
  companiesIn,
  governmentBodiesIn,
  officeHoldersIn,
  organisationsIn,
  techCompaniesIn,
} from "../meetings/meeting.presence";
import { countsOf, different, groupings, type Counting } from "./stats.counting";
import { byActor, byJurisdiction, byMonth, byQuarter, byYear, type Group } from "./stats.grouping";
import { asksTopic, topicGroups, topicsJoined } from "./topic.grouping";

/** The groupings by those who were there, with their rows of meeting and actor. A meeting can be in several buckets of these. */
const presences = {
  ACTOR: { key: "actorId", by: byActor, source: actorsIn },
  GOVERNMENT_BODY: { key: "governmentBodyId", by: byActor, source: governmentBodiesIn },
  COMPANY: { key: "companyId", by: byActor, source: companiesIn },
  TECH_COMPANY: { key: "techCompanyId", by: byActor, source: techCompaniesIn },
  ORGANISATION: { key: "organisationId", by: byActor, source: organisationsIn },
  OFFICE_HOLDER: { key: "officeHolderId", by: byActor, source: officeHoldersIn },
  JURISDICTION: { key: "jurisdiction", by: byJurisdiction, source: jurisdictionsIn },
} as const;

/** One of these groupings, joined to the meetings. */
interface Presence {
  group: Group;
  joined: Sql;
}

function presenceIn(
  scope: Scope,
  meeting: Row,
  { key, by, source }: (typeof presences)[keyof typeof presences],
  given: Arguments,
): Presence {
  const row = new Row(null, scope.alias());
  // Beside `attendance`, whoever had another one is not counted, though somebody else had it in the same meeting.
  const asking = !given.has("attendance") && given.has("where") ? given.inner("where") : given;
  const columns = sql`${identifier("meetingId")}, ${identifier("memberId")}`;
  return {
    group: by(key, row.col("memberId")),
    joined: sql`join (${source(scope, asAsked(asking))}) ${raw(row.alias)} (${columns}) on ${row.col("meetingId")} = ${meeting.id}`,
  };
}

const isPresence = (grouping: MeetingGrouping): grouping is keyof typeof presences => grouping in presences;

/** The groupings that need only the meeting and its topics. */
const groups: Readonly<Record<Exclude<MeetingGrouping, keyof typeof presences>, (meeting: Row, topic: Row) => Group>> =
  {
    TOPIC: (_, topic) => topicGroups.TOPIC(topic),
    TOP_TOPIC: (_, topic) => topicGroups.TOP_TOPIC(topic),
    YEAR: (meeting) => byYear("year", meeting.col("date")),
    QUARTER: (meeting) => byQuarter("quarter", meeting.col("date")),
    MONTH: (meeting) => byMonth("month", meeting.col("date")),
  };

/** The row of `MeetingStats`. */
export function meetingStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly MeetingGrouping[];
  const meeting = scope.row(Meeting);
  const where = [...conditionsOf(meetingList.conditions, meeting, given, scope), ...heldUnlessSaid(meeting, given)];
  if (isTallied(asked, given, where)) return countsOf(talliedByActor(asked, given, scope), scope);
  const holders = given.shape("counting") === "OFFICE_HOLDERS";
  const joined = new Set([...asked.filter(isPresence), ...(holders ? ["OFFICE_HOLDER" as const] : [])]);
  const present = new Map([...joined].map((each) => [each, presenceIn(scope, meeting, presences[each], given)]));
  const topic = new Row(null, scope.alias());
  const group = (grouping: MeetingGrouping): Group =>
    isPresence(grouping) ? (present.get(grouping) as Presence).group : groups[grouping](meeting, topic);
  const from = join(
    [
      scope.once(meeting),
      ...[...present.values()].map((each) => each.joined),
      ...(asksTopic(asked) ? [topicsJoined(meetingTopics, topic, meeting.id, { scope, asked })] : []),
    ],
    " ",
  );
  return countsOf(
    {
      ...(holders ? countingHolders(meeting, group("OFFICE_HOLDER")) : countingMeetings(meeting, asked)),
      groups: asked.map(group),
      from,
      where,
      page: bucketPage(asked, given),
    },
    scope,
  );
}

/** Whether the counts of the ledger are enough: by actor alone, of all meetings that were held. */
const isTallied = (asked: readonly MeetingGrouping[], given: Arguments, where: readonly Sql[]): boolean =>
  asked.join() === "ACTOR" &&
  where.length === 1 &&
  !given.names("status") &&
  !given.names("attendance") &&
  given.shape("counting") !== "OFFICE_HOLDERS";

function talliedByActor(asked: readonly MeetingGrouping[], given: Arguments, scope: Scope): Counting {
  const tally = new Row(null, scope.alias());
  return {
    unit: "MEETING_PARTICIPATIONS",
    groups: [byActor("actorId", sql`${tally.col("key")}::uuid`)],
    from: sql`${meetingTallies("ACTOR", scope)} ${raw(tally.alias)}`,
    where: [],
    columns: [sql`${tally.col("count")} as tallied`],
    count: sql`sum(tallied)`,
    records: {
      name: "meetings",
      count: sql`(select coalesce(sum(count), 0)::integer from ${meetingTallies("MEETING", scope)} tally)`,
    },
    page: bucketPage(asked, given),
  };
}

/** Nobody met at a meeting that did not take place: others count only if they are asked for. */
const heldUnlessSaid = (meeting: Row, given: Arguments): Sql[] =>
  given.names("status") ? [] : [sql`${meeting.col("status")} = 'HELD'`];

type Counted = Pick<Counting, "unit" | "columns" | "count" | "total" | "records">;

/** Meetings, or the actors in them: a meeting can have several rows if it can be in several buckets. */
function countingMeetings(meeting: Row, asked: readonly MeetingGrouping[]): Counted {
  const perActor = asked.includes("ACTOR");
  const perTopic = asksTopic(asked);
  const presences = asked.filter(isPresence).length;
  return {
    unit: perActor ? "MEETING_PARTICIPATIONS" : "MEETINGS",
    ...((perTopic || presences > 0) && { columns: [sql`${meeting.id} as meeting`] }),
    ...((perTopic || presences > (perActor ? 1 : 0)) && {
      total: different(perActor ? 'meeting, "actorId"' : "meeting"),
    }),
    records: { name: "meetings", ...(perActor && { count: different("meeting") }) },
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
