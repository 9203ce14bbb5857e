import type { Credentials } from "./sign-in";

/** A viewer: a role, and the scopes of the token if they are less than the role allows. */
export const viewers = {
  anybody: null,
  "a contributor": { role: "CONTRIBUTOR" },
  "a reviewer": { role: "REVIEWER" },
  "an admin": { role: "ADMIN" },
  "a reviewer, to propose only": { role: "REVIEWER", scopes: ["propose"] },
  "a reviewer, to review only": { role: "REVIEWER", scopes: ["review"] },
  "an admin, to propose only": { role: "ADMIN", scopes: ["propose"] },
  "an admin, to propose and review": { role: "ADMIN", scopes: ["propose", "review"] },
  "an admin, to administer only": { role: "ADMIN", scopes: ["admin"] },
  "a reviewer who is one no more": { role: "REVIEWER" },
} as const satisfies Record<string, Credentials | null>;
export type Viewer = keyof typeof viewers;
export const all = Object.keys(viewers) as Viewer[];

/** The result for each viewer, in their order. */
export const row = (...outcomes: string[]): Record<string, string> =>
  Object.fromEntries(all.map((viewer, at) => [viewer, outcomes[at] ?? "?"]));

export const [none, no, proposed, applied, done] = ["UNAUTHENTICATED", "FORBIDDEN", "PROPOSED", "APPLIED", "DONE"];

/** Additions and corrections: applied at once if the viewer may review. */
export const edits = row(none, proposed, applied, applied, proposed, no, proposed, applied, no, proposed);
/** Removals and final assessments: a second person has to review them, whoever proposes them. */
export const grave = row(none, proposed, proposed, proposed, proposed, no, proposed, proposed, no, proposed);
const ofOnesOwn = row(none, done, done, done, done, no, done, done, no, done);
const reviews = row(none, no, done, done, no, done, no, done, no, no);
const administers = row(none, no, no, done, no, no, no, no, done, no);
/** Others get the same answer as for a token that does not exist. */
const missing = "NOT_FOUND";
/** What is only for its owner. */
const missingToAll = row(none, ...Array<string>(9).fill(missing));
const revokes = row(none, missing, missing, done, missing, missing, missing, missing, done, missing);

export const special: Record<string, Record<string, string>> = {
  submitChangeSet: edits,
  amendChangeSet: ofOnesOwn,
  withdrawChangeSet: ofOnesOwn,
  reviewChangeSet: reviews,
  beginImport: ofOnesOwn,
  finishImport: ofOnesOwn,
  recordImportFile: ofOnesOwn,
  importBatch: ofOnesOwn,
  compareImportFile: ofOnesOwn,
  redactImport: administers,
  revertImport: ofOnesOwn,
  reviewImport: reviews,
  redactRevision: administers,
  redactContributor: administers,
  createContributor: administers,
  changeContributorRole: administers,
  issueToken: administers,
  revokeToken: revokes,
  createWebhook: row(none, ...Array<string>(9).fill(done)),
  updateWebhook: missingToAll,
  rotateWebhookSecret: missingToAll,
  sendTestWebhook: missingToAll,
  replayWebhook: missingToAll,
  deleteWebhook: revokes,
};

/** The permissions of every mutation. A new mutation fails the test until somebody adds it here. */
export const expected = (mutation: string): Record<string, string> | undefined => {
  if (special[mutation]) return special[mutation];
  if (/^(retract|merge|revert)[A-Z]/.test(mutation)) return grave;
  if (/^(record|correct|attach|assess|judge)[A-Z]/.test(mutation)) return edits;
  return undefined;
};

/** Queries for change sets that only some viewers may see. */
export const look = `query ($id: ID!, $operation: ID!, $review: ID!, $ids: [ID!]!, $author: ID!, $record: ID!) {
  changeSet(id: $id) { id summary operations { nodes { id name } } reviews { id } }
  node(id: $id) { id }
  operation: node(id: $operation) { id ... on Operation { changeSet { id } } }
  review: node(id: $review) { id ... on Review { reason changeSet { id } } }
  nodes(ids: $ids) { id }
  byAuthor: changeSets(author: $author) { totalCount nodes { id } }
  byStatus: changeSets(status: [PROPOSED, CONFLICT, REJECTED, WITHDRAWN]) { totalCount }
  touching: changeSets(touching: $record) { totalCount nodes { id } }
}`;

/** The answers for viewers who may not see them. */
export const unseen = {
  changeSet: null,
  node: null,
  operation: null,
  review: null,
  nodes: [null, null, null],
  byAuthor: { totalCount: 0, nodes: [] },
  byStatus: { totalCount: 0 },
  touching: { totalCount: 0, nodes: [] },
};

/** Mutations whose payload has no change set. */
export const withoutChangeSet = /^(create|change|issue|revoke|redact|importBatch)|Import(File)?$|Webhook/;
