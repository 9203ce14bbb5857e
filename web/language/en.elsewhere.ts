import { count } from "./en.numbers";

/** The words for what readers take to other places. In English. */
export const elsewhere = {
  cite: {
    title: "Cite this page",
    text: (title: string, by: string, revision: string, day: string): string =>
      `“${title}”. ${by}. ${revision}, ${day}.`,
    note: (revision: string, hash: string): string => `${revision} of the record, SHA-256 ${hash}`,
    files: "For reference managers",
  },
  card: {
    title: "Show it on another page",
    note: "Paste this into the page. The card shows what the record says when it is read, in the light or dark colours of the reader.",
    pinned: "Paste this into the page. The card shows this revision, whatever the record says later.",
    see: "See it",
    says: (revision: string, day: string): string => `What the record says at ${revision}, ${day}.`,
    read: "Read it with its sources",
    andOthers: (n: number): string => `and ${count(n, "other", "others")}`,
    timelineAlt: (events: number, from: string, to: string): string =>
      `A line of time from ${from} to ${to} with ${count(events, "event", "events")}.`,
  },
  image: { rated: "Rated" },
  recordFiles: {
    title: "The record as files for other systems:",
    forms: {
      popolo: "people and posts (Popolo)",
      followTheMoney: "actors and meetings (FollowTheMoney)",
      annotations: "checked quotes (W3C Web Annotations)",
    },
    lists: {
      commitments: "Promises and requests",
      meetings: "Meetings",
      actors: "Actors",
      roles: "Who held which post",
      followUps: "What happened since",
      evidence: "Quotes from sources",
      sourceArticles: "Sources",
    },
    others: "Other lists of the API as files",
    catalogue: "all files (DCAT)",
  },
};
