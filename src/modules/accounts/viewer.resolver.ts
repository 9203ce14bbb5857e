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

export const Permission = describedEnum("Permission", "Something that a viewer may do.", {
  READ: "Reading the record. Anybody may.",
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

@ObjectType({ description: "Who asks: whom the token of the request belongs to, and what it is good for." })
export class Viewer {
  @Field(() => [Permission], {
    description: "What the viewer may do: what the role of the contributor allows and the token is good for.",
  })
  permissions!: Permission[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the token stops being good, at the latest; null without one.",
  })
  tokenExpiresAt!: string | null;

  contributorId!: string | null;
  tokenId!: string | null;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    description: "Who you are and what you may do. As things are now: it takes neither `asOf` nor `atRevision`.",
  })
  viewer(@CurrentViewer() viewer: Asking): Viewer {
    return {
      permissions: permissionsOf(viewer),
      tokenExpiresAt: viewer.tokenExpiresAt,
      contributorId: viewer.contributor && contributorId(viewer.contributor.id),
      tokenId: viewer.tokenId && formatRecordId({ kind: "token", uuid: viewer.tokenId }),
    };
  }

  @FieldResolver(() => Contributor, { nullable: true, description: "Who you are; null without a token." })
  contributor(@Root() { contributorId: id }: Viewer, @Reads() read: Read): Promise<unknown> {
    return read.record(id);
  }

  @FieldResolver(() => Token, { nullable: true, description: "The token of the request; null without one." })
  token(@Root() { tokenId }: Viewer, @Reads() read: Read): Promise<unknown> {
    return read.record(tokenId);
  }
}
withOwnResolver(Viewer, "contributor", "token");
