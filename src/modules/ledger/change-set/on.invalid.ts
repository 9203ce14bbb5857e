import { describedEnum } from "../../../schema/enum.type";

export const OnInvalid = describedEnum("OnInvalid", "What a change set does if some of its operations are refused.", {
  REFUSE_ALL: "Nothing is stored, and `errors` says what is wrong with all of them.",
  SKIP:
    "It leaves them out, together with every operation that refers to one of them, and takes the rest; `refused` lists what was left out. " +
    "An operation is taken as a whole or left out as a whole: a meeting with a quote that is not in its source is left out.",
});
export type OnInvalid = keyof typeof OnInvalid;
