import { Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { withOwnResolver } from "../../projection/declare/catalog";
import { formatRecordId } from "../../values/record-id";
import { DateTimeScalar } from "../../values/scalars";
import { describedEnum } from "../../schema/enum.type";
import { Reads, type Read } from "../../schema/read";
import { Contributor } from "./contributor.entity";
import { contributorId } from "./contributor.repository";
import { Token } from "./token.entity";
import { CurrentViewer, mayAdminister, mayPropose, mayReview, type Viewer as Asking } from "./viewer";

export const Permission = describedEnum("Permission", "An action that a viewer may take.", {
  READ: "Reading the record. Everybody may do that.",
  PROPOSE: "Proposing change sets.",
  REVIEW: "Applying and reviewing change sets.",
  ADMINISTER: "Adding contributors, changing their roles, issuing and revoking tokens.",
});
export type Permission = keyof typeof Permission;

const permissionsOf = (viewer: Asking): Permission[] => [
  "READ",
  ...(mayPropose(viewer) ? (["PROPOSE"] as const) : []),
  ...(mayReview(viewer) ? (["REVIEW"] as const) : []),
  ...(mayAdminister(viewer) ? (["ADMINISTER"] as const) : []),
];

@ObjectType({ description: "The client of the request: the contributor whose token it uses, and what they may do." })
export class Viewer {
  @Field(() => [Permission], {
    description: "What the viewer may do: what both the role of the contributor and the token allow.",
  })
  permissions!: Permission[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the token expires; null without a token.",
  })
  tokenExpiresAt!: string | null;

  contributorId!: string | null;
  tokenId!: string | null;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    description: "Who you are and what you may do, now: it takes neither `asOf` nor `atRevision`.",
  })
  viewer(@CurrentViewer() viewer: Asking): Viewer {
    return {
      permissions: permissionsOf(viewer),
      tokenExpiresAt: viewer.tokenExpiresAt,
      contributorId: viewer.contributor && contributorId(viewer.contributor.id),
      tokenId: viewer.tokenId && formatRecordId({ kind: "token", uuid: viewer.tokenId }),
    };
  }

  @FieldResolver(() => Contributor, {
    nullable: true,
    description: "The contributor that you are; null without a token.",
  })
  contributor(@Root() { contributorId: id }: Viewer, @Reads() read: Read): Promise<unknown> {
    return read.record(id);
  }

  @FieldResolver(() => Token, { nullable: true, description: "The token of the request; null if there is none." })
  token(@Root() { tokenId }: Viewer, @Reads() read: Read): Promise<unknown> {
    return read.record(tokenId);
  }
}
withOwnResolver(Viewer, "contributor", "token");
