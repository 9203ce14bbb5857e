import { names } from "../../kernel/projection/edge";
import { edges, one } from "../../kernel/schema/edges.type";
import { Tombstone } from "../../kernel/tombstone";
import { Contributor } from "../accounts/contributor.entity";

export const tombstoneEdges = edges(Tombstone, {
  contributor: one(() => Contributor, names("contributorId"), {
    description: "The author of the change set that has removed the record.",
  }),
});
