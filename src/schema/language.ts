import { badInput, shown } from "../values/errors";
import { canonicalTag } from "../values/language-tag";

/** The languages in which the API makes sentences. The pages of the site may have these and no others (site.languages.ts). */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = "en";

const listed = (written: (language: Language) => string): string =>
  new Intl.ListFormat("en").format(languages.map(written));

/** The description of every argument `language`. */
export const languageDescription =
  `The reader's language, as a BCP 47 tag. There are ${listed((each) => `\`${each}\``)}; ` +
  "a longer tag such as `fr-CA` counts as its first part.";

/** A BCP 47 tag of any language, in its canonical form. @throws if it is none. */
export function languageTag(value: unknown, argument: string): string {
  const tag = canonicalTag(String(value));
  if (tag === null) throw badInput(argument, `${shown(value)} is not a BCP 47 language tag, such as en or fr-CA`);
  return tag;
}

/** The language that a BCP 47 tag asks for. @throws if it is no such tag, or names a language that we do not have. */
export function languageOf(value: unknown, argument: string): Language {
  const tag = languageTag(value, argument);
  const found = languages.find((language) => language === tag.split("-")[0]?.toLowerCase());
  if (!found) throw badInput(argument, `there are no sentences in ${shown(value)}: write ${languages.join(" or ")}`);
  return found;
}
