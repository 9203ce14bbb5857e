import { describedEnum } from "../../schema/enum.type";

export const TargetComparison = describedEnum("TargetComparison", "How a number is held against that of a target.", {
  AT_LEAST: "`value` or more.",
  AT_MOST: "`value` or less.",
  EXACTLY: "`value`, no more and no less.",
  BETWEEN: "From `value` to `upperValue`, both included.",
});
export type TargetComparison = keyof typeof TargetComparison;
