import { namedBy, names } from "../../projection/declare/edge";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Contributor } from "./contributor.entity";
import { Token } from "./token.entity";
import { tokenList } from "./token.list";

export const contributorEdges = edges(Contributor, {
  tokens: connectionTo(
    tokenList,
    namedBy("contributorId"),
    "Their tokens, newest first. They are shown only to the contributor and to admins.",
  ),
});

export const tokenEdges = edges(Token, {
  contributor: one(() => Contributor, names("contributorId"), { description: "The contributor whose token it is." }),
});
