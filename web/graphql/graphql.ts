/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an actor is. */
export type ActorKind =
  /** A trade body, a non-governmental organisation or a foundation. */
  | 'ASSOCIATION'
  /** A company that is not of the digital economy, such as a bank, an airline or a steel maker. */
  | 'COMPANY'
  /** A ministry, a government, a public authority, or an international organisation of states. */
  | 'GOVERNMENT_BODY'
  /** A public office: a post that exists whoever holds it, such as a minister's (Popolo: Post). */
  | 'OFFICE'
  /** Any other body, such as a university, a newspaper or a party; or one whose kind nobody has established yet. */
  | 'ORGANISATION'
  /** A person. */
  | 'PERSON'
  /** A company of the digital economy. */
  | 'TECH_COMPANY';

/** Conditions on a actor. All fields of one object must hold; at most 50 conditions, 5 deep. */
export type ActorWhere = {
  /** All of these hold as well. */
  and?: Array<ActorWhere> | null | undefined;
  /** The same as `jurisdiction`. */
  country?: string | null | undefined;
  /** Only the one that has this id in a register of somebody else; none if nobody recorded that it has it. */
  identifier?: IdentifierInput | null | undefined;
  /** Only persons who held a public office on this day. */
  inOfficeOn?: string | null | undefined;
  /** Of this jurisdiction or a part of it: `AU` also finds actors of `AU-NSW`, but `EU` finds none of its member states. The code of a country (ISO 3166-1 alpha-2: `AU`), a part of one (ISO 3166-2: `AU-NSW`), `EU` or `UN`. */
  jurisdiction?: string | null | undefined;
  /** Only actors of these kinds. */
  kind?: Array<ActorKind> | null | undefined;
  /** This does not hold. */
  not?: ActorWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<ActorWhere> | null | undefined;
  /** Words of a name or an alias. Case and accents do not matter, and a typo is tolerated if no record has the words exactly. Or a whole identifier. At most 200 characters. */
  search?: string | null | undefined;
};

/** Conditions on some judgement on a commitment as a whole, the latest or an earlier one, under any methodology: one and the same has to meet them. All fields of one object must hold, and `{}` holds for whatever was judged. Judgements on a party's share or a milestone do not count. Retracted judgements do not count. */
export type AnyAssessmentWhere = {
  /** They come from at most so many independent sources, as `Assessment.basis { independentSources }` counts them: 1 to 1000. Two papers with the report of one agency are two publications and one independent source. */
  independentSourcesAtMost?: number | null | undefined;
  /** The day for which it judges is this day or a later one. Of a partial date, all days that it can mean. */
  judgedAfter?: string | null | undefined;
  /** The day for which it judges is this day or an earlier one. Of a partial date, all days that it can mean. */
  judgedBefore?: string | null | undefined;
  /** The quotes that support it come from at most so many different source articles, as `Assessment.basis { publications }` counts them: 1 to 1000; 1 finds the judgements that rest on one article only, whatever others contradict them, and those that no quote supports. */
  publicationsAtMost?: number | null | undefined;
  /** It has one of these statuses. `status` of the list itself asks for that of the latest. */
  status?: Array<FulfilmentStatus> | null | undefined;
};

/** Whether an actor was there. */
export type Attendance =
  /** They were expected and did not come. */
  | 'ABSENT'
  /** They were there, as far as the sources say. */
  | 'ATTENDED'
  /** Sources contradict each other: see the evidence. */
  | 'DISPUTED'
  /** They were invited; no source says whether they came. */
  | 'INVITED';

/** What a change set did to a record. */
export type ChangeKind =
  /** It was changed: corrected, or given another status by an assessment. */
  | 'CORRECTED'
  /** It was recorded. */
  | 'CREATED'
  /** It was merged into another record. Its id leads to that record. */
  | 'MERGED'
  /** It was restored after it was retracted or merged. */
  | 'RESTORED'
  /** It was retracted. */
  | 'RETRACTED';

/** Whether its wording is clear enough to judge if it was kept. */
export type Clarity =
  /** It is clear enough. */
  | 'CLEAR'
  /** It is too vague to judge. */
  | 'UNRATABLE'
  /** It is clear enough only in part. */
  | 'VAGUE';

/** The order of a list of commitment items. */
export type CommitmentOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to order by. */
  field: CommitmentOrderField;
};

/** What a list of commitment items can be ordered by. Items that are equal in it are ordered by id. */
export type CommitmentOrderField =
  /** By deadline; those without one count as the last. */
  | 'DUE_ON'
  /** By the day it was made. */
  | 'MADE_ON'
  /** By title. */
  | 'TITLE'
  /** By the moment of the latest edit. */
  | 'UPDATED_AT';

/** Conditions on a commitment. All fields of one object must hold; at most 50 conditions, 5 deep. */
export type CommitmentWhere = {
  /** With this actor as a party, or represented by one, in any role, or in those of `role`. What X promises on behalf of Y is found for both; counts give it to Y alone, and `representingOthers: false` leaves it out for X. Its id or its slug. */
  actor?: string | number | null | undefined;
  /** All of these hold as well. */
  and?: Array<CommitmentWhere> | null | undefined;
  /** Conditions on one of its judgements, the latest or an earlier one: `{status: [BROKEN]}` finds those that were ever judged BROKEN, whatever they were judged later, and with `status: [KEPT]` beside it those that are KEPT now. */
  anyAssessment?: AnyAssessmentWhere | null | undefined;
  /** True for those that a quote contradicts, or one of whose parties, milestones, targets, measurements, follow-ups or changes of the deadline: sources disagree. `Commitment.contradictions` has these quotes; those on the meeting at which it was made are not among them. False for those that no quote on record contradicts, which proves nothing. */
  contradicted?: boolean | null | undefined;
  /** Only commitments with a change of the deadline of one of these kinds: `[EXTENDED]` for those that were postponed, all four for every change. */
  deadlineChange?: Array<DeadlineChangeKind> | null | undefined;
  /** Due on this day or before it. */
  dueBefore?: string | null | undefined;
  /** Only commitments of these formalities. */
  formality?: Array<Formality> | null | undefined;
  /** True for those in which a number was promised or asked for (`targets`), of the whole, of a party or of a milestone. False for those of which none is recorded. */
  hasTarget?: boolean | null | undefined;
  /** Only the one that has this id in a register of somebody else; none if nobody recorded that it has it. */
  identifier?: IdentifierInput | null | undefined;
  /** For this jurisdiction or a part of it: `IN` also finds commitments for `IN-MH`, but `EU` finds none for its member states. The code of a country (ISO 3166-1 alpha-2: `AU`), a part of one (ISO 3166-2: `AU-NSW`), `EU` or `UN`. */
  jurisdiction?: string | null | undefined;
  /** Conditions on its latest judgement: `{judgedBefore: "2020-12-31"}` finds those that nobody has judged since, `{publicationsAtMost: 1}` those whose judgement rests on one source article. Those that nobody ever judged have none and are not found; `status: [NOT_RATED]` finds them. */
  latestAssessment?: LatestAssessmentWhere | null | undefined;
  /** Made on this day or after it. Of a partial date, all days that it can mean. */
  madeAfter?: string | null | undefined;
  /** True for those that were made at a meeting on record, false for those of which no meeting is recorded. */
  madeAtMeeting?: boolean | null | undefined;
  /** Made on this day or before it. Of a partial date, all days that it can mean. */
  madeBefore?: string | null | undefined;
  /** This does not hold. */
  not?: CommitmentWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<CommitmentWhere> | null | undefined;
  /** The same against the first deadline, before anybody moved it (`originalDueOn`), as `Commitment.timeliness(against: ORIGINAL)`: `[OVERDUE]` with `timeliness: [NOT_DUE]` finds what would be overdue if nobody had moved the deadline. */
  originalTimeliness?: Array<Timeliness> | null | undefined;
  /** True for those that are overdue, false for those that are not. */
  overdue?: boolean | null | undefined;
  /** True for promises: every formality except PROPOSED. False for what was only asked for, or announced for others. */
  promised?: boolean | null | undefined;
  /** Together with `actor`, and in the list of an actor: true for those in which it represents somebody else, a candidate her party for instance; false for its own, those in which it is represented included. Without an actor: with a party that represents another, or with one that represents nobody. By default both. */
  representingOthers?: boolean | null | undefined;
  /** With a party in one of these roles. Together with `actor`, and in the list of an actor, it means the role of that actor: `[PLEDGER, SIGNATORY]` gives the actor's promises, with `representingOthers: false` the same number as `ActorScorecard.promised` and `commitmentStats` by ACTOR; `[ASKED]` gives what was asked of it, in the same way the number of `ActorScorecard.asked`. */
  role?: Array<PartyRole> | null | undefined;
  /** Words of the title or the statement. Case and accents do not matter, and in the title a typo is tolerated if no record has the words exactly. At most 200 characters. */
  search?: string | null | undefined;
  /** Only commitments of these statuses. */
  status?: Array<FulfilmentStatus> | null | undefined;
  /** Only commitments of this timeliness, today or on the day of `asOf`. */
  timeliness?: Array<Timeliness> | null | undefined;
  /** About this topic, or about a narrower one. Its id or its slug. */
  topic?: string | number | null | undefined;
};

/** How much of a partial date is known. */
export type DatePrecision =
  /** The day: `2015-04-20`. */
  | 'DAY'
  /** Two dates, each known to the year, quarter, month or day: `2016-04/2017-06`. The first may be unknown: `/2017-06` is at some time up to June 2017. */
  | 'INTERVAL'
  /** The year and the month: `2015-04`. */
  | 'MONTH'
  /** The year and the quarter: `2015-Q2` is April to June. */
  | 'QUARTER'
  /** Only the year: `2015`. */
  | 'YEAR';

/** What somebody did to the deadline of a commitment. */
export type DeadlineChangeKind =
  /** Moved it to an earlier day. */
  | 'BROUGHT_FORWARD'
  /** Removed it: since then there is no deadline. */
  | 'DROPPED'
  /** Moved it to a later day. */
  | 'EXTENDED'
  /** Gave one to a commitment that had none. */
  | 'SET';

/** What speaks for two actors being the same, or against it. */
export type DuplicateSign =
  /** A name of each is nearly the same. `likeness` says how near. */
  | 'NEAR_NAME'
  /** They are of different jurisdictions, which speaks against it. */
  | 'OTHER_JURISDICTION'
  /** Both are of the same jurisdiction, or one is of a part of the other's. */
  | 'SAME_JURISDICTION'
  /** A name of each is the same, but for accents and case. */
  | 'SAME_NAME'
  /** A name of each is the same without titles (`Rt Hon`, `M.`), legal forms (`Ltd`, `ООО`), the order of the words and the script. */
  | 'SAME_NORMALISED_NAME'
  /** Both have the same identifier, written differently or recorded under different schemes; of at least eight letters and digits. */
  | 'SHARED_IDENTIFIER'
  /** Both were recorded in the same meetings. `count` says in how many. */
  | 'SHARED_MEETINGS';

/** Which part of the story a quote tells. */
export type EvidenceRole =
  /** The background of the story. */
  | 'CONTEXT'
  /** How it began: the promise, the invitation, the announcement. */
  | 'ORIGIN'
  /** What came of it. */
  | 'OUTCOME'
  /** What happened on the way. */
  | 'PROGRESS'
  /** What the persons or bodies concerned said about it. */
  | 'RESPONSE';

/** Conditions on a evidence. All fields of one object must hold; at most 50 conditions, 5 deep. */
export type EvidenceWhere = {
  /** All of these hold as well. */
  and?: Array<EvidenceWhere> | null | undefined;
  /** Only quotes about this field, such as `date`. */
  field?: string | null | undefined;
  /** This does not hold. */
  not?: EvidenceWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<EvidenceWhere> | null | undefined;
  /** Only quotes that tell these parts of the story. */
  role?: Array<EvidenceRole> | null | undefined;
  /** Only quotes of these stances: `[CONTRADICTS]` shows where sources disagree. */
  stance?: Array<Stance> | null | undefined;
  /** Only quotes that were found in their source (true), or that could not be checked (false). */
  verified?: boolean | null | undefined;
};

/** How much of the article a fingerprint covers, which decides what happens to a quote that is not found in it. */
export type FingerprintCoverage =
  /** A part, such as the paragraphs before a paywall. A quote that is not found in it may be in the rest: it is kept as unverified. */
  | 'EXCERPT'
  /** The whole text at this address: a quote that is not found in it is refused. */
  | 'WHOLE_TEXT';

/** What kind of fact a follow-up is. */
export type FollowUpKind =
  /** Something was done. */
  | 'ACTION'
  /** A law or a rule came of it. */
  | 'LAW'
  /** A meeting about it: held, or called and then postponed or cancelled. `meeting { status }` says which. */
  | 'MEETING'
  /** Somebody looked into it and wrote down what they found. */
  | 'REPORT'
  /** Somebody looked for what became of it; the summary says where, and what was found or not. */
  | 'SEARCH'
  /** Somebody said something about it. */
  | 'STATEMENT'
  /** A later commitment took up the matter; that is not fulfilment. */
  | 'SUCCESSOR';

/** Whether it was promised at all, and how firmly. */
export type Formality =
  /** Said in public. */
  | 'DECLARED'
  /** Laid down in law. */
  | 'IN_LAW'
  /** Written in a programme, a plan or a policy. */
  | 'IN_POLICY_DOCUMENT'
  /** Asked for, or announced for others: the record does not show that those who would have to keep it agreed. It is no promise, and its parties can be ASKED, not PLEDGER or SIGNATORY. */
  | 'PROPOSED'
  /** Signed. */
  | 'SIGNED_AGREEMENT'
  /** Promised, and no source says in what form, as in many registers. */
  | 'UNSPECIFIED';

/** What came of the promise or the request, by the latest assessment. It can change in every direction: a kept promise may be broken later. */
export type FulfilmentStatus =
  /** Somebody or something else stands in its way. */
  | 'BLOCKED'
  /** It was promised and not kept. A request cannot be broken: refused for a commitment that is PROPOSED, and for the share of a party that was only ASKED. */
  | 'BROKEN'
  /** Work on it has begun. */
  | 'IN_PROGRESS'
  /** It was kept. If it was only asked for: it was done, although nobody had promised it. */
  | 'KEPT'
  /** Nobody has assessed it. */
  | 'NOT_RATED'
  /** Somebody looked, and nothing had been done. */
  | 'NOT_STARTED'
  /** It was kept in part, or a compromise was kept. If it was only asked for: a part of it was done. */
  | 'PARTIALLY_KEPT'
  /** Work on it began and has stopped. */
  | 'STALLED'
  /** It cannot be judged; the assessment says why. */
  | 'UNRATABLE'
  /** Its author withdrew it. */
  | 'WITHDRAWN';

/** Whether a role was held on a day, or on the days that a date can mean. */
export type Held =
  /** It was not held. */
  | 'NO'
  /** It may have been held: its beginning or its end is only known as a month, a quarter or a year around these days; or its beginning is not known; or it was held on some of these days only. */
  | 'POSSIBLY'
  /** It was held on each of these days, whatever its partial dates mean. A role without an end goes on. */
  | 'YES';

/** The id of a record in a register of somebody else. */
export type IdentifierInput = {
  /** The register: `wikidata`, `lei`, `siren`, `eu-transparency-register`, `domain` .. At most 100 lower-case letters without accents, digits and single hyphens between them. */
  scheme: string;
  /** The id in that register. At most 500 characters, in one line. */
  value: string;
};

/** What a jurisdiction is. */
export type JurisdictionKind =
  /** A country or territory with a code in ISO 3166-1. */
  | 'COUNTRY'
  /** The European Union or the United Nations. */
  | 'INTERNATIONAL'
  /** A part of a country, such as a state, a region or a department: its code is in ISO 3166-2. */
  | 'SUBDIVISION';

/** Conditions on the latest judgement on a commitment as a whole: the one that gives its status. So if `judgedBefore` holds, nobody has judged it for a later day. All fields of one object must hold, and `{}` holds for whatever was judged. Judgements on a party's share or a milestone do not count. A commitment that nobody ever judged (NOT_RATED) has no judgement, neither an old one nor one on few sources: no condition here finds it, and `not` around one does. */
export type LatestAssessmentWhere = {
  /** They come from at most so many independent sources, as `Assessment.basis { independentSources }` counts them: 1 to 1000. Two papers with the report of one agency are two publications and one independent source. */
  independentSourcesAtMost?: number | null | undefined;
  /** The day for which it judges is this day or a later one. Of a partial date, all days that it can mean. */
  judgedAfter?: string | null | undefined;
  /** The day for which it judges is this day or an earlier one. Of a partial date, all days that it can mean. */
  judgedBefore?: string | null | undefined;
  /** The quotes that support it come from at most so many different source articles, as `Assessment.basis { publications }` counts them: 1 to 1000; 1 finds the judgements that rest on one article only, whatever others contradict them, and those that no quote supports. */
  publicationsAtMost?: number | null | undefined;
};

/** Whether those who met were in one place. schema.org calls it eventAttendanceMode. */
export type MeetingMode =
  /** In one place. */
  | 'IN_PERSON'
  /** Some in one place, others online; `Participation.mode` says who, if a source does. */
  | 'MIXED'
  /** By telephone, video or the like. */
  | 'ONLINE';

/** Whether a meeting took place. */
export type MeetingStatus =
  /** It was cancelled. */
  | 'CANCELLED'
  /** It took place. */
  | 'HELD'
  /** Announced, and nothing later is known. */
  | 'PLANNED'
  /** It was moved to a later time. */
  | 'POSTPONED'
  /** Its date has passed, but no source says that it took place. */
  | 'UNCONFIRMED';

