import { describedEnum } from "../../schema/enum.type";

export const FulfilmentStatus = describedEnum(
  "FulfilmentStatus",
  "What came of what was promised or asked for, by the latest assessment. Promises get unkept: any move is possible.",
  {
    NOT_RATED: "Nobody has assessed it.",
    NOT_STARTED: "Somebody looked, and nothing had been done.",
    IN_PROGRESS: "Work on it has begun.",
    STALLED: "Work on it began and has stopped.",
    KEPT: "It was kept. Of what was only asked for: it was done, although nobody had promised it.",
    PARTIALLY_KEPT: "It was kept in part, or a compromise was. Of what was only asked for: a part of it was done.",
    BROKEN:
      "It was promised and not kept. Nobody breaks what they were only asked for: refused for what is PROPOSED, and for the share of a party that is ASKED.",
    BLOCKED: "Somebody or something else stands in its way.",
    WITHDRAWN: "Who made it took it back.",
    UNRATABLE: "It cannot be judged; the assessment says why.",
  },
);
export type FulfilmentStatus = keyof typeof FulfilmentStatus;

export const Timeliness = describedEnum(
  "Timeliness",
  "Whether a promise was, or still can be, met in time. Computed from due date, status, formality, day of fulfilment and today (UTC), " +
    "or the day of `asOf`. What is PROPOSED, and what a party was only ASKED for, is never OVERDUE and never LATE.",
  {
    NO_DEADLINE: "It has no due date.",
    NOT_DUE: "The last day that the due date can mean has not passed, or the promise was withdrawn.",
    OVERDUE: "That day has passed, and no assessment says that the promise was kept, even in part.",
    ON_TIME: "Kept, at least in part, by that day. Of what was only asked for: done by then.",
    LATE: "Promised, and kept, at least in part, after that day.",
    LAPSED:
      "The day that was asked for has passed, and nobody is on record as having agreed. It may have been done later all the same: the status says so.",
    UNKNOWN:
      "Kept, at least in part, and no source says when, or not well enough to tell whether by that day. The day of the assessment is not " +
      "the day on which it was kept.",
  },
);
export type Timeliness = keyof typeof Timeliness;

export const WhichDeadline = describedEnum("WhichDeadline", "Which of the deadlines of a commitment counts.", {
  IN_FORCE: "The one that is in force: what the latest change has left of it.",
  ORIGINAL: "The first one, before anybody moved it.",
});
export type WhichDeadline = keyof typeof WhichDeadline;

export const DeadlineChangeKind = describedEnum(
  "DeadlineChangeKind",
  "What somebody did to the deadline of a commitment.",
  {
    SET: "Gave one to a commitment that had none.",
    EXTENDED: "Moved it to a later day.",
    BROUGHT_FORWARD: "Moved it to an earlier day.",
    DROPPED: "Took it away: since then it has no deadline.",
  },
);
export type DeadlineChangeKind = keyof typeof DeadlineChangeKind;

export const Formality = describedEnum("Formality", "Whether it was promised at all, and how firmly.", {
  PROPOSED:
    "Asked for, or announced for others: those who would have to keep it are not on record as having agreed. It is no promise, and " +
    "its parties can be ASKED, not PLEDGER or SIGNATORY.",
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

export const PartyRole = describedEnum("PartyRole", "What an actor is to a promise, or to what was asked for.", {
  ASKED:
    "Who is asked to, and is not on record as having agreed; also who was asked to sign an agreement that others have signed. When a " +
    "source says that they agreed, `correctParty` makes a PLEDGER or SIGNATORY of them.",
  PLEDGER: "Who promises.",
  SIGNATORY: "Who signed.",
  COUNTERPARTY: "To whom it is promised, or who asks for it.",
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
  SEARCH: "Somebody looked for what became of it; the summary says where, and what was found or not.",
});
export type FollowUpKind = keyof typeof FollowUpKind;
