import { StoredText } from "./entity.fields";
import { Language } from "./value.fields";

/** On the entity of a kind of record that has words of its own: the property `language`. */
export const LanguageOfWords = (): PropertyDecorator =>
  StoredText({
    nullable: true,
    description: "The language of its own words, as a BCP 47 tag such as `fr` or `pt-BR`; null if nobody has said.",
  });

/** The same in the inputs that record and correct it. */
export const LanguageOfWordsGiven = (): PropertyDecorator =>
  Language({
    optional: true,
    description:
      "The language of its own words, as a BCP 47 tag such as `fr` or `pt-BR`. It is kept in its canonical form; null if nobody knows it.",
  });
