import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  Length,
  NotEquals,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from "class-validator";
import { Field, ID } from "type-graphql";
import type { TextLimits } from "../values/plain-text";
import { noteField, noteNested, type InputClass } from "./input.instance";
import { plain } from "./text.rule";

/** The options that all input fields have. */
export interface Options {
  description: string;
  /** May be left out or null. In a correction, null removes the value. */
  optional?: boolean;
  /** In a correction: may be left out, and then the value stays, but cannot be null. */
  omittable?: boolean;
  /** Why it should not be given any more. */
  deprecated?: string;
}

interface TextOptions extends Options {
  /** Whether it may have several lines; by default a text that may have more than 500 characters may. */
  lines?: TextLimits["lines"];
  /** Used without any change and never stored: a whole article, of which only the fingerprint is kept. */
  verbatim?: boolean;
}

/** A text of at most `most` characters; not empty. `values/plain-text.ts` says which characters it may have. */
export function Text(most: number, { lines, verbatim = false, ...options }: TextOptions): PropertyDecorator {
  const limits: TextLimits = { most, lines: lines ?? (most > 500 ? "many" : "one") };
  const rule = verbatim ? Length(1, most) : plain(limits);
  return combine(saying(options, `${charactersOf(limits)}.`), () => String, rule);
}

/** The description of a field ends with its limit. */
export const saying = <Given extends Options>(options: Given, limit: string): Given => ({
  ...options,
  description: `${options.description} ${limit}`,
});

const countOf = (count: number): string => count.toLocaleString("en");

const charactersOf = ({ most, lines }: TextLimits): string =>
  `At most ${countOf(most)} characters${lines === "one" ? ", in one line" : ""}`;

const itemsOf = (least: number, most: number): string =>
  least > 0 ? `${countOf(least)} to ${countOf(most)} of them.` : `At most ${countOf(most)} of them.`;

/** A list of texts, each in one line. */
export const Texts = (most: { items: number; length: number }, options: Options): PropertyDecorator =>
  combine(
    saying(options, `At most ${countOf(most.items)}, each of at most ${countOf(most.length)} characters in one line.`),
    () => [String],
    ArrayMaxSize(most.items),
    plain({ most: most.length, lines: "one" }),
  );

/** A table: rows of cells. Rows may have different lengths. It is used without any change and never stored. */
export const Rows = (most: { rows: number; cells: number }, options: Options): PropertyDecorator =>
  combine(
    saying(options, `At most ${countOf(most.rows)} rows, each of at most ${countOf(most.cells)} cells.`),
    () => [[String]],
    ArrayMaxSize(most.rows),
    ValidateBy({
      name: "rowsAreShort",
      validator: {
        validate: (rows: unknown): boolean => Array.isArray(rows) && longRow(rows, most.cells) === -1,
        defaultMessage: (of): string =>
          `row ${longRow(of?.value as unknown[], most.cells) + 1} of $property has more than ${countOf(most.cells)} cells`,
      },
    }),
  );

const longRow = (rows: readonly unknown[], most: number): number =>
  rows.findIndex((row) => !Array.isArray(row) || row.length > most);

/** The id of a record, or `$name` for a record made earlier in the same change set. */
export const Reference = (options: Options): PropertyDecorator =>
  combine(options, () => ID, plain({ most: 120, lines: "one" }));

/** Yes or no. */
export const Flag = (options: Options): PropertyDecorator => combine(options, () => Boolean);

/** A list of ids. */
export const References = ({ least = 0, most, ...options }: ListOptions): PropertyDecorator =>
  combine(
    saying(options, itemsOf(least, most)),
    () => [ID],
    ArrayMinSize(least),
    ArrayMaxSize(most),
    plain({ most: 120, lines: "one" }),
  );

interface ListOptions extends Options {
  least?: number;
  most: number;
}

/** A list of inputs of another class. */
export const Inputs =
  (type: () => InputClass, { least = 0, most, ...options }: ListOptions): PropertyDecorator =>
  (target, key) => {
    noteNested(target.constructor as InputClass, String(key), type());
    combine(
      saying(options, itemsOf(least, most)),
      () => [type()],
      ArrayMinSize(least),
      ArrayMaxSize(most),
      ValidateNested(),
    )(target, key);
  };

/** The local name of a record within its change set. */
export const LocalName = (): PropertyDecorator =>
  combine(
    { optional: true, description: "A local name for this record: `$name` refers to it later in the same change set." },
    () => String,
    plain({ most: 100, lines: "one" }),
  );

export function combine(
  { description, optional = false, omittable = false, deprecated }: Options,
  type: () => unknown,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  return (target, key) => {
    const shownAs = { description, nullable: optional || omittable };
    Field(type as never, deprecated === undefined ? shownAs : { ...shownAs, deprecationReason: deprecated })(
      target,
      key,
    );
    noteField(target.constructor as InputClass, String(key), optional);
    for (const rule of rules) rule(target, key);
    if (optional) IsOptional()(target, key);
    if (!omittable) return;
    ValidateIf((_, value) => value !== undefined)(target, key);
    NotEquals(null, { message: "$property cannot be null: give a value, or leave the field out" })(target, key);
  };
}
