import { Field, Float, Int } from "type-graphql";
import { Column, ForeignKey, type ColumnOptions } from "typeorm";
import { snakeCase, uncapitalised } from "../values/letter-case";
import { DateTimeScalar } from "../values/scalars";
import { PartialDate } from "./partial-date";

/** A property of an entity that readers see: a field of its type, and the column of the same name in its table. */
export interface StoredOptions {
  description: string;
  nullable?: boolean;
  /** Postgres derives it, and no service writes it. */
  derived?: boolean;
  /** The name of the column, if it is not that of the property: `madeOn` stands in `made_on`. */
  column?: string;
}

const stored =
  (field: () => unknown, type: ColumnOptions) =>
  ({ description, nullable = false, derived = false, column }: StoredOptions): PropertyDecorator =>
  (target, key) => {
    Field(field as never, { description, nullable })(target, key);
    const written = derived ? { insert: false, update: false } : {};
    Column({ ...type, ...written, name: column ?? snakeCase(String(key)), nullable })(target, key);
  };

/** A text that nobody translates. `ReadersText` is for the others. */
export const StoredText = stored(() => String, { type: "text" });

export const StoredTexts = stored(() => [String], { type: "text", array: true });

/** A date of which part may be unknown. */
export const StoredDate = stored(() => PartialDate, { type: "text" });

export const StoredInstant = stored(() => DateTimeScalar, { type: "timestamptz" });

export const StoredWholeNumber = stored(() => Int, { type: "integer" });

export const StoredDecimal = stored(() => Float, { type: "numeric" });

export const StoredFlag = stored(() => Boolean, { type: "boolean" });

/** A value of an enum. */
export const StoredChoice = (values: () => object, options: StoredOptions): PropertyDecorator =>
  stored(values, { type: "text" })(options);

/**
 * The id of another record, which an edge shows. `announcedById` of a DeadlineChange stands in the column `announced_by_id`, and its
 * constraint is called `deadline_change_announced_by`.
 */
export const ReferenceTo =
  (type: string, { nullable = false }: { nullable?: boolean } = {}): PropertyDecorator =>
  (target, key) => {
    const name = snakeCase(String(key));
    const table = snakeCase(uncapitalised(target.constructor.name));
    Column({ type: "uuid", name, nullable })(target, key);
    ForeignKey(type, { name: `${table}_${name.replace(/_id$/, "")}` })(target, key);
  };
