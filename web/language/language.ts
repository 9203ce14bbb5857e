import Negotiator from "negotiator";
import { en } from "./en";
import { fr } from "./fr";

export type Language = "en" | "fr";
export type Words = typeof en;

export const languages: Readonly<Record<Language, Words>> = { en, fr };

/** English first: it is for whoever asks for neither. */
export const allLanguages: readonly Language[] = ["en", "fr"];

export const isLanguage = (text: string | undefined): text is Language => text === "en" || text === "fr";

export const otherLanguage = (language: Language): Language => (language === "en" ? "fr" : "en");

/** The language that the visitor's browser asks for first, of those that we have; English where it asks for neither. */
export function preferredLanguage(acceptLanguage: string): Language {
  const [first] = new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages([...allLanguages]);
  return isLanguage(first) ? first : "en";
}