/** Conditions on a meeting. All fields of one object must hold; at most 50 conditions, 5 deep. */
export type MeetingWhere = {
  /** In which this actor took part or was represented, or may have: whoever was INVITED or is DISPUTED counts, whoever was ABSENT does not, unless `attendance` asks for it. `participations { attendance }` says which it is. Its id or its slug. */
  actor?: string | number | null | undefined;
  /** All of these hold as well. */
  and?: Array<MeetingWhere> | null | undefined;
  /** In which somebody has one of these attendances. Together with `actor`, and in the list of an actor, it means the attendance of that actor, or of whoever represented it: `[ABSENT]` finds the meetings to which it did not come, and all four every meeting that names it. By default, beside an actor, `[ATTENDED, INVITED, DISPUTED]`. `meetingStats` counts and groups by only those who had one of these attendances, if it is given as an argument or as a field of `where` itself; inside `and`, `or` and `not` it only selects meetings. */
  attendance?: Array<Attendance> | null | undefined;
  /** True for those that a quote contradicts, or one of whose participations: sources disagree. `Meeting.contradictions` has these quotes. False for those that no quote on record contradicts, which proves nothing. */
  contradicted?: boolean | null | undefined;
  /** It takes place in this country: an ISO 3166-1 alpha-2 code. */
  country?: string | null | undefined;
  /** It takes place on this day or after it. Of a partial date, all days that it can mean. */
  heldAfter?: string | null | undefined;
  /** It takes place on this day or before it. Of a partial date, all days that it can mean. */
  heldBefore?: string | null | undefined;
  /** Only the one that has this id in a register of somebody else; none if nobody recorded that it has it. */
  identifier?: IdentifierInput | null | undefined;
  /** True: beside `actor`, and on the list of an actor, also the meetings in which an office took part or was represented that the person held on that day, or possibly held (`Meeting.officeHolders` says by which role), or that belongs to the body. By default only those that name the actor. */
  includingOffices?: boolean | null | undefined;
  /** True: beside `actor`, and on the list of an actor, also the meetings in which somebody took part or was represented who held a role in the actor on that day, or possibly held it: `{actor: "ministry", includingOfficials: true}` finds those of its minister. By default only those that name the actor. */
  includingOfficials?: boolean | null | undefined;
  /** With a public body or an office of this jurisdiction or of a part of it, that took part or was represented, or in which a person who took part held a role on that day (if the day is not known: on one of the possible days). Absent ones do not count. `country` asks where it took place. The code of a country (ISO 3166-1 alpha-2: `AU`), a part of one (ISO 3166-2: `AU-NSW`), `EU` or `UN`. */
  jurisdiction?: string | null | undefined;
  /** This does not hold. */
  not?: MeetingWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<MeetingWhere> | null | undefined;
  /** Words of the title, the purpose or the place. Case and accents do not matter, and in the title a typo is tolerated if no record has the words exactly. At most 200 characters. */
  search?: string | null | undefined;
  /** Only meetings of these statuses. */
  status?: Array<MeetingStatus> | null | undefined;
  /** About this topic, or about a narrower one. Its id or its slug. */
  topic?: string | number | null | undefined;
  /** True for those with a person who held a public office on that day, or possibly held it: one who took part or was represented, or whose office did or was, as `meetingStats` counts them by OFFICE_HOLDER. Whoever was ABSENT does not count. With `actor`, the person may be this actor. False for those without one on record. */
  withOfficeHolder?: boolean | null | undefined;
  /** True for those with a person of whom the record does not say for whom they came: nobody is on record whom they represented, and no role of theirs that they held on that day or possibly held. Whoever was ABSENT does not count. It says what the record lacks, and not that they came on their own. False for those without such a person. */
  withUnaffiliatedPerson?: boolean | null | undefined;
};

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Greatest, latest or last in the alphabet first. */
  | 'DESC';

/** How one participant took part, with the words of `MeetingMode`; one is never MIXED. */
export type ParticipationMode =
  /** In the place of the meeting. */
  | 'IN_PERSON'
  /** By telephone, video or the like. */
  | 'ONLINE';

/** What an actor did at a meeting. */
export type ParticipationRole =
  /** They took part. */
  | 'ATTENDEE'
  /** They called the meeting, or asked for it. */
  | 'CONVENER'
  /** It took place at their invitation, on their premises. */
  | 'HOST';

/** The role of an actor in a promise or a request. */
export type PartyRole =
  /** Who is asked for it, and has not agreed as far as the record shows; also who was asked to sign an agreement that others have signed. If a source says that they agreed, `correctParty` makes them a PLEDGER or SIGNATORY. */
  | 'ASKED'
  /** Who gains from it. */
  | 'BENEFICIARY'
  /** Who brought the parties together. */
  | 'CONVENER'
  /** To whom it is promised, or who asks for it. */
  | 'COUNTERPARTY'
  /** Who leads the work on it, if several are to do it (OGP: lead implementing agency). By this alone nobody has promised anything. */
  | 'LEAD'
  /** Who watches over it. */
  | 'MONITOR'
  /** Who promises. */
  | 'PLEDGER'
  /** Who signed. */
  | 'SIGNATORY';

/** For whom somebody takes part in a meeting. */
export type Side =
  /** For others: a company, an association or another organisation, whoever represents one of these, and a person on their own who held roles only in such on that day. */
  | 'OTHER'
  /** For the public: a government body, an office, whoever represents one of these, and a person on their own who held a role in one on that day. */
  | 'PUBLIC';

/** What a source is, which decides how its text is read. */
export type SourceKind =
  /** A report, a press release, a blog: menus, banners and readers' comments around it are cut away. */
  | 'ARTICLE'
  /** A register: a table with a header and rows. Nothing is cut away, and each row can be quoted by its number. */
  | 'DATASET'
  /** A document with pages, such as a PDF: all of its text is read, and nothing is cut away. */
  | 'DOCUMENT';

/** What a quote does to the statement it is attached to. */
export type Stance =
  /** It says something different. */
  | 'CONTRADICTS'
  /** It is about the statement, but neither supports nor contradicts it. */
  | 'NEUTRAL'
  /** It says the same. */
  | 'SUPPORTS';

/** How a number is held against that of a target. */
export type TargetComparison =
  /** `value` or more. */
  | 'AT_LEAST'
  /** `value` or less. */
  | 'AT_MOST'
  /** From `value` to `upperValue`, both included. */
  | 'BETWEEN'
  /** `value`, no more and no less. */
  | 'EXACTLY';

/** What happened in the life of a commitment. */
export type TimelineEvent =
  /** A judgement on it, on one party's share of it, or on a milestone: of that, the title begins with `Milestone`. */
  | 'ASSESSMENT'
  /** Somebody set, moved or dropped the deadline. */
  | 'DEADLINE_CHANGE'
  /** Another fact: an action, a statement, a report, a law. */
  | 'FOLLOW_UP'
  /** What was measured of a target, for the period that this date means; also a number that another one has superseded. */
  | 'MEASUREMENT'
  /** A meeting: the one at which it was made, one that followed from it, or one that is a follow-up of the commitment. */
  | 'MEETING'
  /** The day by which a milestone is due. What came of it, its status says. */
  | 'MILESTONE'
  /** The commitment was made. */
  | 'ORIGIN'
  /** A later commitment took up the matter. */
  | 'SUCCESSOR'
  /** The day by which a number was to be reached. What was measured of it, its measurements say. */
  | 'TARGET';

/** Whether a promise was, or still can be, met on time. Computed from due date, status, formality, day of fulfilment and today (UTC), or the day of `asOf`. A commitment that is PROPOSED, and the share of a party that was only ASKED, is never OVERDUE and never LATE. */
export type Timeliness =
  /** The day for which it was asked has passed, and the record shows nobody who agreed. If it was done later, the status says so. */
  | 'LAPSED'
  /** Promised, and kept, at least in part, after that day. */
  | 'LATE'
  /** The last day that the due date can mean has not passed, or the promise was withdrawn. */
  | 'NOT_DUE'
  /** It has no due date. */
  | 'NO_DEADLINE'
  /** Kept, at least in part, by that day. If it was only asked for: done by that day. */
  | 'ON_TIME'
  /** That day has passed, and no assessment says that the promise was kept, even in part. */
  | 'OVERDUE'
  /** Kept, at least in part, but no source says exactly enough when, so nobody can say whether by that day. The day of the assessment is not the day on which it was kept. */
  | 'UNKNOWN';

/** The kinds of record whose edits are all kept. */
export type TrackedType =
  /** A person, a government body, an office, a company, an association or another organisation. */
  | 'ACTOR'
  /** A dated judgement on a commitment. */
  | 'ASSESSMENT'
  /** Something promised. */
  | 'COMMITMENT'
  /** One topic of one commitment. */
  | 'COMMITMENT_TOPIC'
  /** A change of the deadline of a commitment. */
  | 'DEADLINE_CHANGE'
  /** A judgement that two actors are different, or that nobody can tell. */
  | 'DUPLICATE_JUDGEMENT'
  /** A quote. */
  | 'EVIDENCE'
  /** A dated fact in the life of a commitment. */
  | 'FOLLOW_UP'
  /** The id of a record in a register of somebody else. */
  | 'IDENTIFIER'
  /** What was measured of a target. */
  | 'MEASUREMENT'
  /** A meeting. */
  | 'MEETING'
  /** One topic of one meeting. */
  | 'MEETING_TOPIC'
  /** Whose scale and rules assessments follow. */
  | 'METHODOLOGY'
  /** A part of a commitment with a deadline of its own. */
  | 'MILESTONE'
  /** One actor in one meeting. */
  | 'PARTICIPATION'
  /** One actor's part in a commitment. */
  | 'PARTY'
  /** A person's dated office. */
  | 'ROLE'
  /** A published document that is quoted. */
  | 'SOURCE_ARTICLE'
  /** A number that was promised or asked for. */
  | 'TARGET'
  /** What commitments and meetings are about. */
  | 'TOPIC'
  /** A text of a record in another language. */
  | 'TRANSLATION';

/** Why a commitment cannot be judged. */
export type UnratableReason =
  /** The parties understand it differently. */
  | 'DISPUTED_MEANING'
  /** The facts that are needed to judge it are not public. */
  | 'INSUFFICIENT_INFORMATION'
  /** Whoever was to do it was never in a position to: a party in opposition, a candidate who lost. The word of research on pledges, which tells parties in power from others. Whoever was in power and was hindered by others is BLOCKED. */
  | 'NOT_IN_POWER'
  /** It names nothing that can be measured. */
  | 'NO_METRIC'
  /** The time by which it can be judged has not come. */
  | 'TOO_EARLY'
  /** Nobody can say what exactly was promised. */
  | 'UNCLEAR_WORDING';

/** Why a quote was not found in its source. */
export type UnverifiedReason =
  /** The quote fits the NARROW fingerprint of its source, but such a fingerprint is too easy to forge to verify new quotes. Send the text of the source again (`correctSourceArticle`); then the quote is checked against the new fingerprint. */
  | 'NARROW_FINGERPRINT'
  /** Only a part of the source is known, and the quote is not in it. It may be in the rest. */
  | 'NOT_IN_EXCERPT'
  /** It was not verified at that revision, when reasons were not recorded yet. */
  | 'NOT_RECORDED'
  /** Nobody has supplied the text of the source, so nothing could be checked. */
  | 'NO_FINGERPRINT'
  /** The quote was checked with a fingerprint of another width than the present one. */
  | 'OTHER_RULE'
  /** The text of the source is known, but not where its rows or pages begin, so the `locator` could not be checked. */
  | 'PARTS_UNKNOWN'
  /** The words of the quote were redacted. */
  | 'REDACTED'
  /** The source has a NARROW fingerprint, which can verify quotes of six words or more, and the quote has fewer. */
  | 'TOO_SHORT_FOR_NARROW_FINGERPRINT'
  /** The source is a DATASET with so many words that only its whole rows can be checked. Quote a whole row, and name it in `locator`. */
  | 'WHOLE_ROWS_ONLY';

type ActorInImage_Association_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_Company_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_GovernmentBody_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_Office_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_Organisation_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_Person_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

type ActorInImage_TechCompany_Fragment = { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null };

export type ActorInImageFragment =
  | ActorInImage_Association_Fragment
  | ActorInImage_Company_Fragment
  | ActorInImage_GovernmentBody_Fragment
  | ActorInImage_Office_Fragment
  | ActorInImage_Organisation_Fragment
  | ActorInImage_Person_Fragment
  | ActorInImage_TechCompany_Fragment
;

export type ActorImageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type ActorImageQuery = { actor:
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number }, nameText: { language: string | null } | null }
   | null, actorScorecard: { promised: number, asked: number, onTime: number, late: number, overdue: number, medianDaysToFirstFollowUp: number | null, daysSinceLastEvidence: number | null, byStatus: Array<{ status: FulfilmentStatus, count: number }> } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type ActorPageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type ActorPageQuery = { actor:
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, body:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null, holders: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, bornOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, diedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
    | { aliases: Array<string>, description: string | null, id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null, machine: boolean, outdated: boolean } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, links: Array<{ url: string, note: string | null }>, roles: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, commitments: { totalCount: number }, promises: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedOf: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, received: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, askedBy: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, officeHolders: Array<{ held: Held, person: { id: string }, office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } }>, participations: Array<{ id: string, attendance: Attendance, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, body:
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                  | { id: string }
                 | null, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, followedBy: Array<{ id: string }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, met: { totalCount: number } }
   | null, actorScorecard: { promised: number, asked: number, onTime: number, late: number, overdue: number, medianDaysToFirstFollowUp: number | null, daysSinceLastEvidence: number | null, byStatus: Array<{ status: FulfilmentStatus, count: number }> } | null, now:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type ActorNetworkQueryVariables = Exact<{
  actor: string | number;
  language: string;
  day: string;
  at?: number | null | undefined;
}>;


export type ActorNetworkQuery = { actor:
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
    | { wishes: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, otherParts: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, forOthers: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } }
   | null, offices: { nodes: Array<{ id: string, slug: string, name: string, kind: ActorKind, holders: Array<{ id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, nameText: { language: string | null } | null }> }, meetingNetwork: { truncated: boolean, nodes: Array<{ meetings: number, distance: number, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, roles: Array<{ office: { id: string } | null, organisation:
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
              | { id: string, kind: ActorKind }
             }>, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       }>, links: Array<{ source: string, target: string, meetings: number }> } | null };

export type ActorsPageQueryVariables = Exact<{
  language: string;
  search?: string | null | undefined;
  kind?: Array<ActorKind> | ActorKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  at?: number | null | undefined;
}>;


