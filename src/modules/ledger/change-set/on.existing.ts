import { describedEnum } from "../../../schema/enum.type";

export const OnExisting = describedEnum(
  "OnExisting",
  "What a change set does about an operation that records what is recorded already: a record of the kind has one of its `identifiers`, or " +
    "an earlier operation has given it one. An actor in a meeting, a party in a role and a quote need none: within their record, " +
    "they are known by the actor, the actor and the role, the source with its words and field.",
  {
    REFUSE: "The operation is refused; the error names the record.",
    SKIP: "The record stays as it is. The local names of the operation stand for it and its parts.",
    UPDATE:
      "The record is brought to what the operation says: what differs of the fields that are given is corrected, identifiers, quotes, parties " +
      "and participations that are missing are added. Nothing is taken away but topics, which are replaced. Where nothing differs, nothing is written.",
  },
);
export type OnExisting = keyof typeof OnExisting;
