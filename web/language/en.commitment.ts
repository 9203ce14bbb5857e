import { count, numbers } from "./en.numbers";

/** The words of the page of a promise, or of what was asked for. In English. */
export const commitment = {
  promised: "Promised",
  askedFor: "Asked for",
  askedOn: "Asked on",
  askedBy: "By when",
  askedOf: "Asked of",
  askedIt: "Asked by",
  agreed: "Who agreed?",
  nobodyAgreed: "Nobody, as far as the record shows",
  noObligation: "A wish, not a deadline: nobody is on record as having agreed to it.",
  noDate: "No date was asked for",
  cameOfIt: "What came of it",
  searched: "What was searched, and where",
  metSince: "Meetings since: ",
  cameAfter: "What came after: ",
  basedOn: (quotes: number, checked: number): string =>
    `Based on ${count(quotes, "quote", "quotes")}, ${checkedOf(quotes, checked)}`,
  sourcesOf: (independent: number, publications: number): string =>
    `${count(independent, "independent source", "independent sources")}, ${count(publications, "publication", "publications")}`,
  sourcesMean: "Articles of one publisher, or taken from one news agency, count as one independent source.",
  restsOn: (quotes: number, sources: readonly string[], ofRequest: boolean): string =>
    `${ofRequest ? "The request" : "The promise"} rests on ${count(quotes, "quote", "quotes")} (${sources.join(", ")})`,
  withTheRest: (quotes: number, checked: number): string =>
    `With the events and ratings below: ${count(quotes, "quote in support", "quotes in support")}, ${checkedOf(quotes, checked)}`,
  disagreeOn: "The sources disagree on",
  due: "Due",
  firstDue: (first: string | null, often: string): string =>
    first === null ? `no date at first; ${often}` : `first ${first}; ${often}`,
  moved: (n: number): string => `moved ${timesOf(n)}`,
  changed: (n: number): string => `changed ${timesOf(n)}`,
  afterFirst: "after the first date",
  deadlineChange: {
    SET: (to: string): string => `Set to ${to}`,
    EXTENDED: (to: string): string => `Put off to ${to}`,
    BROUGHT_FORWARD: (to: string): string => `Brought forward to ${to}`,
    DROPPED: (): string => "Dropped: no date since then",
  },
  announcedBy: ", announced by",
  overdueBy: (time: string): string => `overdue by ${time}`,
  passedAgo: (time: string): string => `this date passed ${time} ago; we have not judged it, and it may have been kept`,
  dueIn: (time: string): string => `due in ${time}`,
  keptOnTime: (when: string): string => `kept ${when}, on time`,
  keptLate: (when: string): string => `kept ${when}, late`,
  partly: "only its share:",
  milestones: "Milestones",
  milestonesNote: "What came of one part says nothing of the whole, which is rated on its own.",
  andMore: (n: number): string => `And ${count(n, "more", "more")}.`,
  milestoneDue: (due: string): string => `Due: ${due}`,
  milestoneAsked: (due: string): string => `Asked for by: ${due}`,
  ofMilestone: (position: number, text: string): string => `Milestone ${position}: ${text}`,
  timeline: "What happened",
  timelineAlt: (events: number): string => `A drawing of the ${events} events listed below, on a line of time.`,
  quiet: "no dated event on record",
  today: "today",
  deadline: "deadline",
  disputes: "Where the sources disagree",
  disputesNote:
    "We show what each source says. One value has to stand on record; that it stands there does not mean that it is right.",
  quotes: "Read the quotes",
  inTheirWords: "Read the quotes behind this table",
  against: (what: string, value: string | null): string =>
    value === null ? `against ${what}` : `against ${what} (${value})`,
  namedBy: (some: number, all: number): string => `named by ${some} of ${all}`,
  named: "Named by",
  notNamed: "Not named by",
  who: "Who",
  howMany: "Sources",
  about: (field: string, subject: string): string => `On ${field}: ${subject}`,
  sources: (n: number): string => count(n, "source", "sources"),
  yes: "Yes",
  no: "No",
  judgement: "Rating",
  rated: (when: string): string => `Rated ${when}`,
  noJudgement:
    "We have not rated this promise. That does not mean it was broken: no source on record says that it was kept, and none that it was not.",
  noRatingOfRequest:
    "We do not rate it as kept or broken: no source on record says that anybody agreed to it, and nobody breaks what they never promised.",
  noRationale: "The source gives no reason.",
  ourMethod: "By our method",
  methodOf: (name: string): string => `By the method of ${name}`,
  evidence: "How we know",
  evidenceNote:
    "Each quote is compared with the text of its source; the words in grey stand around it there. That the words are there does not make them true: read who says them.",
  verified: "Quote checked against the source",
  archived: "archived copy",
  notFulfilment: "This came later. It does not mean that the promise on this page was kept.",
  notAgreed: "This came later. It does not mean that what was asked for was agreed to or done.",
};

const timesOf = (n: number): string => ({ 1: "once", 2: "twice" })[n] ?? `${numbers(n)} times`;

/** How many of the quotes were checked. */
function checkedOf(quotes: number, checked: number): string {
  if (checked === 0) return quotes === 1 ? "not checked" : "none checked";
  if (checked < quotes) return `${numbers(checked)} of them checked`;
  return quotes === 1 ? "checked" : "all checked";
}
