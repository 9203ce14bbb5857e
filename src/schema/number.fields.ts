import { IsInt, Max, Min } from "class-validator";
import { Int } from "type-graphql";
import { combine } from "./input.fields";

interface WholeNumberOptions {
  least: number;
  most: number;
  description: string;
  /** In a correction: may be left out, and then the value stays. */
  omittable?: boolean;
}

/** A whole number within bounds, which its description says. */
export const WholeNumber = ({ least, most, description, ...options }: WholeNumberOptions): PropertyDecorator =>
  combine(
    {
      ...options,
      description: `${description} A whole number from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}.`,
    },
    () => Int,
    IsInt(),
    Min(least),
    Max(most),
  );
