import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { DateScalar } from "../../values/scalars";
import { anyOf, equals, onOrAfter, onOrBefore } from "../../schema/conditions";
import { idOf, IdOrSlug } from "../../schema/record.key";
import { jurisdictionForms } from "../../schema/jurisdiction";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byEarliest, byUpdate } from "../../schema/orders";
import { byTitle, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { isContradicted } from "../evidence/contradiction";
import { OnActors } from "../actors/actor.conditions";
import { hasIdentifier, IdentifiedFilter, knownIn } from "../identifiers/identifier.lookup";
import { translatedIn } from "../translations/translation.search";
import { aboutTopic } from "../topics/topic.links";
import { meetingTopics } from "./meeting-topic.entity";
import { Meeting } from "./meeting.entity";
import { Attendance, MeetingStatus } from "./meeting.enums";
import { hadActor, hadAttendance } from "./meeting.offices";
import { meetingsInvolving } from "./meeting.involving";
import { meetingsOfJurisdiction } from "./meeting.jurisdiction";
import { hadOfficeHolder, hadUnaffiliatedPerson } from "./meeting.people";

/** Searched by its title and its ids in other registers; the searched text contains purpose and place, too. */
export const searchedMeetings: Searched = {
  ...byTitle,
  knownAs: knownIn("meeting"),
  translated: translatedIn("meeting", ["title", "purpose", "place", "city"]),
};

@Filter()
class MeetingFilter extends IdentifiedFilter {
  @IdOrSlug(
    "In which this actor took part or was represented, or may have: whoever was INVITED or is DISPUTED counts, whoever was ABSENT does not, " +
      "unless `attendance` asks for it. `participations { attendance }` says which it is.",
  )
  actor?: string;

  @Field(() => [Attendance], {
    nullable: true,
    description:
      "In which somebody has one of these attendances. Together with `actor`, and in the list of an actor, it means the attendance of that " +
      "actor, or of whoever represented it: `[ABSENT]` finds the meetings to which it did not come, and all four every meeting that names it. " +
      "By default, beside an actor, `[ATTENDED, INVITED, DISPUTED]`. " +
      "`meetingStats` counts and groups by only those who had one of these attendances, if it is given as an argument or as a field of `where` " +
      "itself; inside `and`, `or` and `not` it only selects meetings.",
  })
  attendance?: Attendance[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: beside `actor`, and on the list of an actor, also the meetings in which an office took part or was represented that the person " +
      "held on that day, or possibly held (`Meeting.officeHolders` says by which role), or that belongs to the body. By default only those " +
      "that name the actor.",
  })
  includingOffices?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: beside `actor`, and on the list of an actor, also the meetings in which somebody took part or was represented who held a role in the " +
      'actor on that day, or possibly held it: `{actor: "ministry", includingOfficials: true}` finds those of its minister. By default only those ' +
      "that name the actor.",
  })
  includingOfficials?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those with a person who held a public office on that day, or possibly held it: one who took part or was represented, or whose " +
      "office did or was, as `meetingStats` counts them by OFFICE_HOLDER. Whoever was ABSENT does not count. With `actor`, the person may be this actor. False for " +
      "those without one on record.",
  })
  withOfficeHolder?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those with a person of whom the record does not say for whom they came: nobody is on record whom they represented, and no role of " +
      "theirs that they held on that day or possibly held. Whoever was ABSENT does not count. It says what the record lacks, and not that they " +
      "came on their own. False for those without such a person.",
  })
  withUnaffiliatedPerson?: boolean;

  @Field(() => [MeetingStatus], { nullable: true, description: "Only meetings of these statuses." })
  status?: MeetingStatus[];

  @IdOrSlug("About this topic, or about a narrower one.")
  topic?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "With a public body or an office of this jurisdiction or of a part of it, that took part or was represented, or in which a person " +
      "who took part held a role on that day (if the day is not known: on one of the possible days). Absent ones do not count. " +
      `\`country\` asks where it took place. The code of ${jurisdictionForms}.`,
  })
  jurisdiction?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "It takes place on this day or after it. Of a partial date, all days that it can mean.",
  })
  heldAfter?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "It takes place on this day or before it. Of a partial date, all days that it can mean.",
  })
  heldBefore?: string;

  @Field(() => String, { nullable: true, description: "It takes place in this country: an ISO 3166-1 alpha-2 code." })
  country?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those that a quote contradicts, or one of whose participations: sources disagree. `Meeting.contradictions` has these quotes. " +
      "False for those that no quote on record contradicts, which proves nothing.",
  })
  contradicted?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the title, the purpose or the place. Case and accents do not matter, and in the title a typo is tolerated if no record has the words exactly. At most 200 " +
      "characters.",
  })
  search?: string;
}

/** Conditions on actors stand once, beside `where`. */
@Filter()
class MeetingArguments extends MeetingFilter {
  @OnActors(
    "In which an actor took part or was represented of which this holds, as in `actors(where:)`, or somebody took part who held a role in such " +
      "an actor on that day (if the day is not known: on one of the possible days). Absent ones do not count.",
  )
  involving?: object;
}

export const disputableParts: readonly TrackedKind[] = ["participation"];

export const meetingList = declareList({
  name: "Meeting",
  to: () => Meeting,
  filter: MeetingArguments,
  where: MeetingFilter,
  conditions: {
    identifier: hasIdentifier("meeting"),
    actor: (row, args, name, scope) => hadActor(idOf(scope, args, name, "actor"), row, scope, args),
    // Together with `actor`, the attendance is that of this actor: see `actor` above.
    attendance: (row, args, _, scope) => (args.has("actor") ? sql`true` : hadAttendance(row, args, scope)),
    // These are said of the actor, above.
    includingOffices: () => sql`true`,
    includingOfficials: () => sql`true`,
    withOfficeHolder: hadOfficeHolder,
    withUnaffiliatedPerson: hadUnaffiliatedPerson,
    status: anyOf("status"),
    heldAfter: onOrAfter("date"),
    heldBefore: onOrBefore("date"),
    country: equals("country"),
    contradicted: isContradicted("meeting", disputableParts),
    topic: aboutTopic(meetingTopics),
    jurisdiction: meetingsOfJurisdiction,
    involving: meetingsInvolving,
    search: matches(searchedMeetings),
  },
  orders: { DATE: byEarliest("date", "By date."), TITLE: alphabetical("title", "By title."), UPDATED_AT: byUpdate },
  defaultOrder: { field: "DATE", direction: "DESC" },
});
