import { count } from "./en.numbers";

/** The words of the first page. In English. */
export const home = {
  longest: "Longest overdue",
  longestUnjudged: "Past its date; not judged yet",
  figures: "The same in numbers",
  answer: "See what happened",
  promisedOn: (when: string, by: string): string => `Promised ${when}, due ${by}:`,
  tracked: (n: number): string => count(n, "promise on record", "promises on record"),
  status: "What came of them",
  statusNote: "Each promise counts once, by the latest rating. Percentages are rounded so that they add up to 100%.",
  statusKey: "What the colours mean",
  askedFor: (n: number): string =>
    count(
      n,
      "request that nobody is on record as having agreed to",
      "requests that nobody is on record as having agreed to",
    ),
  asked: "Asked for; no agreement on record",
  askedNote:
    "These were asked for, and no source on record says that anybody agreed. They are not promises: nobody breaks them, and nobody is late with them.",
  allAsked: "All requests",
  latestOnly: (n: number): string => `These are the latest ${n}.`,
  threads: "From the first day to today",
  threadsKey: {
    origin: "the day it was promised or asked for",
    promised: "promised",
    overdue: "overdue",
    unjudged: "past its date; nobody has judged it",
    asked: "asked for; no agreement on record",
    open: "no deadline runs",
    deadline: "deadline, or the day it was asked for by",
    kept: "done",
    fact: "a meeting or another event on record",
    rated: "rated",
  },
  series: "Promises year by year",
  seriesNote:
    "What the ratings said at the end of each year: a promise counts from the day it is rated, which can be years after it was kept. Where a colour ends, a later rating says otherwise.",
  overdue: "Past the date",
  overdueNote:
    "Somebody promised it, the deadline has passed, and no rating says that it was kept. What nobody has judged may have been kept.",
  nothingOverdue: "No promise is overdue.",
  latest: "Latest changes to the record",
  latestNote: "Every change has an author and a reason.",
  all: "All promises and requests",
  records: (n: number): string => count(n, "record", "records"),
  by: "by",
};
