import { localisedField } from "../projection/declare/catalog";
import { lineOf, type Class } from "../projection/declare/record-type";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import type { Sql } from "../projection/declare/sql";
import { StoredText, type StoredOptions } from "./entity.fields";

/** How a text of a kind of record is had in other languages. */
export interface TextProperty {
  /** The class that declares it. */
  owner: Class;
  property: string;
  /** It is quoted, and so is never translated. */
  quoted: boolean;
  /** The property of the record that has it in other languages, as a list of `language` and `text`; by default translations do. */
  labels?: string;
}

const declared: TextProperty[] = [];

/**
 * A property of an entity: a text that readers see. Its field takes `in`, and beside it stands a field that says in which language it is
 * (`title`, `titleText`). Translations of it can be recorded, if it is not quoted and the record has no labels for it.
 */
export const ReadersText =
  ({ quoted = false, labels, ...options }: StoredOptions & { quoted?: boolean; labels?: string }): PropertyDecorator =>
  (target, key) => {
    StoredText(options)(target, key);
    declared.push({ owner: target.constructor as Class, property: String(key), quoted, ...(labels && { labels }) });
  };

/** All texts that readers see, with the classes that declare them. */
export const readersTexts = (): readonly TextProperty[] => declared;

/** The texts of a class and of the classes that it extends. */
export const textsOf = (type: Class): TextProperty[] =>
  declared.filter(({ owner }) => lineOf(type).some((each) => each === owner));

/** The names of the texts of a class that can be translated. */
export const translatableTextsOf = (type: Class): string[] =>
  textsOf(type).flatMap(({ property, quoted, labels }) => (quoted || labels ? [] : property));

/** The text of a row, in the first of the languages that the scope wants: for titles that are made of texts of other records. */
export function textOf(row: Row, property: string, scope: Scope): Sql {
  const localised = scope.wanted && row.type ? localisedField(row.type.name, property) : undefined;
  return localised && scope.wanted ? localised(row, scope, scope.wanted) : row.col(property);
}
