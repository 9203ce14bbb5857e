import { IsInt, Max, Min } from "class-validator";
import { Int } from "type-graphql";
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