export type ActorsPageQuery = { actors: { totalCount: number, pageInfo: { hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      | { id: string, slug: string, name: string, kind: ActorKind, description: string | null, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
    > }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type CalendarMeetingsQueryVariables = Exact<{
  actor?: string | number | null | undefined;
  topic?: string | number | null | undefined;
  jurisdiction?: string | null | undefined;
  meetings?: MeetingWhere | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: string;
}>;


export type CalendarMeetingsQuery = { list: { nodes: Array<{ id: string, slug: string, version: number, updatedAt: string, title: string, status: MeetingStatus, startTime: string | null, timeZone: string | null, durationMinutes: number | null, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type CalendarMeetingFragment = { id: string, slug: string, version: number, updatedAt: string, title: string, status: MeetingStatus, startTime: string | null, timeZone: string | null, durationMinutes: number | null, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } };

export type CalendarDeadlinesQueryVariables = Exact<{
  actor?: string | number | null | undefined;
  topic?: string | number | null | undefined;
  jurisdiction?: string | null | undefined;
  commitments?: CommitmentWhere | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: string;
}>;


export type CalendarDeadlinesQuery = { list: { nodes: Array<{ id: string, slug: string, version: number, updatedAt: string, formality: Formality, title: string, verdict: string, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type CalendarDeadlineFragment = { id: string, slug: string, version: number, updatedAt: string, formality: Formality, title: string, verdict: string, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null };

export type ShownAssessmentFragment = { id: string, status: FulfilmentStatus, rationale: string | null, term: string | null, percent: number | null, unratableReason: UnratableReason | null, rationaleText: { language: string | null, machine: boolean, outdated: boolean } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, party: { actor:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    , representing:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
     | null } | null, methodology: { name: string, language: string | null, edition: string, url: string | null, recordedName: string, nameText: { language: string | null, machine: boolean, outdated: boolean } | null }, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } };

export type CommitmentInImageFragment = { verdict: string, status: FulfilmentStatus, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    , representing:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
     | null }>, ratings: { nodes: Array<{ date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }> }, contradictions: { totalCount: number }, titleText: { language: string | null, machine: boolean, outdated: boolean } };

export type CommitmentImageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type CommitmentImageQuery = { commitment: { verdict: string, status: FulfilmentStatus, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, ratings: { nodes: Array<{ date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }> }, contradictions: { totalCount: number }, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type CommitmentPageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type CommitmentPageQuery = { commitment: { id: string, slug: string, statement: string, verdict: string, status: FulfilmentStatus, timeliness: Timeliness, formality: Formality, clarity: Clarity | null, title: string, againstFirst: Timeliness, statementText: { language: string | null, machine: boolean, outdated: boolean } | null, basis: { quotes: number, quotesChecked: number, publications: number, independentSources: number }, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, topics: Array<{ id: string, slug: string, label: string, labelText: { language: string | null } | null }>, parties: Array<{ id: string, role: PartyRole, status: FulfilmentStatus | null, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, meeting: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, support: { totalCount: number, nodes: Array<{ sourceArticle: { agency: string | null, publisher: string, language: string } }> }, evidence: { totalCount: number, nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, followUps: { nodes: Array<{ id: string, kind: FollowUpKind, summary: string | null, title: string, summaryText: { language: string | null, machine: boolean, outdated: boolean } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, successor: { slug: string, status: FulfilmentStatus, formality: Formality, title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, meeting: { slug: string, status: MeetingStatus } | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, targets: { totalCount: number }, assessments: { nodes: Array<{ id: string, status: FulfilmentStatus, rationale: string | null, term: string | null, percent: number | null, unratableReason: UnratableReason | null, rationaleText: { language: string | null, machine: boolean, outdated: boolean } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, party: { actor:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          , representing:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
           | null } | null, methodology: { name: string, language: string | null, edition: string, url: string | null, recordedName: string, nameText: { language: string | null, machine: boolean, outdated: boolean } | null }, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> }, titleText: { language: string | null, machine: boolean, outdated: boolean }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, originalDueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, deadlines: { totalCount: number, nodes: Array<{ id: string, kind: DeadlineChangeKind, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, announcedBy:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> }, milestones: { totalCount: number, nodes: Array<{ id: string, position: number, statement: string | null, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, title: string, statementText: { language: string | null, machine: boolean, outdated: boolean } | null, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, assessments: { nodes: Array<{ id: string, status: FulfilmentStatus, rationale: string | null, term: string | null, percent: number | null, unratableReason: UnratableReason | null, rationaleText: { language: string | null, machine: boolean, outdated: boolean } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, party: { actor:
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              , representing:
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
                | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
               | null } | null, methodology: { name: string, language: string | null, edition: string, url: string | null, recordedName: string, nameText: { language: string | null, machine: boolean, outdated: boolean } | null }, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> }, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, ratings: { nodes: Array<{ date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }> }, contradictions: { totalCount: number } } | null, now: { id: string, slug: string, title: string, meeting: { id: string } | null, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type CommitmentTimelineQueryVariables = Exact<{
  id: string | number;
  language: string;
  at?: number | null | undefined;
}>;


export type CommitmentTimelineQuery = { commitment: { timeline: { totalCount: number, nodes: Array<{ event: TimelineEvent, title: string, titleText: { language: string | null, machine: boolean, outdated: boolean }, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, record:
          | { __typename: 'Assessment', id: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, milestone: { id: string, position: number } | null }
          | { __typename: 'Commitment', id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, formality: Formality }
          | { __typename: 'DeadlineChange', id: string }
          | { __typename: 'FollowUp', id: string, kind: FollowUpKind }
          | { __typename: 'Measurement', id: string }
          | { __typename: 'Meeting', id: string, slug: string, meetingStatus: MeetingStatus, followedBy: Array<{ id: string }> }
          | { __typename: 'Milestone', id: string, position: number }
          | { __typename: 'Target', id: string }
         | null }> } } | null };

export type CommitmentsPageQueryVariables = Exact<{
  language: string;
  at?: number | null | undefined;
  search?: string | null | undefined;
  status?: Array<FulfilmentStatus> | FulfilmentStatus | null | undefined;
  timeliness?: Array<Timeliness> | Timeliness | null | undefined;
  formality?: Array<Formality> | Formality | null | undefined;
  actor?: string | number | null | undefined;
  topic?: string | number | null | undefined;
  jurisdiction?: string | null | undefined;
  deadlineChange?: Array<DeadlineChangeKind> | DeadlineChangeKind | null | undefined;
  madeAfter?: string | null | undefined;
  madeBefore?: string | null | undefined;
  orderBy?: CommitmentOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CommitmentsPageQuery = { commitments: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , representing:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }>, pageInfo: { hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null } }, counts: { buckets: Array<{ count: number, key: { formality: Formality | null } }> }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type ActorBySlugQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type ActorBySlugQuery = { actor:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null };

export type DeadlinesFragment = { againstFirst: Timeliness, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, originalDueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, deadlines: { totalCount: number, nodes: Array<{ id: string, kind: DeadlineChangeKind, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, announcedBy:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> } };

export type MilestonesFragment = { milestones: { totalCount: number, nodes: Array<{ id: string, position: number, statement: string | null, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, title: string, statementText: { language: string | null, machine: boolean, outdated: boolean } | null, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, assessments: { nodes: Array<{ id: string, status: FulfilmentStatus, rationale: string | null, term: string | null, percent: number | null, unratableReason: UnratableReason | null, rationaleText: { language: string | null, machine: boolean, outdated: boolean } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, party: { actor:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            , representing:
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
              | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
             | null } | null, methodology: { name: string, language: string | null, edition: string, url: string | null, recordedName: string, nameText: { language: string | null, machine: boolean, outdated: boolean } | null }, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> }, titleText: { language: string | null, machine: boolean, outdated: boolean } }> } };

export type RevisionsTouchingQueryVariables = Exact<{
  record: string | number;
  meeting: string | number;
}>;


export type RevisionsTouchingQuery = { record: { nodes: Array<{ revision: number | null, appliedAt: string | null, summary: string }> }, meeting: { nodes: Array<{ revision: number | null, appliedAt: string | null, summary: string }> }, head: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type TargetsOfCommitmentQueryVariables = Exact<{
  id: string | number;
  language: string;
  at: number;
}>;


export type TargetsOfCommitmentQuery = { commitment: { targets: { totalCount: number, nodes: Array<{ id: string, indicator: string, unit: string, comparison: TargetComparison, value: number, upperValue: number | null, baseline: number | null, indicatorText: { language: string | null, machine: boolean, outdated: boolean } | null, unitText: { language: string | null, machine: boolean, outdated: boolean } | null, baselineOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, party: { actor:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          , representing:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
           | null } | null, milestone: { id: string, position: number, title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, latestMeasurement: { value: number, provisional: boolean, meetsTarget: boolean, period: { value: string, precision: DatePrecision, earliest: string | null, latest: string } } | null, measurements: { totalCount: number, nodes: Array<{ id: string, value: number, provisional: boolean, meetsTarget: boolean, period: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, supersededBy: { id: string } | null, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> } }> } }> } } | null };

type ComparedActor_Association_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_Company_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_GovernmentBody_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_Office_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_Organisation_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_Person_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ComparedActor_TechCompany_Fragment = { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

export type ComparedActorFragment =
  | ComparedActor_Association_Fragment
  | ComparedActor_Company_Fragment
  | ComparedActor_GovernmentBody_Fragment
  | ComparedActor_Office_Fragment
  | ComparedActor_Organisation_Fragment
  | ComparedActor_Person_Fragment
  | ComparedActor_TechCompany_Fragment
;

export type DuplicatesPageQueryVariables = Exact<{
  language: string;
  kind?: Array<ActorKind> | ActorKind | null | undefined;
  actor?: Array<string | number> | string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  at?: number | null | undefined;
}>;


export type DuplicatesPageQuery = { duplicateCandidates: { pageInfo: { hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ score: number, a:
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      , b:
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
        | { version: number, aliases: Array<string>, id: string, slug: string, name: string, kind: ActorKind, description: string | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null, identifiers: Array<{ id: string, scheme: string, value: string }>, nameText: { language: string | null } | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } }
      , reasons: Array<{ sign: DuplicateSign, likeness: number | null, count: number | null, ofA: string | null, ofB: string | null }>, judgements: { totalCount: number, nodes: Array<{ id: string, reason: string, judgedAt: string }> } }> }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type CommitmentCardQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type CommitmentCardQuery = { commitment: { verdict: string, id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, timeline: { nodes: Array<{ event: TimelineEvent, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }> }, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type ExchangedDateFragment = { value: string, precision: DatePrecision, earliest: string | null, latest: string };

export type ExchangedSourceNameFragment = { id: string, url: string, title: string };

type ExchangedActor_Association_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_Company_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_GovernmentBody_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_Office_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, body:
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
   | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_Organisation_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_Person_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, bornOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, diedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

type ExchangedActor_TechCompany_Fragment = { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

export type ExchangedActorFragment =
  | ExchangedActor_Association_Fragment
  | ExchangedActor_Company_Fragment
  | ExchangedActor_GovernmentBody_Fragment
  | ExchangedActor_Office_Fragment
  | ExchangedActor_Organisation_Fragment
  | ExchangedActor_Person_Fragment
  | ExchangedActor_TechCompany_Fragment
;

export type ExchangedJurisdictionFragment = { code: string, kind: JurisdictionKind, name: string };

export type ExchangedRoleFragment = { id: string, title: string, area: string | null, updatedAt: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string }, organisation:
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind, body:
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
       | null }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
  , office: { id: string, body:
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
     | null } | null, onBehalfOf:
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
    | { id: string, kind: ActorKind }
   | null, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

export type ExchangedMeetingFragment = { id: string, slug: string, title: string, purpose: string | null, place: string | null, city: string | null, country: string | null, updatedAt: string, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, participations: Array<{ id: string, role: ParticipationRole, attendance: Attendance, actor:
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
      | { id: string, kind: ActorKind }
     }>, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } };

export type ExchangedSourceFragment = { kind: SourceKind, publisher: string, agency: string | null, authors: Array<string>, archiveUrl: string | null, rowCount: number | null, id: string, url: string, title: string, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null };

export type ExchangedActorsQueryVariables = Exact<{
  kind?: Array<ActorKind> | ActorKind | null | undefined;
  where?: ActorWhere | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExchangedActorsQuery = { list: { nodes: Array<
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, body:
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
         | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, bornOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, diedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
      | { id: string, slug: string, kind: ActorKind, name: string, language: string | null, aliases: Array<string>, description: string | null, updatedAt: string, redirectedFrom: Array<string>, jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } | null, identifiers: Array<{ scheme: string, value: string }>, links: Array<{ url: string, note: string | null }>, translations: { nodes: Array<{ language: string, text: string }> }, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type ExchangedRolesQueryVariables = Exact<{
  involving?: ActorWhere | null | undefined;
  validAt?: string | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExchangedRolesQuery = { list: { nodes: Array<{ id: string, title: string, area: string | null, updatedAt: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string }, organisation:
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind, body:
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
            | { id: string, kind: ActorKind }
           | null }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
      , office: { id: string, body:
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
         | null } | null, onBehalfOf:
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
        | { id: string, kind: ActorKind }
       | null, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type ExchangedMeetingsQueryVariables = Exact<{
  involving?: ActorWhere | null | undefined;
  heldAfter?: string | null | undefined;
  heldBefore?: string | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExchangedMeetingsQuery = { list: { nodes: Array<{ id: string, slug: string, title: string, purpose: string | null, place: string | null, city: string | null, country: string | null, updatedAt: string, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, participations: Array<{ id: string, role: ParticipationRole, attendance: Attendance, actor:
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
          | { id: string, kind: ActorKind }
         }>, evidence: { nodes: Array<{ sourceArticle: { id: string, url: string, title: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type ExchangedSourcesQueryVariables = Exact<{
  quotedAbout?: ActorWhere | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExchangedSourcesQuery = { list: { nodes: Array<{ kind: SourceKind, publisher: string, agency: string | null, authors: Array<string>, archiveUrl: string | null, rowCount: number | null, id: string, url: string, title: string, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type ExchangedQuotesQueryVariables = Exact<{
  stance?: Array<Stance> | Stance | null | undefined;
  role?: Array<EvidenceRole> | EvidenceRole | null | undefined;
  field?: string | null | undefined;
  where?: EvidenceWhere | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExchangedQuotesQuery = { list: { nodes: Array<{ id: string, version: number, updatedAt: string, quote: string, prefix: string | null, suffix: string | null, stance: Stance, role: EvidenceRole, field: string | null, value: string | null, locator: string | null, sourceArticle: { url: string, archiveUrl: string | null, language: string }, subject:
        | { id: string, commitment: { slug: string } }
        | { slug: string, id: string }
        | { slug: string, id: string }
        | { id: string }
        | { slug: string, id: string }
        | { id: string, commitment: { slug: string } }
        | { id: string }
        | { id: string }
        | { id: string, commitment: { slug: string } }
        | { slug: string, id: string }
        | { id: string }
        | { id: string, target: { commitment: { slug: string } } }
        | { slug: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string, commitment: { slug: string } }
        | { slug: string, id: string }
        | { slug: string, id: string }
        | { id: string, meeting: { slug: string } }
        | { id: string, commitment: { slug: string } }
        | { slug: string, id: string }
        | { id: string, person: { slug: string } }
        | { id: string }
        | { id: string, commitment: { slug: string } }
        | { slug: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, read: { number: number, hash: string | null } | null };

export type ExchangedQuoteFragment = { id: string, version: number, updatedAt: string, quote: string, prefix: string | null, suffix: string | null, stance: Stance, role: EvidenceRole, field: string | null, value: string | null, locator: string | null, sourceArticle: { url: string, archiveUrl: string | null, language: string }, subject:
    | { id: string, commitment: { slug: string } }
    | { slug: string, id: string }
    | { slug: string, id: string }
    | { id: string }
    | { slug: string, id: string }
    | { id: string, commitment: { slug: string } }
    | { id: string }
    | { id: string }
    | { id: string, commitment: { slug: string } }
    | { slug: string, id: string }
    | { id: string }
    | { id: string, target: { commitment: { slug: string } } }
    | { slug: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string, commitment: { slug: string } }
    | { slug: string, id: string }
    | { slug: string, id: string }
    | { id: string, meeting: { slug: string } }
    | { id: string, commitment: { slug: string } }
    | { slug: string, id: string }
    | { id: string, person: { slug: string } }
    | { id: string }
    | { id: string, commitment: { slug: string } }
    | { slug: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ChangeFeedQueryVariables = Exact<{
  about?: Array<string | number> | string | number | null | undefined;
  types?: Array<TrackedType> | TrackedType | null | undefined;
  jurisdiction?: Array<string> | string | null | undefined;
  change?: Array<ChangeKind> | ChangeKind | null | undefined;
  afterRevision?: number | null | undefined;
  atRevision?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language: string;
  named: string | number;
  isNamed: boolean;
}>;


export type ChangeFeedQuery = { changes: { nodes: Array<{ recordId: string, recordType: TrackedType, change: ChangeKind, revision: number, appliedAt: string, changes: Array<{ field: string, before: unknown, after: unknown }>, record:
        | { __typename: 'Assessment', status: FulfilmentStatus, rationale: string | null, title: string, id: string, methodology: { name: string } }
        | { __typename: 'Association', title: string, slug: string, id: string }
        | { __typename: 'Commitment', title: string, slug: string, formality: Formality, id: string }
        | { __typename: 'CommitmentTopic', title: string, id: string }
        | { __typename: 'Company', title: string, slug: string, id: string }
        | { __typename: 'DeadlineChange', title: string, id: string }
        | { __typename: 'DuplicateJudgement', title: string, id: string }
        | { __typename: 'Evidence', quote: string, stance: Stance, title: string, id: string, sourceArticle: { title: string, publisher: string, url: string } }
        | { __typename: 'FollowUp', title: string, id: string }
        | { __typename: 'GovernmentBody', title: string, slug: string, id: string }
        | { __typename: 'Identifier', title: string, id: string }
        | { __typename: 'Measurement', title: string, id: string }
        | { __typename: 'Meeting', title: string, slug: string, id: string }
        | { __typename: 'MeetingTopic', title: string, id: string }
        | { __typename: 'Methodology', title: string, id: string }
        | { __typename: 'Milestone', title: string, id: string }
        | { __typename: 'Office', title: string, slug: string, id: string }
        | { __typename: 'Organisation', title: string, slug: string, id: string }
        | { __typename: 'Participation', title: string, id: string }
        | { __typename: 'Party', title: string, id: string }
        | { __typename: 'Person', title: string, slug: string, id: string }
        | { __typename: 'Role', title: string, id: string }
        | { __typename: 'SourceArticle', title: string, id: string }
        | { __typename: 'Target', title: string, id: string }
        | { __typename: 'TechCompany', title: string, slug: string, id: string }
        | { __typename: 'Tombstone', title: string, reason: string, id: string }
        | { __typename: 'Topic', title: string, slug: string, id: string }
        | { __typename: 'Translation', title: string, id: string }
       | null, partOf:
        | { __typename: 'Assessment', title: string, id: string }
        | { __typename: 'Association', title: string, slug: string, id: string }
        | { __typename: 'Commitment', title: string, slug: string, formality: Formality, id: string }
        | { __typename: 'CommitmentTopic', title: string, id: string }
        | { __typename: 'Company', title: string, slug: string, id: string }
        | { __typename: 'DeadlineChange', title: string, id: string }
        | { __typename: 'DuplicateJudgement', title: string, id: string }
        | { __typename: 'Evidence', title: string, id: string }
        | { __typename: 'FollowUp', title: string, id: string }
        | { __typename: 'GovernmentBody', title: string, slug: string, id: string }
        | { __typename: 'Identifier', title: string, id: string }
        | { __typename: 'Measurement', title: string, id: string }
        | { __typename: 'Meeting', title: string, slug: string, id: string }
        | { __typename: 'MeetingTopic', title: string, id: string }
        | { __typename: 'Methodology', title: string, id: string }
        | { __typename: 'Milestone', title: string, id: string }
        | { __typename: 'Office', title: string, slug: string, id: string }
        | { __typename: 'Organisation', title: string, slug: string, id: string }
        | { __typename: 'Participation', title: string, id: string }
        | { __typename: 'Party', title: string, id: string }
        | { __typename: 'Person', title: string, slug: string, id: string }
        | { __typename: 'Role', title: string, id: string }
        | { __typename: 'SourceArticle', title: string, id: string }
        | { __typename: 'Target', title: string, id: string }
        | { __typename: 'TechCompany', title: string, slug: string, id: string }
        | { __typename: 'Tombstone', title: string, reason: string, id: string }
        | { __typename: 'Topic', title: string, slug: string, id: string }
        | { __typename: 'Translation', title: string, id: string }
       | null, changeSet: { summary: string, contributor: { name: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, named?:
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | { title: string }
    | Record<PropertyKey, never>
   | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type FeedChangeFragment = { recordId: string, recordType: TrackedType, change: ChangeKind, revision: number, appliedAt: string, changes: Array<{ field: string, before: unknown, after: unknown }>, record:
    | { __typename: 'Assessment', status: FulfilmentStatus, rationale: string | null, title: string, id: string, methodology: { name: string } }
    | { __typename: 'Association', title: string, slug: string, id: string }
    | { __typename: 'Commitment', title: string, slug: string, formality: Formality, id: string }
    | { __typename: 'CommitmentTopic', title: string, id: string }
    | { __typename: 'Company', title: string, slug: string, id: string }
    | { __typename: 'DeadlineChange', title: string, id: string }
    | { __typename: 'DuplicateJudgement', title: string, id: string }
    | { __typename: 'Evidence', quote: string, stance: Stance, title: string, id: string, sourceArticle: { title: string, publisher: string, url: string } }
    | { __typename: 'FollowUp', title: string, id: string }
    | { __typename: 'GovernmentBody', title: string, slug: string, id: string }
    | { __typename: 'Identifier', title: string, id: string }
    | { __typename: 'Measurement', title: string, id: string }
    | { __typename: 'Meeting', title: string, slug: string, id: string }
    | { __typename: 'MeetingTopic', title: string, id: string }
    | { __typename: 'Methodology', title: string, id: string }
    | { __typename: 'Milestone', title: string, id: string }
    | { __typename: 'Office', title: string, slug: string, id: string }
    | { __typename: 'Organisation', title: string, slug: string, id: string }
    | { __typename: 'Participation', title: string, id: string }
    | { __typename: 'Party', title: string, id: string }
    | { __typename: 'Person', title: string, slug: string, id: string }
    | { __typename: 'Role', title: string, id: string }
    | { __typename: 'SourceArticle', title: string, id: string }
    | { __typename: 'Target', title: string, id: string }
    | { __typename: 'TechCompany', title: string, slug: string, id: string }
    | { __typename: 'Tombstone', title: string, reason: string, id: string }
    | { __typename: 'Topic', title: string, slug: string, id: string }
    | { __typename: 'Translation', title: string, id: string }
   | null, partOf:
    | { __typename: 'Assessment', title: string, id: string }
    | { __typename: 'Association', title: string, slug: string, id: string }
    | { __typename: 'Commitment', title: string, slug: string, formality: Formality, id: string }
    | { __typename: 'CommitmentTopic', title: string, id: string }
    | { __typename: 'Company', title: string, slug: string, id: string }
    | { __typename: 'DeadlineChange', title: string, id: string }
    | { __typename: 'DuplicateJudgement', title: string, id: string }
    | { __typename: 'Evidence', title: string, id: string }
    | { __typename: 'FollowUp', title: string, id: string }
    | { __typename: 'GovernmentBody', title: string, slug: string, id: string }
    | { __typename: 'Identifier', title: string, id: string }
    | { __typename: 'Measurement', title: string, id: string }
    | { __typename: 'Meeting', title: string, slug: string, id: string }
    | { __typename: 'MeetingTopic', title: string, id: string }
    | { __typename: 'Methodology', title: string, id: string }
    | { __typename: 'Milestone', title: string, id: string }
    | { __typename: 'Office', title: string, slug: string, id: string }
    | { __typename: 'Organisation', title: string, slug: string, id: string }
    | { __typename: 'Participation', title: string, id: string }
    | { __typename: 'Party', title: string, id: string }
    | { __typename: 'Person', title: string, slug: string, id: string }
    | { __typename: 'Role', title: string, id: string }
    | { __typename: 'SourceArticle', title: string, id: string }
    | { __typename: 'Target', title: string, id: string }
    | { __typename: 'TechCompany', title: string, slug: string, id: string }
    | { __typename: 'Tombstone', title: string, reason: string, id: string }
    | { __typename: 'Topic', title: string, slug: string, id: string }
    | { __typename: 'Translation', title: string, id: string }
   | null, changeSet: { summary: string, contributor: { name: string } } };

type FeedRecord_Assessment_Fragment = { __typename: 'Assessment', title: string, id: string };

type FeedRecord_Association_Fragment = { __typename: 'Association', title: string, slug: string, id: string };

type FeedRecord_ChangeSet_Fragment = { __typename: 'ChangeSet', id: string };

type FeedRecord_Commitment_Fragment = { __typename: 'Commitment', title: string, slug: string, formality: Formality, id: string };

type FeedRecord_CommitmentTopic_Fragment = { __typename: 'CommitmentTopic', title: string, id: string };

type FeedRecord_Company_Fragment = { __typename: 'Company', title: string, slug: string, id: string };

type FeedRecord_Contributor_Fragment = { __typename: 'Contributor', id: string };

type FeedRecord_DeadlineChange_Fragment = { __typename: 'DeadlineChange', title: string, id: string };

type FeedRecord_DuplicateJudgement_Fragment = { __typename: 'DuplicateJudgement', title: string, id: string };

type FeedRecord_Evidence_Fragment = { __typename: 'Evidence', title: string, id: string };

type FeedRecord_FollowUp_Fragment = { __typename: 'FollowUp', title: string, id: string };

type FeedRecord_GovernmentBody_Fragment = { __typename: 'GovernmentBody', title: string, slug: string, id: string };

type FeedRecord_Identifier_Fragment = { __typename: 'Identifier', title: string, id: string };

type FeedRecord_Import_Fragment = { __typename: 'Import', id: string };

type FeedRecord_Measurement_Fragment = { __typename: 'Measurement', title: string, id: string };

type FeedRecord_Meeting_Fragment = { __typename: 'Meeting', title: string, slug: string, id: string };

type FeedRecord_MeetingTopic_Fragment = { __typename: 'MeetingTopic', title: string, id: string };

type FeedRecord_Methodology_Fragment = { __typename: 'Methodology', title: string, id: string };

type FeedRecord_Milestone_Fragment = { __typename: 'Milestone', title: string, id: string };

type FeedRecord_Office_Fragment = { __typename: 'Office', title: string, slug: string, id: string };

type FeedRecord_Operation_Fragment = { __typename: 'Operation', id: string };

type FeedRecord_Organisation_Fragment = { __typename: 'Organisation', title: string, slug: string, id: string };

type FeedRecord_Participation_Fragment = { __typename: 'Participation', title: string, id: string };

type FeedRecord_Party_Fragment = { __typename: 'Party', title: string, id: string };

type FeedRecord_Person_Fragment = { __typename: 'Person', title: string, slug: string, id: string };

type FeedRecord_Redaction_Fragment = { __typename: 'Redaction', id: string };

type FeedRecord_Review_Fragment = { __typename: 'Review', id: string };

type FeedRecord_Role_Fragment = { __typename: 'Role', title: string, id: string };

type FeedRecord_SourceArticle_Fragment = { __typename: 'SourceArticle', title: string, id: string };

type FeedRecord_Target_Fragment = { __typename: 'Target', title: string, id: string };

type FeedRecord_TechCompany_Fragment = { __typename: 'TechCompany', title: string, slug: string, id: string };

type FeedRecord_Token_Fragment = { __typename: 'Token', id: string };

type FeedRecord_Tombstone_Fragment = { __typename: 'Tombstone', title: string, reason: string, id: string };

type FeedRecord_Topic_Fragment = { __typename: 'Topic', title: string, slug: string, id: string };

type FeedRecord_Translation_Fragment = { __typename: 'Translation', title: string, id: string };

type FeedRecord_Webhook_Fragment = { __typename: 'Webhook', id: string };

type FeedRecord_WebhookDelivery_Fragment = { __typename: 'WebhookDelivery', id: string };

export type FeedRecordFragment =
  | FeedRecord_Assessment_Fragment
  | FeedRecord_Association_Fragment
  | FeedRecord_ChangeSet_Fragment
  | FeedRecord_Commitment_Fragment
  | FeedRecord_CommitmentTopic_Fragment
  | FeedRecord_Company_Fragment
  | FeedRecord_Contributor_Fragment
  | FeedRecord_DeadlineChange_Fragment
  | FeedRecord_DuplicateJudgement_Fragment
  | FeedRecord_Evidence_Fragment
  | FeedRecord_FollowUp_Fragment
  | FeedRecord_GovernmentBody_Fragment
  | FeedRecord_Identifier_Fragment
  | FeedRecord_Import_Fragment
  | FeedRecord_Measurement_Fragment
  | FeedRecord_Meeting_Fragment
  | FeedRecord_MeetingTopic_Fragment
  | FeedRecord_Methodology_Fragment
  | FeedRecord_Milestone_Fragment
  | FeedRecord_Office_Fragment
  | FeedRecord_Operation_Fragment
  | FeedRecord_Organisation_Fragment
  | FeedRecord_Participation_Fragment
  | FeedRecord_Party_Fragment
  | FeedRecord_Person_Fragment
  | FeedRecord_Redaction_Fragment
  | FeedRecord_Review_Fragment
  | FeedRecord_Role_Fragment
  | FeedRecord_SourceArticle_Fragment
  | FeedRecord_Target_Fragment
  | FeedRecord_TechCompany_Fragment
  | FeedRecord_Token_Fragment
  | FeedRecord_Tombstone_Fragment
  | FeedRecord_Topic_Fragment
  | FeedRecord_Translation_Fragment
  | FeedRecord_Webhook_Fragment
  | FeedRecord_WebhookDelivery_Fragment
;

export type HomeImageQueryVariables = Exact<{
  at?: number | null | undefined;
}>;


export type HomeImageQuery = { stats: { buckets: Array<{ count: number, key: { status: FulfilmentStatus | null } }> }, asked: { totalCount: number }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type HomePageQueryVariables = Exact<{
  language: string;
  at?: number | null | undefined;
}>;


export type HomePageQuery = { earliest: { nodes: Array<{ madeOn: { earliest: string | null } }> }, commitments: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, timeline: { nodes: Array<{ event: TimelineEvent, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string } }> }, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , representing:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, overdue: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , representing:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, asked: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , representing:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, changeSets: { nodes: Array<{ id: string, revision: number | null, appliedAt: string | null, summary: string, contributor: { name: string }, changes: { totalCount: number } }> }, stats: { total: number, buckets: Array<{ count: number, key: { status: FulfilmentStatus | null } }> }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type HomeSeriesQueryVariables = Exact<{
  from: string;
  to: string;
  at?: number | null | undefined;
}>;


export type HomeSeriesQuery = { commitmentStatusSeries: { points: Array<{ date: string, total: number, counts: Array<{ status: FulfilmentStatus, count: number }> }> } };

export type MeetingInImageFragment = { severalOccasions: boolean, id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, contradictions: { totalCount: number }, followedBy: Array<{ id: string }>, participations: Array<{ id: string, attendance: Attendance, actor:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    , representing:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
     | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null };

export type MeetingImageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type MeetingImageQuery = { meeting: { severalOccasions: boolean, id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, contradictions: { totalCount: number }, followedBy: Array<{ id: string }>, participations: Array<{ id: string, attendance: Attendance, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type MeetingPageQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type MeetingPageQuery = { meeting: { severalOccasions: boolean, startTime: string | null, timeZone: string | null, durationMinutes: number | null, mode: MeetingMode | null, purpose: string | null, classification: string | null, unnamedParticipants: string | null, id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, purposeText: { language: string | null, machine: boolean, outdated: boolean } | null, classificationText: { language: string | null, machine: boolean, outdated: boolean } | null, unnamedParticipantsText: { language: string | null, machine: boolean, outdated: boolean } | null, topics: Array<{ id: string, slug: string, label: string, labelText: { language: string | null } | null }>, participations: Array<{ role: ParticipationRole, side: Side | null, mode: ParticipationMode | null, id: string, attendance: Attendance, evidence: { nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, evidence: { totalCount: number, nodes: Array<{ id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } }> }, commitments: { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          , representing:
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
            | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
           | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> }, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, contradictions: { totalCount: number }, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, now: { id: string, title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } } | null, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type RevisionsTouchingMeetingQueryVariables = Exact<{
  meeting: string | number;
}>;


export type RevisionsTouchingMeetingQuery = { changeSets: { nodes: Array<{ revision: number | null, appliedAt: string | null, summary: string }> } };

export type MeetingsAfterMeetingQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type MeetingsAfterMeetingQuery = { meeting: { followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> } | null };

export type MeetingsPageQueryVariables = Exact<{
  language: string;
  search?: string | null | undefined;
  status?: Array<MeetingStatus> | MeetingStatus | null | undefined;
  actor?: string | number | null | undefined;
  topic?: string | number | null | undefined;
  jurisdiction?: string | null | undefined;
  heldAfter?: string | null | undefined;
  heldBefore?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  at?: number | null | undefined;
}>;


export type MeetingsPageQuery = { meetings: { totalCount: number, pageInfo: { hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string }>, participations: Array<{ id: string, attendance: Attendance, actor:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        , representing:
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
          | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
         | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> }, read: { number: number, appliedAt: string, summary: string, hash: string | null } | null };

export type ActorChoicesQueryVariables = Exact<{
  slug: string;
  isNamed: boolean;
  language: string;
  at?: number | null | undefined;
}>;


export type ActorChoicesQuery = { actor:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null, named?: { nodes: Array<
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    > }, actors: { pageInfo: { hasNextPage: boolean }, nodes: Array<
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    > } };

export type RecordPlaceQueryVariables = Exact<{
  id: string | number;
  at?: number | null | undefined;
}>;


export type RecordPlaceQuery = { node:
    | { __typename: 'Assessment', id: string, commitment: { slug: string } }
    | { __typename: 'Association', slug: string, id: string }
    | { __typename: 'ChangeSet', id: string }
    | { __typename: 'Commitment', slug: string, id: string }
    | { __typename: 'CommitmentTopic', id: string }
    | { __typename: 'Company', slug: string, id: string }
    | { __typename: 'Contributor', id: string }
    | { __typename: 'DeadlineChange', id: string }
    | { __typename: 'DuplicateJudgement', id: string }
    | { __typename: 'Evidence', id: string, subject:
        | { __typename: 'Assessment', id: string, commitment: { slug: string } }
        | { __typename: 'Association', slug: string, id: string }
        | { __typename: 'Commitment', slug: string, id: string }
        | { __typename: 'CommitmentTopic', id: string }
        | { __typename: 'Company', slug: string, id: string }
        | { __typename: 'DeadlineChange', id: string }
        | { __typename: 'DuplicateJudgement', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'FollowUp', id: string, commitment: { slug: string } }
        | { __typename: 'GovernmentBody', slug: string, id: string }
        | { __typename: 'Identifier', id: string }
        | { __typename: 'Measurement', id: string }
        | { __typename: 'Meeting', slug: string, id: string }
        | { __typename: 'MeetingTopic', id: string }
        | { __typename: 'Methodology', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Office', slug: string, id: string }
        | { __typename: 'Organisation', slug: string, id: string }
        | { __typename: 'Participation', id: string, meeting: { slug: string } }
        | { __typename: 'Party', id: string, commitment: { slug: string } }
        | { __typename: 'Person', slug: string, id: string }
        | { __typename: 'Role', id: string, person: { slug: string } }
        | { __typename: 'SourceArticle', id: string }
        | { __typename: 'Target', id: string }
        | { __typename: 'TechCompany', slug: string, id: string }
        | { __typename: 'Tombstone', reason: string, retractedAt: string, id: string }
        | { __typename: 'Topic', slug: string, id: string }
        | { __typename: 'Translation', id: string }
       | null }
    | { __typename: 'FollowUp', id: string, commitment: { slug: string } }
    | { __typename: 'GovernmentBody', slug: string, id: string }
    | { __typename: 'Identifier', id: string, subject:
        | { __typename: 'Assessment', id: string, commitment: { slug: string } }
        | { __typename: 'Association', slug: string, id: string }
        | { __typename: 'Commitment', slug: string, id: string }
        | { __typename: 'CommitmentTopic', id: string }
        | { __typename: 'Company', slug: string, id: string }
        | { __typename: 'DeadlineChange', id: string }
        | { __typename: 'DuplicateJudgement', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'FollowUp', id: string, commitment: { slug: string } }
        | { __typename: 'GovernmentBody', slug: string, id: string }
        | { __typename: 'Identifier', id: string }
        | { __typename: 'Measurement', id: string }
        | { __typename: 'Meeting', slug: string, id: string }
        | { __typename: 'MeetingTopic', id: string }
        | { __typename: 'Methodology', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Office', slug: string, id: string }
        | { __typename: 'Organisation', slug: string, id: string }
        | { __typename: 'Participation', id: string, meeting: { slug: string } }
        | { __typename: 'Party', id: string, commitment: { slug: string } }
        | { __typename: 'Person', slug: string, id: string }
        | { __typename: 'Role', id: string, person: { slug: string } }
        | { __typename: 'SourceArticle', id: string }
        | { __typename: 'Target', id: string }
        | { __typename: 'TechCompany', slug: string, id: string }
        | { __typename: 'Tombstone', reason: string, retractedAt: string, id: string }
        | { __typename: 'Topic', slug: string, id: string }
        | { __typename: 'Translation', id: string }
       | null }
    | { __typename: 'Import', id: string }
    | { __typename: 'Measurement', id: string }
    | { __typename: 'Meeting', slug: string, id: string }
    | { __typename: 'MeetingTopic', id: string }
    | { __typename: 'Methodology', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'Office', slug: string, id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Organisation', slug: string, id: string }
    | { __typename: 'Participation', id: string, meeting: { slug: string } }
    | { __typename: 'Party', id: string, commitment: { slug: string } }
    | { __typename: 'Person', slug: string, id: string }
    | { __typename: 'Redaction', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Role', id: string, person: { slug: string } }
    | { __typename: 'SourceArticle', url: string, id: string, evidence: { nodes: Array<{ id: string, subject:
            | { __typename: 'Assessment', id: string, commitment: { slug: string } }
            | { __typename: 'Association', slug: string, id: string }
            | { __typename: 'Commitment', slug: string, id: string }
            | { __typename: 'CommitmentTopic', id: string }
            | { __typename: 'Company', slug: string, id: string }
            | { __typename: 'DeadlineChange', id: string }
            | { __typename: 'DuplicateJudgement', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'FollowUp', id: string, commitment: { slug: string } }
            | { __typename: 'GovernmentBody', slug: string, id: string }
            | { __typename: 'Identifier', id: string }
            | { __typename: 'Measurement', id: string }
            | { __typename: 'Meeting', slug: string, id: string }
            | { __typename: 'MeetingTopic', id: string }
            | { __typename: 'Methodology', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'Office', slug: string, id: string }
            | { __typename: 'Organisation', slug: string, id: string }
            | { __typename: 'Participation', id: string, meeting: { slug: string } }
            | { __typename: 'Party', id: string, commitment: { slug: string } }
            | { __typename: 'Person', slug: string, id: string }
            | { __typename: 'Role', id: string, person: { slug: string } }
            | { __typename: 'SourceArticle', id: string }
            | { __typename: 'Target', id: string }
            | { __typename: 'TechCompany', slug: string, id: string }
            | { __typename: 'Tombstone', reason: string, retractedAt: string, id: string }
            | { __typename: 'Topic', slug: string, id: string }
            | { __typename: 'Translation', id: string }
           | null }> } }
    | { __typename: 'Target', id: string }
    | { __typename: 'TechCompany', slug: string, id: string }
    | { __typename: 'Token', id: string }
    | { __typename: 'Tombstone', reason: string, retractedAt: string, id: string }
    | { __typename: 'Topic', slug: string, id: string }
    | { __typename: 'Translation', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

type RecordPlace_Assessment_Fragment = { __typename: 'Assessment', id: string, commitment: { slug: string } };

type RecordPlace_Association_Fragment = { __typename: 'Association', slug: string, id: string };

type RecordPlace_ChangeSet_Fragment = { __typename: 'ChangeSet', id: string };

type RecordPlace_Commitment_Fragment = { __typename: 'Commitment', slug: string, id: string };

type RecordPlace_CommitmentTopic_Fragment = { __typename: 'CommitmentTopic', id: string };

type RecordPlace_Company_Fragment = { __typename: 'Company', slug: string, id: string };

type RecordPlace_Contributor_Fragment = { __typename: 'Contributor', id: string };

type RecordPlace_DeadlineChange_Fragment = { __typename: 'DeadlineChange', id: string };

type RecordPlace_DuplicateJudgement_Fragment = { __typename: 'DuplicateJudgement', id: string };

type RecordPlace_Evidence_Fragment = { __typename: 'Evidence', id: string };

type RecordPlace_FollowUp_Fragment = { __typename: 'FollowUp', id: string, commitment: { slug: string } };

type RecordPlace_GovernmentBody_Fragment = { __typename: 'GovernmentBody', slug: string, id: string };

type RecordPlace_Identifier_Fragment = { __typename: 'Identifier', id: string };

type RecordPlace_Import_Fragment = { __typename: 'Import', id: string };

type RecordPlace_Measurement_Fragment = { __typename: 'Measurement', id: string };

type RecordPlace_Meeting_Fragment = { __typename: 'Meeting', slug: string, id: string };

type RecordPlace_MeetingTopic_Fragment = { __typename: 'MeetingTopic', id: string };

type RecordPlace_Methodology_Fragment = { __typename: 'Methodology', id: string };

type RecordPlace_Milestone_Fragment = { __typename: 'Milestone', id: string };

type RecordPlace_Office_Fragment = { __typename: 'Office', slug: string, id: string };

type RecordPlace_Operation_Fragment = { __typename: 'Operation', id: string };

type RecordPlace_Organisation_Fragment = { __typename: 'Organisation', slug: string, id: string };

type RecordPlace_Participation_Fragment = { __typename: 'Participation', id: string, meeting: { slug: string } };

type RecordPlace_Party_Fragment = { __typename: 'Party', id: string, commitment: { slug: string } };

type RecordPlace_Person_Fragment = { __typename: 'Person', slug: string, id: string };

type RecordPlace_Redaction_Fragment = { __typename: 'Redaction', id: string };

type RecordPlace_Review_Fragment = { __typename: 'Review', id: string };

type RecordPlace_Role_Fragment = { __typename: 'Role', id: string, person: { slug: string } };

type RecordPlace_SourceArticle_Fragment = { __typename: 'SourceArticle', id: string };

type RecordPlace_Target_Fragment = { __typename: 'Target', id: string };

type RecordPlace_TechCompany_Fragment = { __typename: 'TechCompany', slug: string, id: string };

type RecordPlace_Token_Fragment = { __typename: 'Token', id: string };

type RecordPlace_Tombstone_Fragment = { __typename: 'Tombstone', reason: string, retractedAt: string, id: string };

type RecordPlace_Topic_Fragment = { __typename: 'Topic', slug: string, id: string };

type RecordPlace_Translation_Fragment = { __typename: 'Translation', id: string };

type RecordPlace_Webhook_Fragment = { __typename: 'Webhook', id: string };

type RecordPlace_WebhookDelivery_Fragment = { __typename: 'WebhookDelivery', id: string };

export type RecordPlaceFragment =
  | RecordPlace_Assessment_Fragment
  | RecordPlace_Association_Fragment
  | RecordPlace_ChangeSet_Fragment
  | RecordPlace_Commitment_Fragment
  | RecordPlace_CommitmentTopic_Fragment
  | RecordPlace_Company_Fragment
  | RecordPlace_Contributor_Fragment
  | RecordPlace_DeadlineChange_Fragment
  | RecordPlace_DuplicateJudgement_Fragment
  | RecordPlace_Evidence_Fragment
  | RecordPlace_FollowUp_Fragment
  | RecordPlace_GovernmentBody_Fragment
  | RecordPlace_Identifier_Fragment
  | RecordPlace_Import_Fragment
  | RecordPlace_Measurement_Fragment
  | RecordPlace_Meeting_Fragment
  | RecordPlace_MeetingTopic_Fragment
  | RecordPlace_Methodology_Fragment
  | RecordPlace_Milestone_Fragment
  | RecordPlace_Office_Fragment
  | RecordPlace_Operation_Fragment
  | RecordPlace_Organisation_Fragment
  | RecordPlace_Participation_Fragment
  | RecordPlace_Party_Fragment
  | RecordPlace_Person_Fragment
  | RecordPlace_Redaction_Fragment
  | RecordPlace_Review_Fragment
  | RecordPlace_Role_Fragment
  | RecordPlace_SourceArticle_Fragment
  | RecordPlace_Target_Fragment
  | RecordPlace_TechCompany_Fragment
  | RecordPlace_Token_Fragment
  | RecordPlace_Tombstone_Fragment
  | RecordPlace_Topic_Fragment
  | RecordPlace_Translation_Fragment
  | RecordPlace_Webhook_Fragment
  | RecordPlace_WebhookDelivery_Fragment
;

export type OfficeFieldsFragment = { id: string, area: string | null, title: string, from: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, to: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, person: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }, organisation:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
  , office: { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null } | null, areaText: { language: string | null, machine: boolean, outdated: boolean } | null, onBehalfOf:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null, titleText: { language: string | null, machine: boolean, outdated: boolean } };

export type ScorecardFieldsFragment = { promised: number, asked: number, onTime: number, late: number, overdue: number, medianDaysToFirstFollowUp: number | null, daysSinceLastEvidence: number | null, byStatus: Array<{ status: FulfilmentStatus, count: number }> };

type InBody_Association_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type InBody_Company_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type InBody_GovernmentBody_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type InBody_Office_Fragment = { id: string, slug: string, name: string, kind: ActorKind, body:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, nameText: { language: string | null } | null };

type InBody_Organisation_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type InBody_Person_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type InBody_TechCompany_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

export type InBodyFragment =
  | InBody_Association_Fragment
  | InBody_Company_Fragment
  | InBody_GovernmentBody_Fragment
  | InBody_Office_Fragment
  | InBody_Organisation_Fragment
  | InBody_Person_Fragment
  | InBody_TechCompany_Fragment
;

type ActorSummary_Association_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_Company_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_GovernmentBody_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_Office_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_Organisation_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_Person_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

type ActorSummary_TechCompany_Fragment = { description: string | null, descriptionText: { language: string | null, machine: boolean, outdated: boolean } | null, commitments: { totalCount: number }, meetings: { totalCount: number } };

export type ActorSummaryFragment =
  | ActorSummary_Association_Fragment
  | ActorSummary_Company_Fragment
  | ActorSummary_GovernmentBody_Fragment
  | ActorSummary_Office_Fragment
  | ActorSummary_Organisation_Fragment
  | ActorSummary_Person_Fragment
  | ActorSummary_TechCompany_Fragment
;

export type JurisdictionNameFragment = { code: string, kind: JurisdictionKind, name: string };

export type JurisdictionWithParentFragment = { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null };

export type CommitmentJurisdictionsQueryVariables = Exact<{
  language: string;
  at?: number | null | undefined;
}>;


export type CommitmentJurisdictionsQuery = { counted: { buckets: Array<{ key: { jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } }> } };

export type MeetingJurisdictionsQueryVariables = Exact<{
  language: string;
  at?: number | null | undefined;
}>;


export type MeetingJurisdictionsQuery = { counted: { buckets: Array<{ key: { jurisdiction: { code: string, kind: JurisdictionKind, name: string, parent: { code: string, kind: JurisdictionKind, name: string } | null } | null } }> } };

export type MeetingLineFragment = { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null };

export type WhereFragment = { place: string | null, city: string | null, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null };

export type PresenceFragment = { id: string, attendance: Attendance, actor:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
  , representing:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null };

export type ParticipantFieldsFragment = { role: ParticipationRole, side: Side | null, mode: ParticipationMode | null, id: string, attendance: Attendance, actor:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
  , representing:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null };

export type MeetingRowFragment = { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string }>, participations: Array<{ id: string, attendance: Attendance, actor:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    , representing:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
     | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null };

export type MeetingsBeforeFragment = { precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, precededBy: { id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null } | null };

export type MeetingsAfterFragment = { followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, followedBy: Array<{ id: string, slug: string, status: MeetingStatus, title: string, place: string | null, city: string | null, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }>, date: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, titleText: { language: string | null, machine: boolean, outdated: boolean }, placeText: { language: string | null, machine: boolean, outdated: boolean } | null, cityText: { language: string | null, machine: boolean, outdated: boolean } | null }> };

export type PartialDateFieldsFragment = { value: string, precision: DatePrecision, earliest: string | null, latest: string };

export type LanguageOfTextFragment = { language: string | null, machine: boolean, outdated: boolean };

type Title_Assessment_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Association_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Commitment_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_CommitmentTopic_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Company_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_DeadlineChange_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_DuplicateJudgement_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Evidence_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_FollowUp_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_GovernmentBody_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Identifier_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Measurement_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Meeting_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_MeetingTopic_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Methodology_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Milestone_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Office_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Organisation_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Participation_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Party_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Person_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Role_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_SourceArticle_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Target_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_TechCompany_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Tombstone_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Topic_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

type Title_Translation_Fragment = { title: string, titleText: { language: string | null, machine: boolean, outdated: boolean } };

export type TitleFragment =
  | Title_Assessment_Fragment
  | Title_Association_Fragment
  | Title_Commitment_Fragment
  | Title_CommitmentTopic_Fragment
  | Title_Company_Fragment
  | Title_DeadlineChange_Fragment
  | Title_DuplicateJudgement_Fragment
  | Title_Evidence_Fragment
  | Title_FollowUp_Fragment
  | Title_GovernmentBody_Fragment
  | Title_Identifier_Fragment
  | Title_Measurement_Fragment
  | Title_Meeting_Fragment
  | Title_MeetingTopic_Fragment
  | Title_Methodology_Fragment
  | Title_Milestone_Fragment
  | Title_Office_Fragment
  | Title_Organisation_Fragment
  | Title_Participation_Fragment
  | Title_Party_Fragment
  | Title_Person_Fragment
  | Title_Role_Fragment
  | Title_SourceArticle_Fragment
  | Title_Target_Fragment
  | Title_TechCompany_Fragment
  | Title_Tombstone_Fragment
  | Title_Topic_Fragment
  | Title_Translation_Fragment
;

type ActorName_Association_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_Company_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_GovernmentBody_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_Office_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_Organisation_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_Person_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

type ActorName_TechCompany_Fragment = { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null };

export type ActorNameFragment =
  | ActorName_Association_Fragment
  | ActorName_Company_Fragment
  | ActorName_GovernmentBody_Fragment
  | ActorName_Office_Fragment
  | ActorName_Organisation_Fragment
  | ActorName_Person_Fragment
  | ActorName_TechCompany_Fragment
;

export type PartyNameFragment = { actor:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
  , representing:
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
   | null };

export type QuoteFieldsFragment = { id: string, role: EvidenceRole, stance: Stance, field: string | null, value: string | null, prefix: string | null, quote: string, suffix: string | null, locator: string | null, verified: boolean, unverifiedReason: UnverifiedReason | null, sourceArticle: { id: string, title: string, publisher: string, agency: string | null, url: string, archiveUrl: string | null, language: string, rowCount: number | null, pageCount: number | null, fingerprintCovers: FingerprintCoverage | null, publishedOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null } };

export type ReadAtFragment = { number: number, appliedAt: string, summary: string, hash: string | null };

export type CommitmentRowFragment = { id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
    , representing:
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
     | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } };

export type CommitmentRowsFragment = { totalCount: number, nodes: Array<{ id: string, slug: string, status: FulfilmentStatus, unratableReason: UnratableReason | null, timeliness: Timeliness, formality: Formality, title: string, madeOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string }, dueOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, fulfilledOn: { value: string, precision: DatePrecision, earliest: string | null, latest: string } | null, parties: Array<{ id: string, role: PartyRole, actor:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
      , representing:
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
        | { id: string, slug: string, name: string, kind: ActorKind, nameText: { language: string | null } | null }
       | null }>, titleText: { language: string | null, machine: boolean, outdated: boolean } }> };

export type PageInfoFieldsFragment = { hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null };

export type RevisionsFragment = { nodes: Array<{ revision: number | null, appliedAt: string | null, summary: string }> };

export type TopicNameFragment = { id: string, slug: string, label: string, labelText: { language: string | null } | null };

export type TopicChoicesQueryVariables = Exact<{
  slug: string;
  language: string;
  at?: number | null | undefined;
}>;


export type TopicChoicesQuery = { topic: { id: string, slug: string, label: string, labelText: { language: string | null } | null } | null, topics: { nodes: Array<{ id: string, slug: string, label: string, labelText: { language: string | null } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ActorNameFragmentDoc = new TypedDocumentString(`
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
    `, {"fragmentName":"ActorName"}) as unknown as TypedDocumentString<ActorNameFragment, unknown>;
export const JurisdictionNameFragmentDoc = new TypedDocumentString(`
    fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
    `, {"fragmentName":"JurisdictionName"}) as unknown as TypedDocumentString<JurisdictionNameFragment, unknown>;
export const JurisdictionWithParentFragmentDoc = new TypedDocumentString(`
    fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
    fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}`, {"fragmentName":"JurisdictionWithParent"}) as unknown as TypedDocumentString<JurisdictionWithParentFragment, unknown>;
export const ActorInImageFragmentDoc = new TypedDocumentString(`
    fragment ActorInImage on Actor {
  ...ActorName
  jurisdiction {
    ...JurisdictionWithParent
  }
  met: meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
    fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"ActorInImage"}) as unknown as TypedDocumentString<ActorInImageFragment, unknown>;
export const CalendarMeetingFragmentDoc = new TypedDocumentString(`
    fragment CalendarMeeting on Meeting {
  id
  slug
  version
  updatedAt
  title(in: [$language])
  status
  date {
    value
    precision
    earliest
    latest
  }
  startTime
  timeZone
  durationMinutes
  place(in: [$language])
  city(in: [$language])
}
    `, {"fragmentName":"CalendarMeeting"}) as unknown as TypedDocumentString<CalendarMeetingFragment, unknown>;
export const CalendarDeadlineFragmentDoc = new TypedDocumentString(`
    fragment CalendarDeadline on Commitment {
  id
  slug
  version
  updatedAt
  formality
  title(in: [$language])
  verdict(language: $language)
  dueOn {
    value
    precision
    earliest
    latest
  }
}
    `, {"fragmentName":"CalendarDeadline"}) as unknown as TypedDocumentString<CalendarDeadlineFragment, unknown>;
export const LanguageOfTextFragmentDoc = new TypedDocumentString(`
    fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
    `, {"fragmentName":"LanguageOfText"}) as unknown as TypedDocumentString<LanguageOfTextFragment, unknown>;
export const TitleFragmentDoc = new TypedDocumentString(`
    fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
    fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}`, {"fragmentName":"Title"}) as unknown as TypedDocumentString<TitleFragment, unknown>;
export const PartialDateFieldsFragmentDoc = new TypedDocumentString(`
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
    `, {"fragmentName":"PartialDateFields"}) as unknown as TypedDocumentString<PartialDateFieldsFragment, unknown>;
export const PartyNameFragmentDoc = new TypedDocumentString(`
    fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"PartyName"}) as unknown as TypedDocumentString<PartyNameFragment, unknown>;
export const CommitmentInImageFragmentDoc = new TypedDocumentString(`
    fragment CommitmentInImage on Commitment {
  ...Title
  verdict(language: $language)
  status
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
  ratings: assessments(last: 1, of: [WHOLE]) {
    nodes {
      date {
        ...PartialDateFields
      }
    }
  }
  contradictions(first: 1) {
    totalCount
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}`, {"fragmentName":"CommitmentInImage"}) as unknown as TypedDocumentString<CommitmentInImageFragment, unknown>;
export const QuoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}`, {"fragmentName":"QuoteFields"}) as unknown as TypedDocumentString<QuoteFieldsFragment, unknown>;
export const DeadlinesFragmentDoc = new TypedDocumentString(`
    fragment Deadlines on Commitment {
  againstFirst: timeliness(against: ORIGINAL)
  dueOn {
    ...PartialDateFields
  }
  originalDueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  deadlines(first: 50) {
    totalCount
    nodes {
      id
      kind
      dueOn {
        ...PartialDateFields
      }
      announcedBy {
        ...ActorName
      }
      evidence(first: 10) {
        nodes {
          ...QuoteFields
        }
      }
    }
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}`, {"fragmentName":"Deadlines"}) as unknown as TypedDocumentString<DeadlinesFragment, unknown>;
export const ShownAssessmentFragmentDoc = new TypedDocumentString(`
    fragment ShownAssessment on Assessment {
  id
  status
  rationale(in: [$language])
  rationaleText(in: [$language]) {
    ...LanguageOfText
  }
  term
  percent
  unratableReason
  date {
    ...PartialDateFields
  }
  party {
    ...PartyName
  }
  methodology {
    recordedName: name
    name(in: [$language])
    nameText(in: [$language]) {
      ...LanguageOfText
    }
    language
    edition
    url
  }
  evidence(first: 10) {
    nodes {
      ...QuoteFields
    }
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}`, {"fragmentName":"ShownAssessment"}) as unknown as TypedDocumentString<ShownAssessmentFragment, unknown>;
export const MilestonesFragmentDoc = new TypedDocumentString(`
    fragment Milestones on Commitment {
  milestones(first: 50) {
    totalCount
    nodes {
      id
      position
      ...Title
      statement(in: [$language])
      statementText(in: [$language]) {
        ...LanguageOfText
      }
      status
      unratableReason
      timeliness
      dueOn {
        ...PartialDateFields
      }
      fulfilledOn {
        ...PartialDateFields
      }
      evidence(first: 5) {
        nodes {
          ...QuoteFields
        }
      }
      assessments(first: 10) {
        nodes {
          ...ShownAssessment
        }
      }
    }
  }
}
    fragment ShownAssessment on Assessment {
  id
  status
  rationale(in: [$language])
  rationaleText(in: [$language]) {
    ...LanguageOfText
  }
  term
  percent
  unratableReason
  date {
    ...PartialDateFields
  }
  party {
    ...PartyName
  }
  methodology {
    recordedName: name
    name(in: [$language])
    nameText(in: [$language]) {
      ...LanguageOfText
    }
    language
    edition
    url
  }
  evidence(first: 10) {
    nodes {
      ...QuoteFields
    }
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}`, {"fragmentName":"Milestones"}) as unknown as TypedDocumentString<MilestonesFragment, unknown>;
export const ActorSummaryFragmentDoc = new TypedDocumentString(`
    fragment ActorSummary on Actor {
  description(in: [$language])
  descriptionText(in: [$language]) {
    ...LanguageOfText
  }
  commitments(first: 1) {
    totalCount
  }
  meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
    fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}`, {"fragmentName":"ActorSummary"}) as unknown as TypedDocumentString<ActorSummaryFragment, unknown>;
export const ComparedActorFragmentDoc = new TypedDocumentString(`
    fragment ComparedActor on Actor {
  ...ActorName
  version
  aliases
  jurisdiction {
    ...JurisdictionWithParent
  }
  identifiers {
    id
    scheme
    value
  }
  ...ActorSummary
}
    fragment ActorSummary on Actor {
  description(in: [$language])
  descriptionText(in: [$language]) {
    ...LanguageOfText
  }
  commitments(first: 1) {
    totalCount
  }
  meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"ComparedActor"}) as unknown as TypedDocumentString<ComparedActorFragment, unknown>;
export const ExchangedJurisdictionFragmentDoc = new TypedDocumentString(`
    fragment ExchangedJurisdiction on Jurisdiction {
  code
  kind
  name
}
    `, {"fragmentName":"ExchangedJurisdiction"}) as unknown as TypedDocumentString<ExchangedJurisdictionFragment, unknown>;
export const ExchangedSourceNameFragmentDoc = new TypedDocumentString(`
    fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
    `, {"fragmentName":"ExchangedSourceName"}) as unknown as TypedDocumentString<ExchangedSourceNameFragment, unknown>;
export const ExchangedDateFragmentDoc = new TypedDocumentString(`
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
    `, {"fragmentName":"ExchangedDate"}) as unknown as TypedDocumentString<ExchangedDateFragment, unknown>;
export const ExchangedActorFragmentDoc = new TypedDocumentString(`
    fragment ExchangedActor on Actor {
  id
  slug
  kind
  name
  language
  aliases
  description
  updatedAt
  redirectedFrom
  jurisdiction {
    ...ExchangedJurisdiction
    parent {
      ...ExchangedJurisdiction
      parent {
        ...ExchangedJurisdiction
      }
    }
  }
  identifiers {
    scheme
    value
  }
  links {
    url
    note
  }
  translations(field: "name", translator: [HUMAN], outdated: false, first: 30) {
    nodes {
      language
      text
    }
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
  ... on Person {
    bornOn {
      ...ExchangedDate
    }
    diedOn {
      ...ExchangedDate
    }
  }
  ... on Office {
    body {
      id
      kind
    }
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
fragment ExchangedJurisdiction on Jurisdiction {
  code
  kind
  name
}`, {"fragmentName":"ExchangedActor"}) as unknown as TypedDocumentString<ExchangedActorFragment, unknown>;
export const ExchangedRoleFragmentDoc = new TypedDocumentString(`
    fragment ExchangedRole on Role {
  id
  title
  area
  updatedAt
  from {
    ...ExchangedDate
  }
  to {
    ...ExchangedDate
  }
  person {
    id
    slug
  }
  organisation {
    id
    kind
    ... on Office {
      body {
        id
        kind
      }
    }
  }
  office {
    id
    body {
      id
      kind
    }
  }
  onBehalfOf {
    id
    kind
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}`, {"fragmentName":"ExchangedRole"}) as unknown as TypedDocumentString<ExchangedRoleFragment, unknown>;
export const ExchangedMeetingFragmentDoc = new TypedDocumentString(`
    fragment ExchangedMeeting on Meeting {
  id
  slug
  title
  purpose
  place
  city
  country
  updatedAt
  date {
    ...ExchangedDate
  }
  participations {
    id
    role
    attendance
    actor {
      id
      kind
    }
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}`, {"fragmentName":"ExchangedMeeting"}) as unknown as TypedDocumentString<ExchangedMeetingFragment, unknown>;
export const ExchangedSourceFragmentDoc = new TypedDocumentString(`
    fragment ExchangedSource on SourceArticle {
  ...ExchangedSourceName
  kind
  publisher
  agency
  authors
  archiveUrl
  rowCount
  publishedOn {
    ...ExchangedDate
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}`, {"fragmentName":"ExchangedSource"}) as unknown as TypedDocumentString<ExchangedSourceFragment, unknown>;
export const ExchangedQuoteFragmentDoc = new TypedDocumentString(`
    fragment ExchangedQuote on Evidence {
  id
  version
  updatedAt
  quote
  prefix
  suffix
  stance
  role
  field
  value
  locator
  sourceArticle {
    url
    archiveUrl
    language
  }
  subject {
    id
    ... on Actor {
      slug
    }
    ... on Commitment {
      slug
    }
    ... on Meeting {
      slug
    }
    ... on Participation {
      meeting {
        slug
      }
    }
    ... on Role {
      person {
        slug
      }
    }
    ... on Assessment {
      commitment {
        slug
      }
    }
    ... on DeadlineChange {
      commitment {
        slug
      }
    }
    ... on FollowUp {
      commitment {
        slug
      }
    }
    ... on Measurement {
      target {
        commitment {
          slug
        }
      }
    }
    ... on Milestone {
      commitment {
        slug
      }
    }
    ... on Party {
      commitment {
        slug
      }
    }
    ... on Target {
      commitment {
        slug
      }
    }
  }
}
    `, {"fragmentName":"ExchangedQuote"}) as unknown as TypedDocumentString<ExchangedQuoteFragment, unknown>;
export const FeedRecordFragmentDoc = new TypedDocumentString(`
    fragment FeedRecord on Node {
  __typename
  id
  ... on Tracked {
    title(in: [$language])
  }
  ... on Commitment {
    slug
    formality
  }
  ... on Meeting {
    slug
  }
  ... on Topic {
    slug
  }
  ... on Actor {
    slug
  }
  ... on Tombstone {
    reason
  }
}
    `, {"fragmentName":"FeedRecord"}) as unknown as TypedDocumentString<FeedRecordFragment, unknown>;
export const FeedChangeFragmentDoc = new TypedDocumentString(`
    fragment FeedChange on RecordChange {
  recordId
  recordType
  change
  revision
  appliedAt
  changes {
    field
    before
    after
  }
  record {
    ...FeedRecord
    ... on Evidence {
      quote
      stance
      sourceArticle {
        title
        publisher
        url
      }
    }
    ... on Assessment {
      status
      rationale(in: [$language])
      methodology {
        name
      }
    }
  }
  partOf {
    ...FeedRecord
  }
  changeSet {
    summary
    contributor {
      name
    }
  }
}
    fragment FeedRecord on Node {
  __typename
  id
  ... on Tracked {
    title(in: [$language])
  }
  ... on Commitment {
    slug
    formality
  }
  ... on Meeting {
    slug
  }
  ... on Topic {
    slug
  }
  ... on Actor {
    slug
  }
  ... on Tombstone {
    reason
  }
}`, {"fragmentName":"FeedChange"}) as unknown as TypedDocumentString<FeedChangeFragment, unknown>;
export const WhereFragmentDoc = new TypedDocumentString(`
    fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
    fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}`, {"fragmentName":"Where"}) as unknown as TypedDocumentString<WhereFragment, unknown>;
export const MeetingLineFragmentDoc = new TypedDocumentString(`
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
    fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}`, {"fragmentName":"MeetingLine"}) as unknown as TypedDocumentString<MeetingLineFragment, unknown>;
export const PresenceFragmentDoc = new TypedDocumentString(`
    fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"Presence"}) as unknown as TypedDocumentString<PresenceFragment, unknown>;
export const MeetingRowFragmentDoc = new TypedDocumentString(`
    fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"MeetingRow"}) as unknown as TypedDocumentString<MeetingRowFragment, unknown>;
export const MeetingInImageFragmentDoc = new TypedDocumentString(`
    fragment MeetingInImage on Meeting {
  ...MeetingRow
  severalOccasions
  contradictions(first: 1) {
    totalCount
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"MeetingInImage"}) as unknown as TypedDocumentString<MeetingInImageFragment, unknown>;
export const RecordPlaceFragmentDoc = new TypedDocumentString(`
    fragment RecordPlace on Node {
  __typename
  id
  ... on Commitment {
    slug
  }
  ... on Meeting {
    slug
  }
  ... on Topic {
    slug
  }
  ... on Actor {
    slug
  }
  ... on Party {
    commitment {
      slug
    }
  }
  ... on FollowUp {
    commitment {
      slug
    }
  }
  ... on Assessment {
    commitment {
      slug
    }
  }
  ... on Participation {
    meeting {
      slug
    }
  }
  ... on Role {
    person {
      slug
    }
  }
  ... on Tombstone {
    reason
    retractedAt
  }
}
    `, {"fragmentName":"RecordPlace"}) as unknown as TypedDocumentString<RecordPlaceFragment, unknown>;
export const OfficeFieldsFragmentDoc = new TypedDocumentString(`
    fragment OfficeFields on Role {
  id
  ...Title
  from {
    ...PartialDateFields
  }
  to {
    ...PartialDateFields
  }
  person {
    ...ActorName
  }
  organisation {
    ...ActorName
  }
  office {
    ...ActorName
  }
  area(in: [$language])
  areaText(in: [$language]) {
    ...LanguageOfText
  }
  onBehalfOf {
    ...ActorName
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"OfficeFields"}) as unknown as TypedDocumentString<OfficeFieldsFragment, unknown>;
export const ScorecardFieldsFragmentDoc = new TypedDocumentString(`
    fragment ScorecardFields on ActorScorecard {
  promised
  asked
  onTime
  late
  overdue
  medianDaysToFirstFollowUp
  daysSinceLastEvidence
  byStatus {
    status
    count
  }
}
    `, {"fragmentName":"ScorecardFields"}) as unknown as TypedDocumentString<ScorecardFieldsFragment, unknown>;
export const InBodyFragmentDoc = new TypedDocumentString(`
    fragment InBody on Actor {
  ...ActorName
  ... on Office {
    body {
      id
    }
  }
}
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"InBody"}) as unknown as TypedDocumentString<InBodyFragment, unknown>;
export const ParticipantFieldsFragmentDoc = new TypedDocumentString(`
    fragment ParticipantFields on Participation {
  ...Presence
  role
  side
  mode
}
    fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`, {"fragmentName":"ParticipantFields"}) as unknown as TypedDocumentString<ParticipantFieldsFragment, unknown>;
export const MeetingsBeforeFragmentDoc = new TypedDocumentString(`
    fragment MeetingsBefore on Meeting {
  precededBy {
    ...MeetingLine
    precededBy {
      ...MeetingLine
      precededBy {
        ...MeetingLine
        precededBy {
          ...MeetingLine
          precededBy {
            ...MeetingLine
            precededBy {
              ...MeetingLine
            }
          }
        }
      }
    }
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}`, {"fragmentName":"MeetingsBefore"}) as unknown as TypedDocumentString<MeetingsBeforeFragment, unknown>;
export const MeetingsAfterFragmentDoc = new TypedDocumentString(`
    fragment MeetingsAfter on Meeting {
  followedBy {
    ...MeetingLine
    followedBy {
      ...MeetingLine
      followedBy {
        ...MeetingLine
      }
    }
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}`, {"fragmentName":"MeetingsAfter"}) as unknown as TypedDocumentString<MeetingsAfterFragment, unknown>;
export const ReadAtFragmentDoc = new TypedDocumentString(`
    fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
    `, {"fragmentName":"ReadAt"}) as unknown as TypedDocumentString<ReadAtFragment, unknown>;
export const CommitmentRowFragmentDoc = new TypedDocumentString(`
    fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}`, {"fragmentName":"CommitmentRow"}) as unknown as TypedDocumentString<CommitmentRowFragment, unknown>;
export const CommitmentRowsFragmentDoc = new TypedDocumentString(`
    fragment CommitmentRows on CommitmentConnection {
  totalCount
  nodes {
    ...CommitmentRow
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}`, {"fragmentName":"CommitmentRows"}) as unknown as TypedDocumentString<CommitmentRowsFragment, unknown>;
export const PageInfoFieldsFragmentDoc = new TypedDocumentString(`
    fragment PageInfoFields on PageInfo {
  hasPreviousPage
  hasNextPage
  startCursor
  endCursor
}
    `, {"fragmentName":"PageInfoFields"}) as unknown as TypedDocumentString<PageInfoFieldsFragment, unknown>;
export const RevisionsFragmentDoc = new TypedDocumentString(`
    fragment Revisions on ChangeSetConnection {
  nodes {
    revision
    appliedAt
    summary
  }
}
    `, {"fragmentName":"Revisions"}) as unknown as TypedDocumentString<RevisionsFragment, unknown>;
export const TopicNameFragmentDoc = new TypedDocumentString(`
    fragment TopicName on Topic {
  id
  slug
  label: name(in: [$language])
  labelText: nameText(in: [$language]) {
    language
  }
}
    `, {"fragmentName":"TopicName"}) as unknown as TypedDocumentString<TopicNameFragment, unknown>;
export const ActorImageDocument = new TypedDocumentString(`
    query ActorImage($slug: String!, $language: String!, $at: Int) {
  actor(slug: $slug, atRevision: $at) {
    ...ActorInImage
  }
  actorScorecard(slug: $slug, atRevision: $at) {
    ...ScorecardFields
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ActorInImage on Actor {
  ...ActorName
  jurisdiction {
    ...JurisdictionWithParent
  }
  met: meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
fragment ScorecardFields on ActorScorecard {
  promised
  asked
  onTime
  late
  overdue
  medianDaysToFirstFollowUp
  daysSinceLastEvidence
  byStatus {
    status
    count
  }
}
fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<ActorImageQuery, ActorImageQueryVariables>;
export const ActorPageDocument = new TypedDocumentString(`
    query ActorPage($slug: String!, $language: String!, $at: Int) {
  actor(slug: $slug, atRevision: $at) {
    ...ActorInImage
    nameText(in: [$language]) {
      ...LanguageOfText
    }
    aliases
    description(in: [$language])
    descriptionText(in: [$language]) {
      ...LanguageOfText
    }
    links {
      url
      note
    }
    ... on Person {
      bornOn {
        ...PartialDateFields
      }
      diedOn {
        ...PartialDateFields
      }
    }
    ... on Office {
      body {
        ...ActorName
      }
      holders {
        ...OfficeFields
      }
    }
    roles {
      ...OfficeFields
    }
    commitments(first: 1) {
      totalCount
    }
    promises: commitments(
      first: 60
      role: [PLEDGER, SIGNATORY]
      representingOthers: false
    ) {
      ...CommitmentRows
    }
    askedOf: commitments(first: 60, role: [ASKED], representingOthers: false) {
      ...CommitmentRows
    }
    received: commitments(
      first: 60
      role: [COUNTERPARTY, BENEFICIARY]
      promised: true
      representingOthers: false
    ) {
      ...CommitmentRows
    }
    askedBy: commitments(
      first: 60
      role: [COUNTERPARTY]
      promised: false
      representingOthers: false
    ) {
      ...CommitmentRows
    }
    meetings(first: 60, includingOffices: true) {
      totalCount
      nodes {
        ...MeetingRow
        officeHolders {
          held
          person {
            id
          }
          office {
            ...ActorName
          }
        }
        participations {
          actor {
            ...InBody
          }
          representing {
            ...InBody
          }
        }
      }
    }
  }
  actorScorecard(slug: $slug, atRevision: $at) {
    ...ScorecardFields
  }
  now: actor(slug: $slug) {
    ...ActorName
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ActorInImage on Actor {
  ...ActorName
  jurisdiction {
    ...JurisdictionWithParent
  }
  met: meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
fragment OfficeFields on Role {
  id
  ...Title
  from {
    ...PartialDateFields
  }
  to {
    ...PartialDateFields
  }
  person {
    ...ActorName
  }
  organisation {
    ...ActorName
  }
  office {
    ...ActorName
  }
  area(in: [$language])
  areaText(in: [$language]) {
    ...LanguageOfText
  }
  onBehalfOf {
    ...ActorName
  }
}
fragment ScorecardFields on ActorScorecard {
  promised
  asked
  onTime
  late
  overdue
  medianDaysToFirstFollowUp
  daysSinceLastEvidence
  byStatus {
    status
    count
  }
}
fragment InBody on Actor {
  ...ActorName
  ... on Office {
    body {
      id
    }
  }
}
fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}
fragment CommitmentRows on CommitmentConnection {
  totalCount
  nodes {
    ...CommitmentRow
  }
}`) as unknown as TypedDocumentString<ActorPageQuery, ActorPageQueryVariables>;
export const ActorNetworkDocument = new TypedDocumentString(`
    query ActorNetwork($actor: ID!, $language: String!, $day: Date!, $at: Int) {
  actor(id: $actor, atRevision: $at) {
    wishes: commitments(
      first: 60
      role: [BENEFICIARY]
      promised: false
      representingOthers: false
    ) {
      ...CommitmentRows
    }
    otherParts: commitments(
      first: 60
      role: [LEAD, MONITOR, CONVENER]
      representingOthers: false
    ) {
      ...CommitmentRows
    }
    forOthers: commitments(first: 60, representingOthers: true) {
      ...CommitmentRows
    }
  }
  offices(body: $actor, first: 60, atRevision: $at) {
    nodes {
      ...ActorName
      holders(validAt: $day) {
        ...OfficeFields
      }
    }
  }
  meetingNetwork(actor: $actor, atRevision: $at, depth: 1, first: 25) {
    truncated
    nodes {
      meetings
      distance
      actor {
        ...ActorName
        ... on Person {
          roles {
            office {
              id
            }
            organisation {
              id
              kind
            }
          }
        }
      }
    }
    links {
      source
      target
      meetings
    }
  }
}
    fragment OfficeFields on Role {
  id
  ...Title
  from {
    ...PartialDateFields
  }
  to {
    ...PartialDateFields
  }
  person {
    ...ActorName
  }
  organisation {
    ...ActorName
  }
  office {
    ...ActorName
  }
  area(in: [$language])
  areaText(in: [$language]) {
    ...LanguageOfText
  }
  onBehalfOf {
    ...ActorName
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}
fragment CommitmentRows on CommitmentConnection {
  totalCount
  nodes {
    ...CommitmentRow
  }
}`) as unknown as TypedDocumentString<ActorNetworkQuery, ActorNetworkQueryVariables>;
export const ActorsPageDocument = new TypedDocumentString(`
    query ActorsPage($language: String!, $search: String, $kind: [ActorKind!], $first: Int, $after: String, $last: Int, $before: String, $at: Int) {
  actors(
    search: $search
    kind: $kind
    first: $first
    after: $after
    last: $last
    before: $before
    atRevision: $at
  ) {
    totalCount
    pageInfo {
      ...PageInfoFields
    }
    nodes {
      ...ActorName
      ...ActorSummary
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ActorSummary on Actor {
  description(in: [$language])
  descriptionText(in: [$language]) {
    ...LanguageOfText
  }
  commitments(first: 1) {
    totalCount
  }
  meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment PageInfoFields on PageInfo {
  hasPreviousPage
  hasNextPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<ActorsPageQuery, ActorsPageQueryVariables>;
export const CalendarMeetingsDocument = new TypedDocumentString(`
    query CalendarMeetings($actor: ID, $topic: ID, $jurisdiction: String, $meetings: MeetingWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String, $language: String!) {
  list: meetings(
    actor: $actor
    topic: $topic
    jurisdiction: $jurisdiction
    where: $meetings
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...CalendarMeeting
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment CalendarMeeting on Meeting {
  id
  slug
  version
  updatedAt
  title(in: [$language])
  status
  date {
    value
    precision
    earliest
    latest
  }
  startTime
  timeZone
  durationMinutes
  place(in: [$language])
  city(in: [$language])
}`) as unknown as TypedDocumentString<CalendarMeetingsQuery, CalendarMeetingsQueryVariables>;
export const CalendarDeadlinesDocument = new TypedDocumentString(`
    query CalendarDeadlines($actor: ID, $topic: ID, $jurisdiction: String, $commitments: CommitmentWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String, $language: String!) {
  list: commitments(
    actor: $actor
    topic: $topic
    jurisdiction: $jurisdiction
    where: $commitments
    dueBefore: "2199-12-31"
    orderBy: {field: DUE_ON, direction: ASC}
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...CalendarDeadline
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment CalendarDeadline on Commitment {
  id
  slug
  version
  updatedAt
  formality
  title(in: [$language])
  verdict(language: $language)
  dueOn {
    value
    precision
    earliest
    latest
  }
}`) as unknown as TypedDocumentString<CalendarDeadlinesQuery, CalendarDeadlinesQueryVariables>;
export const CommitmentImageDocument = new TypedDocumentString(`
    query CommitmentImage($slug: String!, $language: String!, $at: Int) {
  commitment(slug: $slug, atRevision: $at) {
    ...CommitmentInImage
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment CommitmentInImage on Commitment {
  ...Title
  verdict(language: $language)
  status
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
  ratings: assessments(last: 1, of: [WHOLE]) {
    nodes {
      date {
        ...PartialDateFields
      }
    }
  }
  contradictions(first: 1) {
    totalCount
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<CommitmentImageQuery, CommitmentImageQueryVariables>;
export const CommitmentPageDocument = new TypedDocumentString(`
    query CommitmentPage($slug: String!, $language: String!, $at: Int) {
  commitment(slug: $slug, atRevision: $at) {
    id
    slug
    ...Title
    statement(in: [$language])
    statementText(in: [$language]) {
      ...LanguageOfText
    }
    verdict(language: $language)
    status
    timeliness
    formality
    clarity
    basis {
      quotes
      quotesChecked
      publications
      independentSources
    }
    madeOn {
      ...PartialDateFields
    }
    ...Deadlines
    topics {
      ...TopicName
    }
    parties {
      id
      role
      status
      ...PartyName
    }
    meeting {
      ...MeetingLine
      evidence(first: 50) {
        nodes {
          ...QuoteFields
        }
      }
    }
    support: evidence(stance: [SUPPORTS], first: 50) {
      totalCount
      nodes {
        sourceArticle {
          agency
          publisher
          language
        }
      }
    }
    evidence(first: 50) {
      totalCount
      nodes {
        ...QuoteFields
      }
    }
    followUps(first: 50) {
      nodes {
        id
        kind
        ...Title
        summary(in: [$language])
        summaryText(in: [$language]) {
          ...LanguageOfText
        }
        date {
          ...PartialDateFields
        }
        actor {
          ...ActorName
        }
        successor {
          slug
          ...Title
          status
          formality
        }
        meeting {
          slug
          status
        }
        evidence(first: 10) {
          nodes {
            ...QuoteFields
          }
        }
      }
    }
    ...Milestones
    targets(first: 1) {
      totalCount
    }
    assessments(first: 20, of: [WHOLE, PARTY]) {
      nodes {
        ...ShownAssessment
      }
    }
    ...CommitmentInImage
  }
  now: commitment(slug: $slug) {
    id
    slug
    ...Title
    meeting {
      id
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ShownAssessment on Assessment {
  id
  status
  rationale(in: [$language])
  rationaleText(in: [$language]) {
    ...LanguageOfText
  }
  term
  percent
  unratableReason
  date {
    ...PartialDateFields
  }
  party {
    ...PartyName
  }
  methodology {
    recordedName: name
    name(in: [$language])
    nameText(in: [$language]) {
      ...LanguageOfText
    }
    language
    edition
    url
  }
  evidence(first: 10) {
    nodes {
      ...QuoteFields
    }
  }
}
fragment CommitmentInImage on Commitment {
  ...Title
  verdict(language: $language)
  status
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
  ratings: assessments(last: 1, of: [WHOLE]) {
    nodes {
      date {
        ...PartialDateFields
      }
    }
  }
  contradictions(first: 1) {
    totalCount
  }
}
fragment Deadlines on Commitment {
  againstFirst: timeliness(against: ORIGINAL)
  dueOn {
    ...PartialDateFields
  }
  originalDueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  deadlines(first: 50) {
    totalCount
    nodes {
      id
      kind
      dueOn {
        ...PartialDateFields
      }
      announcedBy {
        ...ActorName
      }
      evidence(first: 10) {
        nodes {
          ...QuoteFields
        }
      }
    }
  }
}
fragment Milestones on Commitment {
  milestones(first: 50) {
    totalCount
    nodes {
      id
      position
      ...Title
      statement(in: [$language])
      statementText(in: [$language]) {
        ...LanguageOfText
      }
      status
      unratableReason
      timeliness
      dueOn {
        ...PartialDateFields
      }
      fulfilledOn {
        ...PartialDateFields
      }
      evidence(first: 5) {
        nodes {
          ...QuoteFields
        }
      }
      assessments(first: 10) {
        nodes {
          ...ShownAssessment
        }
      }
    }
  }
}
fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment TopicName on Topic {
  id
  slug
  label: name(in: [$language])
  labelText: nameText(in: [$language]) {
    language
  }
}`) as unknown as TypedDocumentString<CommitmentPageQuery, CommitmentPageQueryVariables>;
export const CommitmentTimelineDocument = new TypedDocumentString(`
    query CommitmentTimeline($id: ID!, $language: String!, $at: Int) {
  commitment(id: $id, atRevision: $at) {
    timeline(
      first: 100
      event: [ORIGIN, MEETING, FOLLOW_UP, ASSESSMENT, DEADLINE_CHANGE, MILESTONE, TARGET, SUCCESSOR]
    ) {
      totalCount
      nodes {
        event
        title(in: [$language])
        titleText(in: [$language]) {
          ...LanguageOfText
        }
        date {
          ...PartialDateFields
        }
        record {
          __typename
          ... on Commitment {
            id
            slug
            status
            unratableReason
            formality
          }
          ... on Meeting {
            id
            slug
            meetingStatus: status
            followedBy {
              id
            }
          }
          ... on FollowUp {
            id
            kind
          }
          ... on Assessment {
            id
            status
            unratableReason
            milestone {
              id
              position
            }
          }
          ... on DeadlineChange {
            id
          }
          ... on Milestone {
            id
            position
          }
          ... on Target {
            id
          }
          ... on Measurement {
            id
          }
        }
      }
    }
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}`) as unknown as TypedDocumentString<CommitmentTimelineQuery, CommitmentTimelineQueryVariables>;
export const CommitmentsPageDocument = new TypedDocumentString(`
    query CommitmentsPage($language: String!, $at: Int, $search: String, $status: [FulfilmentStatus!], $timeliness: [Timeliness!], $formality: [Formality!], $actor: ID, $topic: ID, $jurisdiction: String, $deadlineChange: [DeadlineChangeKind!], $madeAfter: Date, $madeBefore: Date, $orderBy: CommitmentOrder, $first: Int, $after: String, $last: Int, $before: String) {
  commitments(
    search: $search
    status: $status
    timeliness: $timeliness
    formality: $formality
    actor: $actor
    topic: $topic
    jurisdiction: $jurisdiction
    deadlineChange: $deadlineChange
    madeAfter: $madeAfter
    madeBefore: $madeBefore
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    atRevision: $at
  ) {
    totalCount
    nodes {
      ...CommitmentRow
    }
    pageInfo {
      ...PageInfoFields
    }
  }
  counts: commitmentStats(
    groupBy: [FORMALITY]
    search: $search
    status: $status
    timeliness: $timeliness
    formality: $formality
    actor: $actor
    topic: $topic
    jurisdiction: $jurisdiction
    deadlineChange: $deadlineChange
    madeAfter: $madeAfter
    madeBefore: $madeBefore
    atRevision: $at
  ) {
    buckets {
      count
      key {
        formality
      }
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}
fragment PageInfoFields on PageInfo {
  hasPreviousPage
  hasNextPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<CommitmentsPageQuery, CommitmentsPageQueryVariables>;
export const ActorBySlugDocument = new TypedDocumentString(`
    query ActorBySlug($slug: String!, $language: String!, $at: Int) {
  actor(slug: $slug, atRevision: $at) {
    ...ActorName
  }
}
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`) as unknown as TypedDocumentString<ActorBySlugQuery, ActorBySlugQueryVariables>;
export const RevisionsTouchingDocument = new TypedDocumentString(`
    query RevisionsTouching($record: ID!, $meeting: ID!) {
  record: changeSets(
    touching: $record
    status: [APPLIED, REVERTED]
    first: 100
    orderBy: {field: REVISION, direction: DESC}
  ) {
    ...Revisions
  }
  meeting: changeSets(
    touching: $meeting
    status: [APPLIED, REVERTED]
    first: 100
    orderBy: {field: REVISION, direction: DESC}
  ) {
    ...Revisions
  }
  head: revision {
    ...ReadAt
  }
}
    fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment Revisions on ChangeSetConnection {
  nodes {
    revision
    appliedAt
    summary
  }
}`) as unknown as TypedDocumentString<RevisionsTouchingQuery, RevisionsTouchingQueryVariables>;
export const TargetsOfCommitmentDocument = new TypedDocumentString(`
    query TargetsOfCommitment($id: ID!, $language: String!, $at: Int!) {
  commitment(id: $id, atRevision: $at) {
    targets(first: 10) {
      totalCount
      nodes {
        id
        indicator(in: [$language])
        indicatorText(in: [$language]) {
          ...LanguageOfText
        }
        unit(in: [$language])
        unitText(in: [$language]) {
          ...LanguageOfText
        }
        comparison
        value
        upperValue
        baseline
        baselineOn {
          ...PartialDateFields
        }
        dueOn {
          ...PartialDateFields
        }
        party {
          ...PartyName
        }
        milestone {
          id
          position
          ...Title
        }
        evidence(first: 3) {
          nodes {
            ...QuoteFields
          }
        }
        latestMeasurement {
          value
          provisional
          meetsTarget
          period {
            ...PartialDateFields
          }
        }
        measurements(last: 60) {
          totalCount
          nodes {
            id
            value
            provisional
            meetsTarget
            period {
              ...PartialDateFields
            }
            supersededBy {
              id
            }
            evidence(first: 3) {
              nodes {
                ...QuoteFields
              }
            }
          }
        }
      }
    }
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}`) as unknown as TypedDocumentString<TargetsOfCommitmentQuery, TargetsOfCommitmentQueryVariables>;
export const DuplicatesPageDocument = new TypedDocumentString(`
    query DuplicatesPage($language: String!, $kind: [ActorKind!], $actor: [ID!], $first: Int, $after: String, $last: Int, $before: String, $at: Int) {
  duplicateCandidates(
    kind: $kind
    actor: $actor
    first: $first
    after: $after
    last: $last
    before: $before
    atRevision: $at
  ) {
    pageInfo {
      ...PageInfoFields
    }
    nodes {
      score
      a {
        ...ComparedActor
      }
      b {
        ...ComparedActor
      }
      reasons {
        sign
        likeness
        count
        ofA
        ofB
      }
      judgements(first: 3) {
        totalCount
        nodes {
          id
          reason
          judgedAt
        }
      }
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ComparedActor on Actor {
  ...ActorName
  version
  aliases
  jurisdiction {
    ...JurisdictionWithParent
  }
  identifiers {
    id
    scheme
    value
  }
  ...ActorSummary
}
fragment ActorSummary on Actor {
  description(in: [$language])
  descriptionText(in: [$language]) {
    ...LanguageOfText
  }
  commitments(first: 1) {
    totalCount
  }
  meetings(first: 1, includingOffices: true) {
    totalCount
  }
}
fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment PageInfoFields on PageInfo {
  hasPreviousPage
  hasNextPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<DuplicatesPageQuery, DuplicatesPageQueryVariables>;
export const CommitmentCardDocument = new TypedDocumentString(`
    query CommitmentCard($slug: String!, $language: String!, $at: Int) {
  commitment(slug: $slug, atRevision: $at) {
    ...CommitmentRow
    verdict(language: $language)
    timeline(first: 50) {
      nodes {
        event
        date {
          ...PartialDateFields
        }
      }
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}`) as unknown as TypedDocumentString<CommitmentCardQuery, CommitmentCardQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue {
  read: revision {
    ...ReadAt
  }
}
    fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const ExchangedActorsDocument = new TypedDocumentString(`
    query ExchangedActors($kind: [ActorKind!], $where: ActorWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
  list: actors(
    kind: $kind
    where: $where
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...ExchangedActor
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
fragment ExchangedActor on Actor {
  id
  slug
  kind
  name
  language
  aliases
  description
  updatedAt
  redirectedFrom
  jurisdiction {
    ...ExchangedJurisdiction
    parent {
      ...ExchangedJurisdiction
      parent {
        ...ExchangedJurisdiction
      }
    }
  }
  identifiers {
    scheme
    value
  }
  links {
    url
    note
  }
  translations(field: "name", translator: [HUMAN], outdated: false, first: 30) {
    nodes {
      language
      text
    }
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
  ... on Person {
    bornOn {
      ...ExchangedDate
    }
    diedOn {
      ...ExchangedDate
    }
  }
  ... on Office {
    body {
      id
      kind
    }
  }
}
fragment ExchangedJurisdiction on Jurisdiction {
  code
  kind
  name
}`) as unknown as TypedDocumentString<ExchangedActorsQuery, ExchangedActorsQueryVariables>;
export const ExchangedRolesDocument = new TypedDocumentString(`
    query ExchangedRoles($involving: ActorWhere, $validAt: Date, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
  list: roles(
    involving: $involving
    validAt: $validAt
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...ExchangedRole
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
fragment ExchangedRole on Role {
  id
  title
  area
  updatedAt
  from {
    ...ExchangedDate
  }
  to {
    ...ExchangedDate
  }
  person {
    id
    slug
  }
  organisation {
    id
    kind
    ... on Office {
      body {
        id
        kind
      }
    }
  }
  office {
    id
    body {
      id
      kind
    }
  }
  onBehalfOf {
    id
    kind
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
}`) as unknown as TypedDocumentString<ExchangedRolesQuery, ExchangedRolesQueryVariables>;
export const ExchangedMeetingsDocument = new TypedDocumentString(`
    query ExchangedMeetings($involving: ActorWhere, $heldAfter: Date, $heldBefore: Date, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
  list: meetings(
    status: [HELD]
    involving: $involving
    heldAfter: $heldAfter
    heldBefore: $heldBefore
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...ExchangedMeeting
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
fragment ExchangedMeeting on Meeting {
  id
  slug
  title
  purpose
  place
  city
  country
  updatedAt
  date {
    ...ExchangedDate
  }
  participations {
    id
    role
    attendance
    actor {
      id
      kind
    }
  }
  evidence(first: 20, stance: [SUPPORTS]) {
    nodes {
      sourceArticle {
        ...ExchangedSourceName
      }
    }
  }
}`) as unknown as TypedDocumentString<ExchangedMeetingsQuery, ExchangedMeetingsQueryVariables>;
export const ExchangedSourcesDocument = new TypedDocumentString(`
    query ExchangedSources($quotedAbout: ActorWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
  list: sourceArticles(
    quotedAbout: $quotedAbout
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...ExchangedSource
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment ExchangedDate on PartialDate {
  value
  precision
  earliest
  latest
}
fragment ExchangedSourceName on SourceArticle {
  id
  url
  title
}
fragment ExchangedSource on SourceArticle {
  ...ExchangedSourceName
  kind
  publisher
  agency
  authors
  archiveUrl
  rowCount
  publishedOn {
    ...ExchangedDate
  }
}`) as unknown as TypedDocumentString<ExchangedSourcesQuery, ExchangedSourcesQueryVariables>;
export const ExchangedQuotesDocument = new TypedDocumentString(`
    query ExchangedQuotes($stance: [Stance!], $role: [EvidenceRole!], $field: String, $where: EvidenceWhere, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String) {
  list: evidence(
    verified: true
    stance: $stance
    role: $role
    field: $field
    where: $where
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
  ) {
    nodes {
      ...ExchangedQuote
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  read: revision(atRevision: $atRevision) {
    number
    hash
  }
}
    fragment ExchangedQuote on Evidence {
  id
  version
  updatedAt
  quote
  prefix
  suffix
  stance
  role
  field
  value
  locator
  sourceArticle {
    url
    archiveUrl
    language
  }
  subject {
    id
    ... on Actor {
      slug
    }
    ... on Commitment {
      slug
    }
    ... on Meeting {
      slug
    }
    ... on Participation {
      meeting {
        slug
      }
    }
    ... on Role {
      person {
        slug
      }
    }
    ... on Assessment {
      commitment {
        slug
      }
    }
    ... on DeadlineChange {
      commitment {
        slug
      }
    }
    ... on FollowUp {
      commitment {
        slug
      }
    }
    ... on Measurement {
      target {
        commitment {
          slug
        }
      }
    }
    ... on Milestone {
      commitment {
        slug
      }
    }
    ... on Party {
      commitment {
        slug
      }
    }
    ... on Target {
      commitment {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<ExchangedQuotesQuery, ExchangedQuotesQueryVariables>;
export const ChangeFeedDocument = new TypedDocumentString(`
    query ChangeFeed($about: [ID!], $types: [TrackedType!], $jurisdiction: [String!], $change: [ChangeKind!], $afterRevision: Int, $atRevision: Int, $asOf: DateTime, $first: Int, $after: String, $last: Int, $before: String, $language: String!, $named: ID!, $isNamed: Boolean!) {
  changes(
    about: $about
    types: $types
    jurisdiction: $jurisdiction
    change: $change
    afterRevision: $afterRevision
    atRevision: $atRevision
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...FeedChange
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
  named: node(id: $named, atRevision: $atRevision) @include(if: $isNamed) {
    ... on Tracked {
      title(in: [$language])
    }
  }
  read: revision(atRevision: $atRevision) {
    ...ReadAt
  }
}
    fragment FeedChange on RecordChange {
  recordId
  recordType
  change
  revision
  appliedAt
  changes {
    field
    before
    after
  }
  record {
    ...FeedRecord
    ... on Evidence {
      quote
      stance
      sourceArticle {
        title
        publisher
        url
      }
    }
    ... on Assessment {
      status
      rationale(in: [$language])
      methodology {
        name
      }
    }
  }
  partOf {
    ...FeedRecord
  }
  changeSet {
    summary
    contributor {
      name
    }
  }
}
fragment FeedRecord on Node {
  __typename
  id
  ... on Tracked {
    title(in: [$language])
  }
  ... on Commitment {
    slug
    formality
  }
  ... on Meeting {
    slug
  }
  ... on Topic {
    slug
  }
  ... on Actor {
    slug
  }
  ... on Tombstone {
    reason
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<ChangeFeedQuery, ChangeFeedQueryVariables>;
export const HomeImageDocument = new TypedDocumentString(`
    query HomeImage($at: Int) {
  stats: commitmentStats(groupBy: [STATUS], promised: true, atRevision: $at) {
    buckets {
      count
      key {
        status
      }
    }
  }
  asked: commitments(first: 1, formality: [PROPOSED], atRevision: $at) {
    totalCount
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<HomeImageQuery, HomeImageQueryVariables>;
export const HomePageDocument = new TypedDocumentString(`
    query HomePage($language: String!, $at: Int) {
  earliest: commitments(
    first: 1
    madeAfter: "1800-01-01"
    orderBy: {field: MADE_ON, direction: ASC}
    atRevision: $at
  ) {
    nodes {
      madeOn {
        earliest
      }
    }
  }
  commitments(first: 30, atRevision: $at) {
    totalCount
    nodes {
      ...CommitmentRow
      timeline(first: 50) {
        nodes {
          event
          date {
            ...PartialDateFields
          }
        }
      }
    }
  }
  overdue: commitments(
    first: 8
    overdue: true
    promised: true
    orderBy: {field: DUE_ON, direction: ASC}
    atRevision: $at
  ) {
    totalCount
    nodes {
      ...CommitmentRow
    }
  }
  asked: commitments(first: 8, formality: [PROPOSED], atRevision: $at) {
    totalCount
    nodes {
      ...CommitmentRow
    }
  }
  changeSets(
    status: [APPLIED, REVERTED]
    first: 6
    orderBy: {field: REVISION, direction: DESC}
    atRevision: $at
  ) {
    nodes {
      id
      revision
      appliedAt
      summary
      contributor {
        name
      }
      changes(first: 1) {
        totalCount
      }
    }
  }
  stats: commitmentStats(groupBy: [STATUS], promised: true, atRevision: $at) {
    total
    buckets {
      count
      key {
        status
      }
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}`) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
export const HomeSeriesDocument = new TypedDocumentString(`
    query HomeSeries($from: Date!, $to: Date!, $at: Int) {
  commitmentStatusSeries(
    interval: YEAR
    axis: OCCURRED
    from: $from
    to: $to
    promised: true
    atRevision: $at
  ) {
    points {
      date
      total
      counts {
        status
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeSeriesQuery, HomeSeriesQueryVariables>;
export const MeetingImageDocument = new TypedDocumentString(`
    query MeetingImage($slug: String!, $language: String!, $at: Int) {
  meeting(slug: $slug, atRevision: $at) {
    ...MeetingInImage
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment MeetingInImage on Meeting {
  ...MeetingRow
  severalOccasions
  contradictions(first: 1) {
    totalCount
  }
}
fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}`) as unknown as TypedDocumentString<MeetingImageQuery, MeetingImageQueryVariables>;
export const MeetingPageDocument = new TypedDocumentString(`
    query MeetingPage($slug: String!, $language: String!, $at: Int) {
  meeting(slug: $slug, atRevision: $at) {
    ...MeetingLine
    severalOccasions
    startTime
    timeZone
    durationMinutes
    mode
    purpose(in: [$language])
    purposeText(in: [$language]) {
      ...LanguageOfText
    }
    classification(in: [$language])
    classificationText(in: [$language]) {
      ...LanguageOfText
    }
    unnamedParticipants(in: [$language])
    unnamedParticipantsText(in: [$language]) {
      ...LanguageOfText
    }
    topics {
      ...TopicName
    }
    participations {
      ...ParticipantFields
      evidence(first: 20) {
        nodes {
          ...QuoteFields
        }
      }
    }
    evidence(first: 100) {
      totalCount
      nodes {
        ...QuoteFields
      }
    }
    commitments(first: 100) {
      totalCount
      nodes {
        ...CommitmentRow
      }
    }
    ...MeetingInImage
    ...MeetingsBefore
    ...MeetingsAfter
  }
  now: meeting(slug: $slug) {
    id
    ...Title
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment MeetingInImage on Meeting {
  ...MeetingRow
  severalOccasions
  contradictions(first: 1) {
    totalCount
  }
}
fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment ParticipantFields on Participation {
  ...Presence
  role
  side
  mode
}
fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
fragment MeetingsBefore on Meeting {
  precededBy {
    ...MeetingLine
    precededBy {
      ...MeetingLine
      precededBy {
        ...MeetingLine
        precededBy {
          ...MeetingLine
          precededBy {
            ...MeetingLine
            precededBy {
              ...MeetingLine
            }
          }
        }
      }
    }
  }
}
fragment MeetingsAfter on Meeting {
  followedBy {
    ...MeetingLine
    followedBy {
      ...MeetingLine
      followedBy {
        ...MeetingLine
      }
    }
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment PartyName on Party {
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment QuoteFields on Evidence {
  id
  role
  stance
  field
  value
  prefix
  quote
  suffix
  locator
  verified
  unverifiedReason
  sourceArticle {
    id
    title
    publisher
    agency
    url
    archiveUrl
    language
    rowCount
    pageCount
    fingerprintCovers
    publishedOn {
      ...PartialDateFields
    }
  }
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment CommitmentRow on Commitment {
  id
  slug
  ...Title
  status
  unratableReason
  timeliness
  formality
  madeOn {
    ...PartialDateFields
  }
  dueOn {
    ...PartialDateFields
  }
  fulfilledOn {
    ...PartialDateFields
  }
  parties {
    id
    role
    ...PartyName
  }
}
fragment TopicName on Topic {
  id
  slug
  label: name(in: [$language])
  labelText: nameText(in: [$language]) {
    language
  }
}`) as unknown as TypedDocumentString<MeetingPageQuery, MeetingPageQueryVariables>;
export const RevisionsTouchingMeetingDocument = new TypedDocumentString(`
    query RevisionsTouchingMeeting($meeting: ID!) {
  changeSets(
    touching: $meeting
    status: [APPLIED, REVERTED]
    first: 100
    orderBy: {field: REVISION, direction: DESC}
  ) {
    ...Revisions
  }
}
    fragment Revisions on ChangeSetConnection {
  nodes {
    revision
    appliedAt
    summary
  }
}`) as unknown as TypedDocumentString<RevisionsTouchingMeetingQuery, RevisionsTouchingMeetingQueryVariables>;
export const MeetingsAfterMeetingDocument = new TypedDocumentString(`
    query MeetingsAfterMeeting($slug: String!, $language: String!, $at: Int) {
  meeting(slug: $slug, atRevision: $at) {
    ...MeetingsAfter
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment MeetingsAfter on Meeting {
  followedBy {
    ...MeetingLine
    followedBy {
      ...MeetingLine
      followedBy {
        ...MeetingLine
      }
    }
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}`) as unknown as TypedDocumentString<MeetingsAfterMeetingQuery, MeetingsAfterMeetingQueryVariables>;
export const MeetingsPageDocument = new TypedDocumentString(`
    query MeetingsPage($language: String!, $search: String, $status: [MeetingStatus!], $actor: ID, $topic: ID, $jurisdiction: String, $heldAfter: Date, $heldBefore: Date, $first: Int, $after: String, $last: Int, $before: String, $at: Int) {
  meetings(
    search: $search
    status: $status
    actor: $actor
    includingOffices: true
    topic: $topic
    jurisdiction: $jurisdiction
    heldAfter: $heldAfter
    heldBefore: $heldBefore
    first: $first
    after: $after
    last: $last
    before: $before
    atRevision: $at
  ) {
    totalCount
    pageInfo {
      ...PageInfoFields
    }
    nodes {
      ...MeetingRow
    }
  }
  read: revision(atRevision: $at) {
    ...ReadAt
  }
}
    fragment MeetingLine on Meeting {
  id
  slug
  ...Title
  status
  ...Where
  date {
    ...PartialDateFields
  }
}
fragment Where on Meeting {
  place(in: [$language])
  placeText(in: [$language]) {
    ...LanguageOfText
  }
  city(in: [$language])
  cityText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment Presence on Participation {
  id
  attendance
  actor {
    ...ActorName
  }
  representing {
    ...ActorName
  }
}
fragment MeetingRow on Meeting {
  ...MeetingLine
  followedBy {
    id
  }
  participations {
    ...Presence
  }
}
fragment PartialDateFields on PartialDate {
  value
  precision
  earliest
  latest
}
fragment LanguageOfText on TextInLanguage {
  language
  machine
  outdated
}
fragment Title on Tracked {
  title(in: [$language])
  titleText(in: [$language]) {
    ...LanguageOfText
  }
}
fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}
fragment ReadAt on Revision {
  number
  appliedAt
  summary
  hash
}
fragment PageInfoFields on PageInfo {
  hasPreviousPage
  hasNextPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<MeetingsPageQuery, MeetingsPageQueryVariables>;
export const ActorChoicesDocument = new TypedDocumentString(`
    query ActorChoices($slug: String!, $isNamed: Boolean!, $language: String!, $at: Int) {
  actor(slug: $slug, atRevision: $at) {
    ...ActorName
  }
  named: actors(search: $slug, first: 1, atRevision: $at) @include(if: $isNamed) {
    nodes {
      ...ActorName
    }
  }
  actors(first: 100, atRevision: $at) {
    pageInfo {
      hasNextPage
    }
    nodes {
      ...ActorName
    }
  }
}
    fragment ActorName on Actor {
  id
  slug
  name(in: [$language])
  nameText(in: [$language]) {
    language
  }
  kind
}`) as unknown as TypedDocumentString<ActorChoicesQuery, ActorChoicesQueryVariables>;
export const RecordPlaceDocument = new TypedDocumentString(`
    query RecordPlace($id: ID!, $at: Int) {
  node(id: $id, atRevision: $at) {
    ...RecordPlace
    ... on Evidence {
      subject {
        ...RecordPlace
      }
    }
    ... on Identifier {
      subject {
        ...RecordPlace
      }
    }
    ... on SourceArticle {
      url
      evidence(first: 1) {
        nodes {
          id
          subject {
            ...RecordPlace
          }
        }
      }
    }
  }
}
    fragment RecordPlace on Node {
  __typename
  id
  ... on Commitment {
    slug
  }
  ... on Meeting {
    slug
  }
  ... on Topic {
    slug
  }
  ... on Actor {
    slug
  }
  ... on Party {
    commitment {
      slug
    }
  }
  ... on FollowUp {
    commitment {
      slug
    }
  }
  ... on Assessment {
    commitment {
      slug
    }
  }
  ... on Participation {
    meeting {
      slug
    }
  }
  ... on Role {
    person {
      slug
    }
  }
  ... on Tombstone {
    reason
    retractedAt
  }
}`) as unknown as TypedDocumentString<RecordPlaceQuery, RecordPlaceQueryVariables>;
export const CommitmentJurisdictionsDocument = new TypedDocumentString(`
    query CommitmentJurisdictions($language: String!, $at: Int) {
  counted: commitmentStats(groupBy: [JURISDICTION], first: 500, atRevision: $at) {
    buckets {
      key {
        jurisdiction {
          ...JurisdictionWithParent
        }
      }
    }
  }
}
    fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}`) as unknown as TypedDocumentString<CommitmentJurisdictionsQuery, CommitmentJurisdictionsQueryVariables>;
export const MeetingJurisdictionsDocument = new TypedDocumentString(`
    query MeetingJurisdictions($language: String!, $at: Int) {
  counted: meetingStats(
    groupBy: [JURISDICTION]
    status: [PLANNED, HELD, POSTPONED, CANCELLED, UNCONFIRMED]
    first: 500
    atRevision: $at
  ) {
    buckets {
      key {
        jurisdiction {
          ...JurisdictionWithParent
        }
      }
    }
  }
}
    fragment JurisdictionName on Jurisdiction {
  code
  kind
  name(language: $language)
}
fragment JurisdictionWithParent on Jurisdiction {
  ...JurisdictionName
  parent {
    ...JurisdictionName
  }
}`) as unknown as TypedDocumentString<MeetingJurisdictionsQuery, MeetingJurisdictionsQueryVariables>;
export const TopicChoicesDocument = new TypedDocumentString(`
    query TopicChoices($slug: String!, $language: String!, $at: Int) {
  topic(slug: $slug, atRevision: $at) {
    ...TopicName
  }
  topics(first: 100, atRevision: $at) {
    nodes {
      ...TopicName
    }
  }
}
    fragment TopicName on Topic {
  id
  slug
  label: name(in: [$language])
  labelText: nameText(in: [$language]) {
    language
  }
}`) as unknown as TypedDocumentString<TopicChoicesQuery, TopicChoicesQueryVariables>;