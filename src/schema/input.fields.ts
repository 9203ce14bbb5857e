import {
  ArrayMaxSize,
  ArrayMinSize,
  IsNumber,
  IsOptional,
  Length,
  Max,
  Min,
  NotEquals,
  ValidateBy,
  ValidateIf,
  Matches,
  ValidateNested,
} from "class-validator";
import { Field, Float, ID, Int } from "type-graphql";
import { isPartialDate } from "../values/partial-date.rules";
import type { TextLimits } from "../values/plain-text";
import { PartialDateScalar } from "../values/scalars";
import { isWebAddress } from "../values/web-address.rules";
import { noteField, noteNested, type InputClass } from "./input.instance";
import { canonicalTag, longestTag } from "./language";
import { formed, plain } from "./text.rule";

/** What all input fields have in common. */
export interface Options {
  description: string;
  /** May be left out or null. In a correction, null takes the value away. */
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

/** A text of at most `most` characters; not empty. What it may hold, `values/plain-text.ts` says. */
export function Text(most: number, { lines, verbatim = false, ...options }: TextOptions): PropertyDecorator {
  const limits: TextLimits = { most, lines: lines ?? (most > 500 ? "many" : "one") };
  const rule = verbatim ? Length(1, most) : plain(limits);
  return combine(saying(options, `${charactersOf(limits)}.`), () => String, rule);
}

/** Every limit stands in the description of its field. */
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

/** A table: rows of cells, of different lengths if need be. Taken as it stands and never kept. */
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

/** A list of ids. */
export const References = ({ least = 0, most, ...options }: ListOptions): PropertyDecorator =>
  combine(
    saying(options, itemsOf(least, most)),
    () => [ID],
    ArrayMinSize(least),
    ArrayMaxSize(most),
    plain({ most: 120, lines: "one" }),
  );

/** The language of a text: a BCP 47 tag. */
export const Language = (options: Options): PropertyDecorator =>
  combine(
    saying(options, `At most ${longestTag} characters.`),
    () => String,
    formed((tag) => (typeof tag === "string" ? (canonicalTag(tag) ?? tag) : tag)),
    ValidateBy({ name: "isLanguageTag", validator: language }),
  );

const language = {
  validate: (value: unknown): boolean => typeof value === "string" && canonicalTag(value) !== null,
  defaultMessage: (): string => "$property must be a BCP 47 language tag, such as fr or zh-Hant",
};

export const OnDate = (options: Options): PropertyDecorator =>
  combine(options, () => PartialDateScalar, ValidateBy({ name: "isPartialDate", validator: partialDate }));

const partialDate = {
  validate: (value: unknown): boolean => typeof value === "string" && isPartialDate(value),
  defaultMessage: (): string =>
    "$property must be YYYY, YYYY-Qn, YYYY-MM or an existing YYYY-MM-DD, from 1800 to 2199, or an interval of two of these, the " +
    "earlier first: 2016-04/2017-06",
};

/** A part of the whole, in percent. */
export const Percentage = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "From 0 to 100, with at most two decimals."),
    () => Float,
    IsNumber({ maxDecimalPlaces: 2 }, { message: "$property must be a number with at most two decimals" }),
    Min(0),
    Max(100),
  );

export const Choice = (values: () => object, options: Options): PropertyDecorator => combine(options, values);

const slugForm = "$property must have lower-case letters, digits and single hyphens, such as code-of-good-conduct";

/** The part of a public address that names the record: `code-of-good-conduct`. */
export const Slug = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "At most 100 lower-case letters without accents, digits and single hyphens between them."),
    () => String,
    Length(1, 100),
    Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: slugForm }),
  );

/** The version of the record that the editor has seen. */
export const ExpectedVersion = (): PropertyDecorator =>
  combine(
    {
      description:
        "The `version` of the record as you have seen it. If it has changed since, nothing is done: VERSION_CONFLICT.",
    },
    () => Int,
    Min(1),
  );

/** Said about a record that looks like another one. */
export const ConfirmedDistinct = (): PropertyDecorator =>
  combine(
    {
      optional: true,
      description: "True: the records of DUPLICATE_CANDIDATES were looked at, and this is another one.",
    },
    () => Boolean,
  );

/** An address on the web: http or https, without credentials. */
export const WebAddress = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "At most 2,000 characters."),
    () => String,
    plain({ most: 2000, lines: "one" }),
    ValidateBy({ name: "isWebAddress", validator: webAddress }),
  );

const webAddress = {
  validate: (value: unknown): boolean => typeof value === "string" && isWebAddress(value),
  defaultMessage: (): string =>
    "$property must be the address of a page: http:// or https://, and no user name or password",
};

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
