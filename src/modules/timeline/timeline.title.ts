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
import { addRow, textFields } from "../translations/translation.fields";
import { asRecorded, textWithLanguage } from "../translations/translation.texts";
import { TimelineEntry, type TimelineEvent } from "./timeline";

/** The records whose titles these entries have. The others are in English words. */
const titled: Readonly<Partial<Record<TimelineEvent, Class>>> = {
  ORIGIN: Commitment,
  MEETING: Meeting,
  FOLLOW_UP: FollowUp,
  SUCCESSOR: FollowUp,
  MILESTONE: Milestone,
};

localise(TimelineEntry, "title", (entry, scope, wanted) => {
  const cases = Object.entries(titled).map(([event, type]) => {
    const record = scope.row(type);
    const title = textOf(record, "title", scope.speaking(wanted));
    return sql`when ${literal(event)} then (select ${title} from ${scope.from(record)} where ${record.id} = ${entry.id})`;
  });
  return sql`case ${entry.col("event")} ${join(cases, " ")} else ${entry.col("title")} end`;
});

addRow(TimelineEntry, "title", (entry, scope, wanted) => {
  const ofRecords = Object.entries(titled).map(([event, type]) => rowOfTitle(entry, { event, type }, scope, wanted));
  const events = join(Object.keys(titled).map(literal), ", ");
  const inWords = sql`select ${asRecorded(entry.col("title"), sql`'en'`)} where ${entry.col("event")} not in (${events})`;
  return join([...ofRecords, inWords], " union all ");
});

function rowOfTitle(
  entry: Row,
  { event, type }: { event: string; type: Class },
  scope: Scope,
  wanted: Sql | null,
): Sql {
  const record = scope.row(type);
  const title = textsOf(type).find(({ property }) => property === "title") as TextProperty;
  return sql`select its.text, its.language, its.original, its.machine, its.outdated from ${scope.from(record)}, lateral (${textWithLanguage(record, title, scope, wanted)}) as its
    where ${entry.col("event")} = ${literal(event)} and ${record.id} = ${entry.id}`;
}

export const timelineTitles = textFields(TimelineEntry, ["title"]);
