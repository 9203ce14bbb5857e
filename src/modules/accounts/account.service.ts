import type { EntityManager } from "typeorm";
import { forbidden, Refusal } from "../../values/errors";
import { parseRecordId, type RecordKind } from "../../values/record-id";
import { accept } from "../../schema/accept";
import {
  ChangeContributorRoleInput,
  CreateContributorInput,
  IssueTokenInput,
  RevokeTokenInput,
  type TokenTerms,
  usualLifetime,
} from "./account.inputs";
import { Contributor } from "./contributor.entity";
import { addContributor } from "./contributor.repository";
import { Token } from "./token.entity";
import { addToken, endToken } from "./token.repository";
import { newSecret } from "./token.secret";
import { administrator, mayAdminister, scopesOf, signedIn } from "./viewer";
import type { RequestContext } from "./request.context";

/** Adds a contributor and returns their uuid. */
export async function createContributor(
  { viewer, database }: RequestContext,
  given: CreateContributorInput,
): Promise<string> {
  administrator(viewer);
  const { name, role } = await accept(CreateContributorInput, given);
  const added = await addContributor(database.manager, { name, role, system: false });
  if (!added) throw new Refusal("DUPLICATE", `another contributor is called ${name}: choose another name`, ["name"]);
  const { id } = await database.manager.findOneByOrFail(Contributor, { name });
  return id;
}

/**
 * Changes the role of a contributor. Nobody can change their own role, so nobody can give themselves more rights, and the admin
 * who makes the change is always left. If two admins take the role from each other at the same time, the second is refused,
 * because they are no longer an admin.
 */
export async function changeContributorRole(
  { viewer, database }: RequestContext,
  given: ChangeContributorRoleInput,
): Promise<string> {
  const admin = administrator(viewer);
  const { contributor, role } = await accept(ChangeContributorRoleInput, given);
  const id = uuidOf(contributor, "contributor");
  if (id === admin.id)
    throw new Refusal("NOT_ALLOWED", "you cannot change your own role: ask another admin", ["contributor"]);
  await database.transaction(async (manager) => {
    const both = await lockContributors(manager, [admin.id, id]);
    if (both.get(admin.id)?.role !== "ADMIN") throw forbidden(`${admin.name} is no longer an admin.`);
    const changed = both.get(id);
    if (!changed) throw new Refusal("NOT_FOUND", `there is no contributor ${contributor}`, ["contributor"]);
    if (changed.system)
      throw new Refusal("NOT_ALLOWED", `${changed.name} is the installation itself, and its role cannot change`, [
        "contributor",
      ]);
    if (changed.role === role) throw new Refusal("NO_CHANGE", `${changed.name} has the role ${role} already`, ["role"]);
    await manager.update(Contributor, { id }, { role });
  });
  return id;
}

/** Locks the contributors in the order of their ids, so that two requests for the same contributors never wait for each other. */
async function lockContributors(manager: EntityManager, ids: string[]): Promise<Map<string, Contributor>> {
  const found = await manager
    .createQueryBuilder(Contributor, "contributor")
    .where("contributor.id = any(:ids)", { ids })
    .orderBy("contributor.id")
    .setLock("pessimistic_write")
    .getMany();
  return new Map(found.map((contributor) => [contributor.id, contributor]));
}

/** Issues a token. Its secret is only in this answer. */
export async function issueToken(
  { viewer, database }: RequestContext,
  given: IssueTokenInput,
): Promise<{ id: string; secret: string }> {
  administrator(viewer);
  const { contributor, ...terms } = await accept(IssueTokenInput, given);
  const id = uuidOf(contributor, "contributor");
  const holder = await database.manager.findOneBy(Contributor, { id });
  if (!holder) throw new Refusal("NOT_FOUND", `there is no contributor ${contributor}`, ["contributor"]);
  return giveToken(database.manager, holder, terms);
}

/** Gives a contributor a token, within what their role allows. */
export async function giveToken(
  manager: EntityManager,
  { id, name, role, system }: Contributor,
  { label, scopes, expiresInDays }: TokenTerms,
): Promise<{ id: string; secret: string }> {
  if (system)
    throw new Refusal("NOT_ALLOWED", `${name} is the installation itself, and nobody signs in as it`, ["contributor"]);
  const excess = scopes?.find((scope) => !scopesOf(role).includes(scope));
  if (excess) {
    const problem = `the role ${role} of ${name} does not allow the scope "${excess}": it allows ${scopesOf(role).join(", ") || "none"}`;
    throw new Refusal("INVALID", problem, ["scopes"]);
  }
  const secret = newSecret();
  const granted = { scopes: scopes ?? scopesOf(role), expiresInDays: expiresInDays ?? usualLifetime };
  return { id: await addToken(manager, { contributorId: id, label, secret, ...granted }), secret };
}

/** Revokes a token: the viewer's own, or, for an admin, any. Nobody else is told whose token it is. */
export async function revokeToken({ viewer, database }: RequestContext, given: RevokeTokenInput): Promise<string> {
  const contributor = signedIn(viewer);
  const input = await accept(RevokeTokenInput, given);
  const id = uuidOf(input.token, "token");
  const token = await database.manager.findOneBy(Token, { id });
  const own = token?.contributorId === contributor.id;
  if (!token || !(own || mayAdminister(viewer)))
    throw new Refusal("NOT_FOUND", `there is no token ${input.token} that you can revoke`, ["token"]);
  await endToken(database.manager, id);
  return id;
}

/** The uuid in a public id. @throws Refusal if it is not the id of such a record. */
export function uuidOf(text: string, kind: RecordKind): string {
  const id = parseRecordId(text);
  if (id?.kind !== kind) throw new Refusal("INVALID", `${text} is not the id of a ${kind}`, [kind]);
  return id.uuid;
}
