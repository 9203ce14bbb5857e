import { count } from "./en.numbers";

/** Actors that may be the same. */
export const duplicates = {
  title: "Possible duplicates",
  listNote: "Registers write the same name in many ways. These actors may be the same; nobody has judged yet.",
  how: "Who has a token can judge them through the API; a merge needs a second person, and every judgement can be undone. More:",
  none: "No pair on record looks alike enough.",
  score: (percent: string): string => `Likeness ${percent} of 100`,
  compared: "What the record has of both",
  aliases: "Other names",
  description: "Who it is",
  identifiers: "In other registers",
  commitments: "Promises and requests",
  judge: "They are",
  judgements: { SAME: "the same", DIFFERENT: "different", UNSURE: "impossible to tell apart yet" },
  mutation: "The mutation to send",
  unsure: (day: string): string => `Nobody could tell on ${day}:`,
  link: "Possible duplicates",
  signs: {
    SAME_NAME: "The same name",
    SAME_NORMALISED_NAME: "The same name without titles, legal forms and order",
    NEAR_NAME: "Names that are alike",
    SHARED_IDENTIFIER: "The same number in a register",
    SHARED_MEETINGS: (n: number): string => `Together in ${count(n, "meeting", "meetings")}`,
    SAME_JURISDICTION: "The same country or region",
    OTHER_JURISDICTION: "Different countries or regions",
  },
};
