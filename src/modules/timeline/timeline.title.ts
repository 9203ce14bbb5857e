import { localise } from "../../projection/declare/catalog";
import type { Class } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, literal, sql, type Sql } from "../../projection/declare/sql";
import { textOf, textsOf, type TextProperty } from "../../schema/texts";
import { Commitment } from "../commitments/commitment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { Milestone } from "../commitments/milestone.entity";
import { Meeting } from "../meetings/meeting.entity";
import { Measurement } from "../targets/measurement.entity";
import { Target } from "../targets/target.entity";
import { addRow, textFields } from "../translations/translation.fields";
import { asRecorded, textWithLanguage } from "../translations/translation.texts";
import { TimelineEntry, type TimelineEvent } from "./timeline";

interface Titled {
  type: Class;
  property: string;
  /** If the entry is about a record that names this one: what its title begins with. */
  through?: { type: Class; property: string; before: (named: Row) => Sql };
}

const title = (type: Class): Titled => ({ type, property: "title" });

/** The records whose texts are the titles of these entries. The others are in English words. */
const titled: Readonly<Partial<Record<TimelineEvent, Titled>>> = {
  ORIGIN: title(Commitment),
  MEETING: title(Meeting),
  FOLLOW_UP: title(FollowUp),
  SUCCESSOR: title(FollowUp),
  MILESTONE: title(Milestone),
  TARGET: { type: Target, property: "indicator" },
  MEASUREMENT: {
    type: Target,
    property: "unit",
    through: {
      type: Measurement,
      property: "targetId",
      before: (measurement) => sql`${measurement.col("value")} || ' ' || `,
    },
  },
};

/** The record that has the title of an entry: the rows to read, which of them it is, and what stands before its text. */
interface RecordOfEntry {
  record: Row;
  rows: Sql;
  is: Sql;
  before: Sql;
}

function recordOf(entry: Row, { type, through }: Titled, scope: Scope): RecordOfEntry {
  const record = scope.row(type);
  if (!through) return { record, rows: scope.from(record), is: sql`${record.id} = ${entry.id}`, before: sql`` };
  const named = scope.row(through.type);
  const rows = sql`${scope.from(named)} join ${scope.from(record)} on ${record.id} = ${named.col(through.property)}`;
  return { record, rows, is: sql`${named.id} = ${entry.id}`, before: through.before(named) };
}

localise(TimelineEntry, "title", (entry, scope, wanted) => {
  const cases = Object.entries(titled).map(([event, each]) => {
    const { record, rows, is, before } = recordOf(entry, each, scope);
    const text = textOf(record, each.property, scope.speaking(wanted));
    return sql`when ${literal(event)} then (select ${before} ${text} from ${rows} where ${is})`;
  });
  return sql`case ${entry.col("event")} ${join(cases, " ")} else ${entry.col("title")} end`;
});

addRow(TimelineEntry, "title", (entry, scope, wanted) => {
  const ofRecords = Object.entries(titled).map(([event, each]) => rowOfTitle(entry, { event, ...each }, scope, wanted));
  const events = join(Object.keys(titled).map(literal), ", ");
  const inWords = sql`select ${asRecorded(entry.col("title"), sql`'en'`)} where ${entry.col("event")} not in (${events})`;
  return join([...ofRecords, inWords], " union all ");
});

function rowOfTitle(entry: Row, titled: Titled & { event: string }, scope: Scope, wanted: Sql | null): Sql {
  const { record, rows, is, before } = recordOf(entry, titled, scope);
  const text = textsOf(titled.type).find(({ property }) => property === titled.property) as TextProperty;
  return sql`select ${before} its.text, its.language, its.original, its.machine, its.outdated
    from ${rows}, lateral (${textWithLanguage(record, text, scope, wanted)}) as its
    where ${entry.col("event")} = ${literal(titled.event)} and ${is}`;
}

export const timelineTitles = textFields(TimelineEntry, ["title"]);
