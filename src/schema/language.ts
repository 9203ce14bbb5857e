import { badInput } from "../values/errors";

/** The languages in which sentences are made. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** What a field with a `language` says of it. */
export const languageDescription =
  "The reader's language, as a BCP 47 tag. There are `en` and `fr`; a longer tag such as `fr-CA` counts as its first part.";

/** The language that a BCP 47 tag asks for. @throws where there is none. */
export function languageOf(value: unknown, argument: string): Language {
  const tag = String(value);
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(tag)) throw badInput(argument, "not a BCP 47 language tag");
  const found = languages.find((language) => language === tag.split("-")[0]?.toLowerCase());
  if (!found) throw badInput(argument, `there are sentences in ${languages.join(" and ")} only`);
  return found;
}
