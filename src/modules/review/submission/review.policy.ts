import { mayReview, type Viewer } from "../../accounts/viewer";
import type { Edit } from "../../ledger/change-set/draft";

/** What takes away, judges in the end or replaces the text of a source is seen by two people. Postgres says the same (0023). */
const needsSecondPerson = ({ name, input }: Edit): boolean =>
  /^(retract|merge|revert)/.test(name) ||
  (name === "assessCommitment" && ["KEPT", "BROKEN"].includes((input as { status: string }).status)) ||
  (name === "correctSourceArticle" && ofText.some((field) => (input as Record<string, unknown>)[field] !== undefined));

/** What is kept of the text of a source. */
const ofText = ["fingerprint", "contentHash", "fingerprintCovers"];

/** Whether the viewer's own change set is applied as it arrives, without a review. */
export const appliesAtOnce = (viewer: Viewer, edits: readonly Edit[]): boolean =>
  mayReview(viewer) && !edits.some(needsSecondPerson);
