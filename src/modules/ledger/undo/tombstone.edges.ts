import { names } from "../../../projection/declare/edge";
import { edges, one } from "../../../schema/edges.type";
import { Tombstone } from "../../../schema/tombstone";
import { Contributor } from "../../accounts/contributor.entity";

export const tombstoneEdges = edges(Tombstone, {
  contributor: one(() => Contributor, names("contributorId"), {
    description: "The author of the change set that has removed the record.",
  }),
});
