import { count } from "./en.numbers";

/** The words of the first page. In English. */
export const home = {
  longest: "Longest overdue",
  longestUnjudged: "Longest past its date; nobody has judged it",
  figures: "The same in numbers",
  answer: "See what happened",
  promisedOn: (when: string, by: string): string => `Promised ${when}, due ${by}:`,
  tracked: (n: number): string => count(n, "promise on record", "promises on record"),
  status: "What came of them",
  statusNote: "Each promise counts once, by our latest rating. Percentages are rounded so that they add up to 100%.",
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
  },
  series: "Promises year by year",
  seriesNote:
    "Where each promise stood at the end of the year, by our ratings dated until then. A rating counts until a later one; where a colour ends, a later rating says otherwise.",
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
