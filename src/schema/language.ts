import { badInput, shown } from "../values/errors";

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

/** The form of a BCP 47 language tag. */
export const languageTagForm = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** A BCP 47 tag of any language. @throws if it is none. */
export function languageTag(value: unknown, argument: string): string {
  const tag = String(value);
  if (!languageTagForm.test(tag))
    throw badInput(argument, `${shown(value)} is not a BCP 47 language tag, such as en or fr-CA`);
  return tag;
}

/** The language that a BCP 47 tag asks for. @throws if it is no such tag, or names a language that we do not have. */
export function languageOf(value: unknown, argument: string): Language {
  const tag = languageTag(value, argument);
  const found = languages.find((language) => language === tag.split("-")[0]?.toLowerCase());
  if (!found) throw badInput(argument, `there are no sentences in ${shown(value)}: write ${languages.join(" or ")}`);
  return found;
}
