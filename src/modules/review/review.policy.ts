import { mayReview, type Viewer } from "../accounts/viewer";
import type { Edit } from "../ledger/draft";

/** What takes away or judges in the end is seen by two people. Postgres says the same (migration 0010). */
const needsSecondPerson = ({ name, input }: Edit): boolean =>
  /^(retract|merge|revert)/.test(name) ||
  (name === "assessCommitment" && ["KEPT", "BROKEN"].includes((input as { status: string }).status));

/** Whether the viewer's own change set is applied as it arrives, without a review. */
export const appliesAtOnce = (viewer: Viewer, edits: readonly Edit[]): boolean =>
  mayReview(viewer) && !edits.some(needsSecondPerson);
