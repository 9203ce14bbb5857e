import type { Language } from "./language";

/** The HTML attributes of a text that is not in the language of the page. */
interface LanguageAttributes {
  lang: string;
  dir: "ltr" | "rtl" | "auto";
}

/** The attributes of a text in a language (BCP 47); null if that is the language of the page. `fr-CA` is French. */
export function attributesOf(language: string | null, ofPage: Language): LanguageAttributes | null {
  if (language === null || language === "") return { lang: "", dir: "auto" };
  return language.split("-")[0] === ofPage ? null : { lang: language, dir: directionOf(language) };
}

/** The scripts that are written from right to left. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

const directionOf = (language: string): "ltr" | "rtl" =>
  rightToLeft.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
