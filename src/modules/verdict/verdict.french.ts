import { capitalised } from "../../values/letter-case";
import type { UnratableReason } from "../assessments/assessment.enums";
import type { Formality, FulfilmentStatus } from "../commitments/commitment.enums";
import { dateIn } from "./verdict.dates";
import { keptWhen, type VerdictFacts, type VerdictWords } from "./verdict.facts";

const alone = (date: string) => dateIn("fr", date).alone;
const when = (date: string | null) => (date === null ? "" : ` ${dateIn("fr", date).when}`);

/** French sets a space that does not break before these. */
const semicolon = "\u202f;";
const colon = "\u00a0:";

const noRecord = "Rien n’indique que cela ait été accepté";
const unpromised = "sans que rien n’indique que cela ait été promis.";

const asked: Readonly<Record<FulfilmentStatus, (facts: VerdictFacts) => string>> = {
  NOT_RATED: ({ searchedOn }) =>
    `${noRecord}. ${searchedOn ? `Recherche faite${when(searchedOn)}.` : "Aucune recherche n’est enregistrée."}`,
  NOT_STARTED: () => `${noRecord}, et rien n’avait été fait à la dernière vérification.`,
  IN_PROGRESS: () => `${noRecord}, mais c’est en cours.`,
  STALLED: () => `${noRecord}. Cela a tout de même commencé, puis s’est arrêté.`,
  KEPT: (facts) => `${done("Fait", facts)}, ${unpromised}`,
  PARTIALLY_KEPT: (facts) => `${done("Fait en partie", facts)}, ${unpromised}`,
  BROKEN: () => `${noRecord}, et cela n’a pas été fait.`,
  BLOCKED: () => `${noRecord}, et d’autres y font obstacle.`,
  WITHDRAWN: () => "Cela a été demandé, puis la demande a été retirée.",
  UNRATABLE: ({ unratableReason }) =>
    `${noRecord}, et on ne peut pas évaluer si cela a été fait${because(unratableReason)}.`,
};

function done(word: string, facts: VerdictFacts): string {
  const said = `${word}${when(facts.fulfilledOn)}`;
  switch (keptWhen(facts)) {
    case "on time":
      return `${said}, avant la date demandée ou ce jour-là`;
    case "late":
      return `${said}, après la date demandée`;
    case "unknown day":
      return `${said} à une date qu’aucune source ne donne`;
    default:
      return said;
  }
}

const openings: Readonly<Record<Exclude<Formality, "PROPOSED">, string>> = {
  UNSPECIFIED: "Promis",
  DECLARED: "Promis en public",
  IN_POLICY_DOCUMENT: "Promis dans un document officiel",
  SIGNED_AGREEMENT: "Promis dans un accord signé",
  IN_LAW: "Inscrit dans la loi",
};

const outcomes: Readonly<Record<FulfilmentStatus, (facts: VerdictFacts) => string>> = {
  NOT_RATED: ({ clarity, searchedOn }) =>
    "personne n’a évalué ce qu’il en est advenu." +
    {
      CLEAR: "",
      VAGUE: " C’est en partie trop vague pour être vérifié.",
      UNRATABLE: " C’est trop vague pour être vérifié.",
    }[clarity ?? "CLEAR"] +
    (searchedOn ? ` Recherche faite${when(searchedOn)}.` : ""),
  NOT_STARTED: () => "rien n’avait été fait à la dernière vérification.",
  IN_PROGRESS: () => "c’est en cours.",
  STALLED: () => "cela a commencé, puis s’est arrêté.",
  KEPT: (facts) => kept("tenu", facts),
  PARTIALLY_KEPT: (facts) => kept("tenu en partie", facts),
  BROKEN: () => "évalué comme non tenu.",
  BLOCKED: () => "d’autres y font obstacle.",
  WITHDRAWN: () => "ses auteurs y ont renoncé.",
  UNRATABLE: ({ unratableReason }) => `on ne peut pas l’évaluer${because(unratableReason)}.`,
};

const because = (reason: UnratableReason | null): string => (reason ? `${colon} ${reasons[reason]}` : "");

const reasons: Readonly<Record<UnratableReason, string>> = {
  UNCLEAR_WORDING: "la formulation est trop vague",
  NO_METRIC: "rien n’y est mesurable",
  INSUFFICIENT_INFORMATION: "trop peu d’informations sont publiques",
  DISPUTED_MEANING: "les parties ne s’accordent pas sur le sens",
  TOO_EARLY: "il est trop tôt pour le dire",
  NOT_IN_POWER: "ceux qui devaient le faire n’en avaient pas le pouvoir",
};

function kept(word: string, facts: VerdictFacts): string {
  const said = `${word}${when(facts.fulfilledOn)}`;
  switch (keptWhen(facts)) {
    case "on time":
      return `${said}, à temps.`;
    case "late":
      return `${said}, après cette date.`;
    case "perhaps late":
      return `${said}${semicolon} aucune source ne dit si c’était à temps.`;
    case "unknown day":
      return `${said}${semicolon} aucune source ne dit quand.`;
    default:
      return `${said}.`;
  }
}

export const french: VerdictWords = {
  asked: (facts) => {
    const { dueOn, status, timeliness } = facts;
    const said = asked[status](facts);
    const until = dueOn !== null && timeliness === "NOT_DUE" && status === "NOT_RATED";
    return until ? `Demandé pour ${alone(dueOn)}. ${said}` : said;
  },
  promised: ({ formality, dueOn }) =>
    (formality === "PROPOSED" ? "Demandé" : openings[formality]) + (dueOn === null ? "" : `, pour ${alone(dueOn)}`),
  outcome: (facts) => {
    const said = outcomes[facts.status](facts);
    return facts.timeliness === "OVERDUE" ? `La date est passée${semicolon} ${said}` : capitalised(said);
  },
};
