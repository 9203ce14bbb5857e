import type { Language } from "../../schema/language";
import { english } from "./verdict.english";
import type { VerdictFacts, VerdictWords } from "./verdict.facts";
import { french } from "./verdict.french";

const words: Readonly<Record<Language, VerdictWords>> = { en: english, fr: french };

/** What can be said of a commitment, in short: nobody is told to have broken, or to be late with, what they never promised. */
export function verdictOn(facts: VerdictFacts): string {
  const { asked, promised, outcome } = words[facts.language];
  return facts.formality === "PROPOSED" ? asked(facts) : `${promised(facts)}. ${outcome(facts)}`;
}
