import { Length, Matches, Max, Min, ValidateBy } from "class-validator";
import { Float } from "type-graphql";
import { canonicalTag, longestTag } from "../values/language-tag";
import { isPartialDate } from "../values/partial-date.rules";
import { PartialDateScalar } from "../values/scalars";
import { isTimeZone, longestZone } from "../values/time-zone.rules";
import { isWebAddress } from "../values/web-address.rules";
import { combine, saying, type Options } from "./input.fields";
import { Decimals, WholeNumber } from "./number.fields";
import { formed, plain } from "./text.rule";

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
    "earlier first: 2016-04/2017-06, or /2017-06 if nobody knows the first",
};

/** A time of the day, by the clock of the place: hours and minutes of ISO 8601. */
export const TimeOfDay = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "`HH:MM`, from `00:00` to `23:59`."),
    () => String,
    Matches(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, {
      message: "$property must be HH:MM, from 00:00 to 23:59, without seconds, such as 09:30",
    }),
  );

/** The zone of a time of the day. */
export const TimeZone = (options: Options): PropertyDecorator =>
  combine(
    saying(
      options,
      `\`UTC\`, an offset from it from \`-13:59\` to \`+14:00\`, or a name of the IANA time zone database, at most ${longestZone} characters.`,
    ),
    () => String,
    ValidateBy({ name: "isTimeZone", validator: timeZone }),
  );

const timeZone = {
  validate: (value: unknown): boolean => typeof value === "string" && isTimeZone(value),
  defaultMessage: (): string =>
    "$property must be UTC, an offset such as -07:00, or the name of an area and a place in the IANA time zone database, such as " +
    "America/Lima; no abbreviation such as PST, which is not the same zone everywhere",
};

/** A part of the whole, in percent. */
export const Percentage = (options: Options): PropertyDecorator =>
  combine(
    saying(options, "From 0 to 100, with at most two decimals."),
    () => Float,
    Decimals(2, "two"),
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

/** The version of the record that the editor has read. */
export const ExpectedVersion = (): PropertyDecorator =>
  WholeNumber({
    least: 1,
    description:
      "The `version` of the record as you have seen it. If it has changed since, nothing is done: VERSION_CONFLICT.",
  });

/** The confirmation that a record is not the known one that it looks like. */
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
