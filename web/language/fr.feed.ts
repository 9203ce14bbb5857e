import type { ChangeKind, TrackedType } from "../graphql/graphql";
import type { feed as english } from "./en.feed";

type Noun = TrackedType | "REQUEST";

const nouns: Readonly<Record<Noun, string>> = {
  ACTOR: "Acteur",
  ASSESSMENT: "Évaluation",
  COMMITMENT: "Promesse",
  COMMITMENT_TOPIC: "Thème d’une promesse ou d’une demande",
  DEADLINE_CHANGE: "Changement d’échéance",
  DUPLICATE_JUDGEMENT: "Avis sur un doublon possible",
  EVIDENCE: "Citation",
  FOLLOW_UP: "Suite",
  IDENTIFIER: "Numéro dans un autre registre",
  MEASUREMENT: "Mesure",
  MEETING: "Réunion",
  MEETING_TOPIC: "Thème d’une réunion",
  METHODOLOGY: "Méthode d’évaluation",
  MILESTONE: "Étape",
  PARTICIPATION: "Participation",
  PARTY: "Partie prenante",
  REQUEST: "Demande",
  ROLE: "Fonction",
  SOURCE_ARTICLE: "Source",
  TARGET: "Objectif",
  TOPIC: "Thème",
  TRANSLATION: "Traduction",
};

const masculine: ReadonlySet<Noun> = new Set<Noun>([
  "ACTOR",
  "COMMITMENT_TOPIC",
  "DEADLINE_CHANGE",
  "DUPLICATE_JUDGEMENT",
  "IDENTIFIER",
  "MEETING_TOPIC",
  "TARGET",
  "TOPIC",
]);

const done: Readonly<Record<ChangeKind, string>> = {
  CREATED: "enregistré",
  CORRECTED: "corrigé",
  RETRACTED: "retiré",
  MERGED: "fusionné",
  RESTORED: "rétabli",
};

export const feed: typeof english = {
  title: "Modifications",
  about: (name) => `Modifications : ${name}`,
  of: (word, said) => `${word}\u00a0: ${said}`,
  follow: "Suivre",
  atRevision: (revision, hash) => `L’état à la révision ${revision}${hash === null ? "" : `, d’empreinte ${hash}`}.`,
  nouns,
  done: (kind, noun) => `${nouns[noun]} ${done[kind]}${masculine.has(noun) ? "" : "e"}`,
  into: "avec",
  because: "Raison",
  summary: "Pourquoi cette modification",
  field: "Champ",
  before: "Avant",
  after: "Après",
  none: "rien",
  says: { SUPPORTS: "Une source dit", CONTRADICTS: "Une source dit autre chose", NEUTRAL: "Une source dit" },
  rated: "Évaluation",
  by: (methodology) => `Selon la méthode : ${methodology}`,
};
