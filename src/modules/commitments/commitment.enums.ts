import { describedEnum } from "../../kernel/schema/enum.type";

export const FulfilmentStatus = describedEnum(
  "FulfilmentStatus",
  "What came of a promise, by the latest assessment. Promises get unkept: any move is possible.",
  {
    NOT_RATED: "Nobody has assessed it.",
    NOT_STARTED: "Somebody looked, and nothing had been done.",
    IN_PROGRESS: "It is being carried out.",
    STALLED: "It was begun and has come to a halt.",
    KEPT: "It was kept.",
    PARTIALLY_KEPT: "It was kept in part, or a compromise was.",
    BROKEN: "It was not kept.",
    BLOCKED: "Somebody or something else stands in its way.",
    WITHDRAWN: "Who made it took it back.",
    UNRATABLE: "It cannot be judged; the assessment says why.",
  },
);
export type FulfilmentStatus = keyof typeof FulfilmentStatus;

export const Timeliness = describedEnum(
  "Timeliness",
  "Whether a promise was, or still can be, met in time. Computed from due date, status and today, or the day of `asOf`.",
  {
    NO_DEADLINE: "It has no due date.",
    NOT_DUE: "The last day that the due date can mean has not passed, or the promise was withdrawn.",
    OVERDUE: "That day has passed, and no assessment says that the promise was kept, even in part.",
    ON_TIME: "Kept, at least in part, by that day.",
    LATE: "Kept, at least in part, after that day.",
  },
);
export type Timeliness = keyof typeof Timeliness;

export const Formality = describedEnum("Formality", "How firmly a promise was made.", {
  PROPOSED: "Asked for or announced, but not accepted by those who would have to keep it.",
  DECLARED: "Said in public.",
  IN_POLICY_DOCUMENT: "Written in a programme, a plan or a policy.",
  SIGNED_AGREEMENT: "Signed.",
  IN_LAW: "Laid down in law.",
});
export type Formality = keyof typeof Formality;

export const Clarity = describedEnum("Clarity", "Whether its wording lets one tell if it was kept.", {
  CLEAR: "One can tell.",
  VAGUE: "One can tell only in part.",
  UNRATABLE: "One cannot tell.",
});
export type Clarity = keyof typeof Clarity;

export const PartyRole = describedEnum("PartyRole", "What an actor is to a promise.", {
  PLEDGER: "Who promises, or is asked to.",
  SIGNATORY: "Who signed.",
  COUNTERPARTY: "To whom it is promised.",
  BENEFICIARY: "Who gains from it.",
  MONITOR: "Who watches over it.",
  CONVENER: "Who brought the parties together.",
});
export type PartyRole = keyof typeof PartyRole;

export const FollowUpKind = describedEnum("FollowUpKind", "What kind of fact a follow-up is.", {
  MEETING: "The parties met about it.",
  ACTION: "Something was done.",
  STATEMENT: "Somebody said something about it.",
  REPORT: "Somebody looked into it and wrote down what they found.",
  LAW: "A law or a rule came of it.",
  SUCCESSOR: "A later commitment took up the matter; that is not fulfilment.",
});
export type FollowUpKind = keyof typeof FollowUpKind;
