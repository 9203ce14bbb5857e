import { en } from "./en";
import { fr } from "./fr";

export type Language = "en" | "fr";
export type Words = typeof en;

export const languages: Readonly<Record<Language, Words>> = { en, fr };

export const isLanguage = (text: string | undefined): text is Language => text === "en" || text === "fr";

export const otherLanguage = (language: Language): Language => (language === "en" ? "fr" : "en");

/** The language that the visitor's browser asks for first, of those that we have; English where it asks for neither. */
export function preferredLanguage(acceptLanguage: string): Language {
  const wishes = acceptLanguage.split(",").map((part, place) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean);
    return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality), place };
  });
  const known = wishes.filter(({ language, quality }) => isLanguage(language) && quality > 0);
  known.sort((a, b) => b.quality - a.quality || a.place - b.place);
  const [first] = known;
  return isLanguage(first?.language) ? first.language : "en";
}
