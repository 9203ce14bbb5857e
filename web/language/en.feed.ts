import type { ChangeKind, TrackedType } from "../graphql/graphql";

/** What a feed calls the kinds of record. REQUEST is a commitment that nobody is on record as having agreed to. */
const nouns: Readonly<Record<TrackedType | "REQUEST", string>> = {
  ACTOR: "Actor",
  ASSESSMENT: "Rating",
  COMMITMENT: "Promise",
  COMMITMENT_TOPIC: "Topic of a promise or request",
  DEADLINE_CHANGE: "Change of the deadline",
  DUPLICATE_JUDGEMENT: "Judgement on a possible duplicate",
  EVIDENCE: "Quote",
  FOLLOW_UP: "What followed",
  IDENTIFIER: "Number in another register",
  MEASUREMENT: "Measurement",
  MEETING: "Meeting",
  MEETING_TOPIC: "Topic of a meeting",
  METHODOLOGY: "Method of rating",
  MILESTONE: "Milestone",
  PARTICIPATION: "Participant",
  PARTY: "Party",
  REQUEST: "Request",
  ROLE: "Role",
  SOURCE_ARTICLE: "Source",
  TARGET: "Target",
  TOPIC: "Topic",
  TRANSLATION: "Translation",
};

const done: Readonly<Record<ChangeKind, string>> = {
  CREATED: "recorded",
  CORRECTED: "corrected",
  RETRACTED: "taken back",
  MERGED: "merged into another record",
  RESTORED: "restored",
};

export const feed = {
  title: "Changes",
  about: (name: string): string => `Changes: ${name}`,
  /** A word with what it is said of. */
  of: (word: string, said: string): string => `${word}: ${said}`,
  follow: "Follow this",
  atRevision: (revision: string, hash: string | null): string =>
    `The record at revision ${revision}${hash === null ? "" : `, with the hash ${hash}`}.`,
  nouns,
  done: (kind: ChangeKind, noun: TrackedType | "REQUEST"): string => `${nouns[noun]} ${done[kind]}`,
  into: "into",
  because: "Reason",
  summary: "Why this was edited",
  field: "Field",
  before: "Before",
  after: "After",
  none: "nothing",
  says: { SUPPORTS: "A source says", CONTRADICTS: "A source says otherwise", NEUTRAL: "A source says" },
  rated: "Rating",
  by: (methodology: string): string => `By the method: ${methodology}`,
};
