import { capitalised } from "../../values/letter-case";
import type { UnratableReason } from "../assessments/assessment.enums";
import type { Formality, FulfilmentStatus } from "../commitments/commitment.enums";
import { dateIn } from "./verdict.dates";
import { keptWhen, type VerdictFacts, type VerdictWords } from "./verdict.facts";

const alone = (date: string) => dateIn("en", date).alone;
const when = (date: string | null) => (date === null ? "" : ` ${dateIn("en", date).when}`);

const noRecord = "No record that it was agreed";
const unpromised = "although there is no record that anybody promised it.";

const asked: Readonly<Record<FulfilmentStatus, (facts: VerdictFacts) => string>> = {
  NOT_RATED: ({ searchedOn }) =>
    `${noRecord}. ${searchedOn ? `Searched${when(searchedOn)}.` : "No search for one is recorded."}`,
  NOT_STARTED: () => `${noRecord}, and nothing had been done when somebody last looked.`,
  IN_PROGRESS: () => `${noRecord}, but it is being done.`,
  STALLED: () => `${noRecord}. Work on it began, but has stopped.`,
  KEPT: (facts) => `${done("Done", facts)}, ${unpromised}`,
  PARTIALLY_KEPT: (facts) => `${done("Done in part", facts)}, ${unpromised}`,
  BROKEN: () => `${noRecord}, and it was not done.`,
  BLOCKED: () => `${noRecord}, and somebody or something else prevents it.`,
  WITHDRAWN: () => "It was asked for, and later taken back.",
  UNRATABLE: ({ unratableReason }) =>
    `${noRecord}, and whether it was done cannot be rated${because(unratableReason)}.`,
};

function done(word: string, facts: VerdictFacts): string {
  const { fulfilledOn } = facts;
  const said = `${word}${when(fulfilledOn)}`;
  switch (keptWhen(facts)) {
    case "on time":
      return `${said}, by the day that was asked for`;
    case "late":
      return `${said}, after the day that was asked for`;
    case "unknown day":
      return `${said} on a day that no source gives`;
    default:
      return said;
  }
}

const openings: Readonly<Record<Exclude<Formality, "PROPOSED">, string>> = {
  UNSPECIFIED: "Promised",
  DECLARED: "Promised in public",
  IN_POLICY_DOCUMENT: "Promised in a policy document",
  SIGNED_AGREEMENT: "Promised in a signed agreement",
  IN_LAW: "Laid down in law",
};

const outcomes: Readonly<Record<FulfilmentStatus, (facts: VerdictFacts) => string>> = {
  NOT_RATED: ({ clarity, searchedOn }) =>
    "nobody has rated what came of it." +
    { CLEAR: "", VAGUE: " It is partly too vague to check.", UNRATABLE: " It is too vague to check." }[
      clarity ?? "CLEAR"
    ] +
    (searchedOn ? ` Searched${when(searchedOn)}.` : ""),
  NOT_STARTED: () => "nothing had been done when somebody last looked.",
  IN_PROGRESS: () => "work on it is under way.",
  STALLED: () => "work on it began and has stopped.",
  KEPT: (facts) => kept("kept", facts),
  PARTIALLY_KEPT: (facts) => kept("kept in part", facts),
  BROKEN: () => "rated as not kept.",
  BLOCKED: () => "somebody or something else prevents it.",
  WITHDRAWN: () => "those who made it have taken it back.",
  UNRATABLE: ({ unratableReason }) => `it cannot be rated${because(unratableReason)}.`,
};

const because = (reason: UnratableReason | null): string => (reason ? `: ${reasons[reason]}` : "");

const reasons: Readonly<Record<UnratableReason, string>> = {
  UNCLEAR_WORDING: "its wording is too vague",
  NO_METRIC: "nothing in it can be measured",
  INSUFFICIENT_INFORMATION: "too little about it is public",
  DISPUTED_MEANING: "the parties disagree on what it means",
  TOO_EARLY: "it is too early to say",
  NOT_IN_POWER: "those who were to do it were not in a position to",
};

function kept(word: string, facts: VerdictFacts): string {
  const said = `${word}${when(facts.fulfilledOn)}`;
  switch (keptWhen(facts)) {
    case "on time":
      return `${said}, on time.`;
    case "late":
      return `${said}, after that date.`;
    case "perhaps late":
      return `${said}; no source says whether that was on time.`;
    case "unknown day":
      return `${said}; no source says when.`;
    default:
      return `${said}.`;
  }
}

export const english: VerdictWords = {
  asked: (facts) => {
    const { dueOn, status, timeliness } = facts;
    const said = asked[status](facts);
    const until = dueOn !== null && timeliness === "NOT_DUE" && status === "NOT_RATED";
    return until ? `Asked for by ${alone(dueOn)}. ${said}` : said;
  },
  promised: ({ formality, dueOn }) =>
    (formality === "PROPOSED" ? "Asked for" : openings[formality]) + (dueOn === null ? "" : `, due ${alone(dueOn)}`),
  outcome: (facts) => {
    const said = outcomes[facts.status](facts);
    return facts.timeliness === "OVERDUE" ? `The date has passed; ${said}` : capitalised(said);
  },
};
