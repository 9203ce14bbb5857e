import { IsInt, Max, Min, ValidateBy } from "class-validator";
import { Float, Int } from "type-graphql";
import { combine, saying, type Options } from "./input.fields";

interface WholeNumberOptions extends Options {
  least: number;
  /** By default as much as an Int can be. */
  most?: number;
}

/** A whole number within bounds, which its description says. */
export const WholeNumber = ({ least, most, ...options }: WholeNumberOptions): PropertyDecorator =>
  combine(
    saying(options, `A whole number${boundsOf(least, most)}.`),
    () => Int,
    IsInt(),
    Min(least),
    ...(most === undefined ? [] : [Max(most)]),
  );

const boundsOf = (least: number, most: number | undefined): string =>
  most === undefined
    ? `, ${least.toLocaleString("en")} or more`
    : ` from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}`;

/** A number with at most so many decimals. The rule of class-validator fails on a number such as 1e-7, which has no decimal point. */
export const Decimals = (most: number, message: string): PropertyDecorator =>
  ValidateBy({
    name: "decimals",
    validator: {
      validate: (value: unknown): boolean => typeof value === "number" && Number(value.toFixed(most)) === value,
      defaultMessage: (): string => `$property must be a number with at most ${message} decimals`,
    },
  });

/** 12 digits before the decimal point and three behind it: a double holds such a number exactly. */
const greatest = 999_999_999_999.999;

/** For the descriptions of fields. */
export const exactNumber = `From -${greatest.toLocaleString("en")} to ${greatest.toLocaleString("en")}, with at most three decimals: such a number is exact in a Float.`;

/** A number that was promised or measured. */
export const ExactNumber = (options: Options): PropertyDecorator =>
  combine(saying(options, exactNumber), () => Float, Decimals(3, "three"), Min(-greatest), Max(greatest));
