import { describedEnum } from "../../../schema/enum.type";

export const OnExisting = describedEnum(
  "OnExisting",
  "What a change set does with an operation whose record exists already: a record of the kind, from the record or from an earlier " +
    "operation, has one of its `identifiers`. Some parts are found without identifiers: a participation by its actor and the one " +
    "that it represents, a party by these two and its role, a quote by its source, words and field.",
  {
    REFUSE: "The operation is refused; the error names the record.",
    SKIP: "The record stays as it is. The local names of the operation refer to it and its parts.",
    UPDATE:
      "The record is changed to what the operation says: fields that are given and differ are corrected; identifiers, quotes, parties " +
      "and participations that are missing are added. Nothing is removed, except topics, which are replaced. If nothing differs, nothing is written, and a change set that waits for a review leaves the operation out, unless another one names its record.",
  },
);
export type OnExisting = keyof typeof OnExisting;
