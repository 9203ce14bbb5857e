import { equals } from "../../schema/conditions";
import { entryFields, idKey, listOf, oneRecord, textKey } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { Commitment } from "./commitment.entity";
import { commitmentList } from "./commitment.list";
import { followUpList } from "./follow-up.list";
import { Milestone } from "./milestone.entity";

export const commitmentQueries = entryFields({
  commitment: oneRecord(
    () => Commitment,
    "One commitment, by exactly one of id, slug and identifier; null if there is none.",
    {
      id: idKey("commitment"),
      slug: textKey("Its readable name: `code-of-good-conduct`.", equals("slug")),
      identifier: identifierKey("commitment"),
    },
  ),
  commitments: listOf(commitmentList, "Commitments, newest first unless ordered otherwise."),
  followUps: listOf(followUpList, "What happened to commitments, of all commitments, the earliest first."),
  milestone: oneRecord(() => Milestone, "One milestone, by exactly one of id and identifier; null if there is none.", {
    id: idKey("milestone"),
    identifier: identifierKey("milestone"),
  }),
});
