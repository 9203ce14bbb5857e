import { describedEnum } from "../../schema/enum.type";

export const FulfilmentStatus = describedEnum(
  "FulfilmentStatus",
  "What came of the promise or the request, by the latest assessment. It can change in every direction: a kept promise may be broken later.",
  {
    NOT_RATED: "Nobody has assessed it.",
    NOT_STARTED: "Somebody looked, and nothing had been done.",
    IN_PROGRESS: "Work on it has begun.",
    STALLED: "Work on it began and has stopped.",
    KEPT: "It was kept. If it was only asked for: it was done, although nobody had promised it.",
    PARTIALLY_KEPT: "It was kept in part, or a compromise was kept. If it was only asked for: a part of it was done.",
    BROKEN:
      "It was promised and not kept. A request cannot be broken: refused for a commitment that is PROPOSED, and for the share of a party that " +
      "was only ASKED.",
    BLOCKED: "Somebody or something else stands in its way.",
    WITHDRAWN: "Its author withdrew it.",
    UNRATABLE: "It cannot be judged; the assessment says why.",
  },
);
export type FulfilmentStatus = keyof typeof FulfilmentStatus;

export const Timeliness = describedEnum(
  "Timeliness",
  "Whether a promise was, or still can be, met on time. Computed from due date, status, formality, day of fulfilment and today (UTC), " +
    "or the day of `asOf`. A commitment that is PROPOSED, and the share of a party that was only ASKED, is never OVERDUE and never LATE.",
  {
    NO_DEADLINE: "It has no due date.",
    NOT_DUE: "The last day that the due date can mean has not passed, or the promise was withdrawn.",
    OVERDUE: "That day has passed, and no assessment says that the promise was kept, even in part.",
    ON_TIME: "Kept, at least in part, by that day. If it was only asked for: done by that day.",
    LATE: "Promised, and kept, at least in part, after that day.",
    LAPSED:
      "The day for which it was asked has passed, and the record shows nobody who agreed. If it was done later, the status says so.",
    UNKNOWN:
      "Kept, at least in part, but no source says exactly enough when, so nobody can say whether by that day. The day of the assessment is " +
      "not the day on which it was kept.",
  },
);
export type Timeliness = keyof typeof Timeliness;

export const WhichDeadline = describedEnum("WhichDeadline", "Which of the deadlines of a commitment counts.", {
  IN_FORCE: "The deadline in force: that of the latest change.",
  ORIGINAL: "The first deadline, before anybody moved it.",
});
export type WhichDeadline = keyof typeof WhichDeadline;

export const DeadlineChangeKind = describedEnum(
  "DeadlineChangeKind",
  "What somebody did to the deadline of a commitment.",
  {
    SET: "Gave one to a commitment that had none.",
    EXTENDED: "Moved it to a later day.",
    BROUGHT_FORWARD: "Moved it to an earlier day.",
    DROPPED: "Removed it: since then there is no deadline.",
  },
);
export type DeadlineChangeKind = keyof typeof DeadlineChangeKind;

export const Formality = describedEnum("Formality", "Whether it was promised at all, and how firmly.", {
  PROPOSED:
    "Asked for, or announced for others: the record does not show that those who would have to keep it agreed. It is no promise, and " +
    "its parties can be ASKED, not PLEDGER or SIGNATORY.",
  UNSPECIFIED: "Promised, and no source says in what form, as in many registers.",
  DECLARED: "Said in public.",
  IN_POLICY_DOCUMENT: "Written in a programme, a plan or a policy.",
  SIGNED_AGREEMENT: "Signed.",
  IN_LAW: "Laid down in law.",
});
export type Formality = keyof typeof Formality;

export const Clarity = describedEnum("Clarity", "Whether its wording is clear enough to judge if it was kept.", {
  CLEAR: "It is clear enough.",
  VAGUE: "It is clear enough only in part.",
  UNRATABLE: "It is too vague to judge.",
});
export type Clarity = keyof typeof Clarity;

export const PartyRole = describedEnum("PartyRole", "The role of an actor in a promise or a request.", {
  ASKED:
    "Who is asked for it, and has not agreed as far as the record shows; also who was asked to sign an agreement that others have signed. " +
    "If a source says that they agreed, `correctParty` makes them a PLEDGER or SIGNATORY.",
  PLEDGER: "Who promises.",
  SIGNATORY: "Who signed.",
  LEAD: "Who leads the work on it, if several are to do it (OGP: lead implementing agency). By this alone nobody has promised anything.",
  COUNTERPARTY: "To whom it is promised, or who asks for it.",
  BENEFICIARY: "Who gains from it.",
  MONITOR: "Who watches over it.",
  CONVENER: "Who brought the parties together.",
});
export type PartyRole = keyof typeof PartyRole;

export const FollowUpKind = describedEnum("FollowUpKind", "What kind of fact a follow-up is.", {
  MEETING: "A meeting about it: held, or called and then postponed or cancelled. `meeting { status }` says which.",
  ACTION: "Something was done.",
  STATEMENT: "Somebody said something about it.",
  REPORT: "Somebody looked into it and wrote down what they found.",
  LAW: "A law or a rule came of it.",
  SUCCESSOR: "A later commitment took up the matter; that is not fulfilment.",
  SEARCH: "Somebody looked for what became of it; the summary says where, and what was found or not.",
});
export type FollowUpKind = keyof typeof FollowUpKind;
