import { createParameterDecorator } from "type-graphql";
import { forbidden, unauthenticated } from "../../values/errors";
import type { ContributorRole } from "./contributor.entity";

/** What a token can be good for, from the least to the most. */
export const scopes = ["propose", "review", "admin"] as const;
export type Permission = (typeof scopes)[number];

/** Who asks: what the token of the request says, looked up once for each request. */
export interface Viewer {
  /** Whose token it is; the id is the uuid. Null for anybody. */
  contributor: { id: string; name: string; role: ContributorRole } | null;
  /** What the token is good for. What its contributor may do besides is decided by the role. */
  scopes: ReadonlySet<Permission>;
  /** The uuid of the token. */
  tokenId: string | null;
  /** When the token stops being good, as an instant in ISO 8601. */
  tokenExpiresAt: string | null;
}

type Contributor = NonNullable<Viewer["contributor"]>;

export const anonymous: Viewer = { contributor: null, scopes: new Set(), tokenId: null, tokenExpiresAt: null };

/** What each role may do. */
const granted: Readonly<Record<ContributorRole, readonly Permission[]>> = {
  CONTRIBUTOR: ["propose"],
  REVIEWER: ["propose", "review"],
  ADMIN: ["propose", "review", "admin"],
};

export const scopesOf = (role: ContributorRole): readonly Permission[] => granted[role];

/** A right is there if the role grants it and the token is good for it. */
function may(viewer: Viewer, scope: Permission): boolean {
  return viewer.contributor !== null && roleGrants(viewer.contributor, scope) && viewer.scopes.has(scope);
}

const roleGrants = ({ role }: Contributor, scope: Permission): boolean => scopesOf(role).includes(scope);

export const mayPropose = (viewer: Viewer): boolean => may(viewer, "propose");
export const mayReview = (viewer: Viewer): boolean => may(viewer, "review");
export const mayAdminister = (viewer: Viewer): boolean => may(viewer, "admin");

/** @throws GraphQLError UNAUTHENTICATED for anybody, FORBIDDEN if the role or the token does not reach. */
export const proposer = (viewer: Viewer): Contributor => holder(viewer, "propose");
export const reviewer = (viewer: Viewer): Contributor => holder(viewer, "review");
export const administrator = (viewer: Viewer): Contributor => holder(viewer, "admin");

/** @throws GraphQLError UNAUTHENTICATED for anybody. */
export function signedIn({ contributor }: Viewer): Contributor {
  if (!contributor) throw unauthenticated();
  return contributor;
}

/** What a refused viewer lacks, in words. */
const roleFor: Readonly<Record<Permission, string>> = {
  propose: "CONTRIBUTOR, REVIEWER or ADMIN",
  review: "REVIEWER or ADMIN",
  admin: "ADMIN",
};

function holder(viewer: Viewer, scope: Permission): Contributor {
  const contributor = signedIn(viewer);
  if (!roleGrants(contributor, scope)) {
    throw forbidden(`This requires the role ${roleFor[scope]}; ${contributor.name} has the role ${contributor.role}.`);
  }
  if (!viewer.scopes.has(scope))
    throw forbidden(`This requires a token with the scope "${scope}"; yours does not have it.`);
  return contributor;
}

/** Gives a resolver the viewer of its request. */
export const CurrentViewer = (): ParameterDecorator =>
  createParameterDecorator<{ viewer: Viewer }>(({ context }) => context.viewer) as ParameterDecorator;
