import type { Language } from "../../schema/language";
import type { UnratableReason } from "../assessments/assessment.enums";
import type { Clarity, Formality, FulfilmentStatus, Timeliness } from "../commitments/commitment.enums";

/** What a verdict is made from. */
export interface VerdictFacts {
  language: Language;
  formality: Formality;
  status: FulfilmentStatus;
  timeliness: Timeliness;
  /** Null if nobody has judged it. */
  clarity: Clarity | null;
  /** Null unless the status is UNRATABLE. */
  unratableReason: UnratableReason | null;
  dueOn: string | null;
  fulfilledOn: string | null;
  /** When somebody last searched for what became of it. */
  searchedOn: string | null;
}

/** Whether a kept promise was kept on time, as far as that is known. */
export type Kept = "on time" | "late" | "some day" | "unknown day" | "perhaps late";

export function keptWhen({ timeliness, fulfilledOn }: VerdictFacts): Kept {
  if (fulfilledOn === null) return "unknown day";
  switch (timeliness) {
    case "ON_TIME":
      return "on time";
    case "LATE":
    case "LAPSED":
      return "late";
    case "UNKNOWN":
      return "perhaps late";
    default:
      return "some day";
  }
}

/** The words of one language. */
export interface VerdictWords {
  /** The words for a request to which nobody is on record as having agreed. */
  asked: (facts: VerdictFacts) => string;
  /** Of what was promised: how, and by when. */
  promised: (facts: VerdictFacts) => string;
  /** What came of what was promised. */
  outcome: (facts: VerdictFacts) => string;
}
