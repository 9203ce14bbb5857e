import { mayReview, type Viewer } from "../../accounts/viewer";
import { needsSecondPerson } from "../../ledger/apply/operation";
import type { Edit } from "../../ledger/change-set/draft";

/** Whether the viewer's own change set is applied as it arrives, without a review. */
export const appliesAtOnce = (viewer: Viewer, edits: readonly Edit[]): boolean =>
  mayReview(viewer) && !edits.some(needsSecondPerson);
