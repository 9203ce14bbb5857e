import type { Clarity, Formality, FulfilmentStatus, PartyRole, Timeliness, UnratableReason } from "../graphql/graphql";

/** A word of the pages, and its meaning. */
export interface Meaning {
  word: string;
  means: string;
}

/** The texts of the page about our method. It also uses words of the other pages. */
export interface MethodWords {
  title: string;
  summary: string;
  recorded: { title: string; text: readonly string[] };
  terms: string;
  status: { title: string; means: Record<FulfilmentStatus, string> };
  /** Why a promise cannot be rated. */
  unratable: { title: string; means: Record<UnratableReason, string> };
  formality: { title: string; means: Record<Formality, string> };
  timeliness: { title: string; note: string; means: Record<Timeliness, string> };
  clarity: { title: string; means: Record<Clarity, Meaning> };
  partyRole: { title: string; means: Record<PartyRole, string> };
  sources: { title: string; means: readonly Meaning[] };
  meeting: { title: string };
  judges: { title: string; text: readonly string[] };
  corrections: { title: string; text: readonly string[]; api: string };
}
