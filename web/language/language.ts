import Negotiator from "negotiator";
import { en } from "./en";
import { fr } from "./fr";

/** The words of the pages in each language. The first language, English, is for visitors whose browsers ask for none of them. */
const words = { en, fr };

export type Language = keyof typeof words;
export type Words = typeof en;

export const languages: Readonly<Record<Language, Words>> = words;

export const allLanguages = Object.keys(languages) as readonly Language[];

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(languages, text);

export const otherLanguages = (language: Language): Language[] => allLanguages.filter((each) => each !== language);

/** The language that the visitor's browser asks for first, of those that we have; English if it asks for none of them. */
export function preferredLanguage(acceptLanguage: string): Language {
  const [first] = new Negotiator({ headers: { "accept-language": acceptLanguage } }).languages([...allLanguages]);
  return isLanguage(first) ? first : "en";
}
