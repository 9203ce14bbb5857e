import { createParameterDecorator } from "type-graphql";
import type { ViewerRights } from "../../projection/declare/sql";
import { forbidden, unauthenticated } from "../../values/errors";
import type { ContributorRole } from "./contributor.entity";

/** What a token can allow, from the least to the most. */
export const scopes = ["propose", "review", "admin"] as const;
export type Permission = (typeof scopes)[number];

/** The client of a request, as its token says. It is looked up once for each request. */
export interface Viewer {
  /** The contributor whose token it is; the id is the uuid. Null without a token. */
  contributor: { id: string; name: string; role: ContributorRole } | null;
  /** What the token allows. The role of its contributor has to allow it, too. */
  scopes: ReadonlySet<Permission>;
  /** The uuid of the token. */
  tokenId: string | null;
  /** When the token expires, as an instant in ISO 8601. */
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

/** Whether both the role of the viewer and their token allow it. */
function may(viewer: Viewer, scope: Permission): boolean {
  return viewer.contributor !== null && roleGrants(viewer.contributor, scope) && viewer.scopes.has(scope);
}

const roleGrants = ({ role }: Contributor, scope: Permission): boolean => scopesOf(role).includes(scope);

export const mayPropose = (viewer: Viewer): boolean => may(viewer, "propose");
export const mayReview = (viewer: Viewer): boolean => may(viewer, "review");
export const mayAdminister = (viewer: Viewer): boolean => may(viewer, "admin");

/** What the viewer sees that is not for everybody. */
export const rightsOf = (viewer: Viewer): ViewerRights => ({
  contributorId: viewer.contributor?.id ?? null,
  seesProposals: mayReview(viewer),
  administers: mayAdminister(viewer),
});

/** @throws GraphQLError UNAUTHENTICATED without a token, FORBIDDEN if the role or the token does not allow it. */
export const proposer = (viewer: Viewer): Contributor => allowed(viewer, "propose");
export const reviewer = (viewer: Viewer): Contributor => allowed(viewer, "review");
export const administrator = (viewer: Viewer): Contributor => allowed(viewer, "admin");

/** @throws GraphQLError UNAUTHENTICATED without a token. */
export function signedIn({ contributor }: Viewer): Contributor {
  if (!contributor) throw unauthenticated();
  return contributor;
}

/** The roles that allow it, in words, for a viewer who is refused. */
const roleFor: Readonly<Record<Permission, string>> = {
  propose: "CONTRIBUTOR, REVIEWER or ADMIN",
  review: "REVIEWER or ADMIN",
  admin: "ADMIN",
};

function allowed(viewer: Viewer, scope: Permission): Contributor {
  const contributor = signedIn(viewer);
  if (!roleGrants(contributor, scope)) {
    throw forbidden(`This requires the role ${roleFor[scope]}; ${contributor.name} has the role ${contributor.role}.`);
  }
  if (!viewer.scopes.has(scope))
    throw forbidden(`This requires a token with the scope "${scope}"; yours does not have it.`);
  return contributor;
}

/** Passes the viewer of the request to a resolver. */
export const CurrentViewer = (): ParameterDecorator =>
  createParameterDecorator<{ viewer: Viewer }>(({ context }) => context.viewer) as ParameterDecorator;
