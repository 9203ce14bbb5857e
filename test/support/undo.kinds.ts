/** The kinds of records that the model of undo knows, and what it knows of each. */

export type Kind =
  | "actor"
  | "meeting"
  | "participation"
  | "commitment"
  | "party"
  | "deadline_change"
  | "milestone"
  | "target"
  | "measurement"
  | "assessment"
  | "evidence"
  | "topic"
  | "commitment_topic"
  | "identifier"
  | "translation";

/** Which fields name other records. */
export const named: Record<Kind, readonly string[]> = {
  actor: [],
  meeting: [],
  participation: ["meeting", "actor", "representing"],
  commitment: [],
  party: ["commitment", "actor", "representing"],
  deadline_change: ["commitment", "announcedBy"],
  milestone: ["commitment"],
  target: ["commitment", "party", "milestone"],
  measurement: ["target"],
  assessment: ["commitment", "party", "milestone"],
  evidence: ["subject"],
  topic: [],
  commitment_topic: ["commitment", "topic"],
  identifier: ["subject"],
  translation: ["record"],
};
export const wholes: Partial<Record<Kind, string>> = {
  participation: "meeting",
  party: "commitment",
  deadline_change: "commitment",
  milestone: "commitment",
  target: "commitment",
  measurement: "target",
  assessment: "commitment",
  evidence: "subject",
  commitment_topic: "commitment",
  identifier: "subject",
  translation: "record",
};
export const unique: Partial<Record<Kind, readonly string[]>> = {
  participation: ["meeting", "actor", "representing"],
  party: ["commitment", "actor", "representing", "role"],
  commitment_topic: ["commitment", "topic"],
  identifier: ["of", "value"],
  translation: ["record", "field", "language"],
};
export const needsEvidence: readonly Kind[] = ["meeting", "commitment", "deadline_change", "measurement", "assessment"];

/** Parts that a correction of their whole gives all together. They have no local name and no operation of their own. */
export const givenWithWhole: readonly Kind[] = ["commitment_topic", "identifier"];
