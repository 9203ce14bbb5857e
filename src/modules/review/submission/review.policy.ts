import { mayReview, type Viewer } from "../../accounts/viewer";
import { needsSecondPerson } from "../../ledger/apply/operation";
import type { Edit } from "../../ledger/change-set/draft";

/** Whether a change set of the viewer is applied at once, without a review. */
export const appliesAtOnce = (viewer: Viewer, edits: readonly Edit[]): boolean =>
  mayReview(viewer) && !edits.some(needsSecondPerson);
