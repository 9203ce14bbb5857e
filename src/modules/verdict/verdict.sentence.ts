import type { Language } from "../../schema/language";
import { english } from "./verdict.english";
import type { VerdictFacts, VerdictWords } from "./verdict.facts";
import { french } from "./verdict.french";

const words: Readonly<Record<Language, VerdictWords>> = { en: english, fr: french };

/** The short summary of a commitment. It never says that somebody broke, or is late with, something that they did not promise. */
export function verdictOn(facts: VerdictFacts): string {
  const { asked, promised, outcome } = words[facts.language];
  return facts.formality === "PROPOSED" ? asked(facts) : `${promised(facts)}. ${outcome(facts)}`;
}
