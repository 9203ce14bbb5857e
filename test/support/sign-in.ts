import type { DataSource } from "typeorm";
import { contributorId, contributorNamed } from "../../src/modules/accounts/contributor.repository";
import type { ContributorRole } from "../../src/modules/accounts/contributor.entity";
import { addToken } from "../../src/modules/accounts/token.repository";
import { newSecret } from "../../src/modules/accounts/token.secret";
import { scopesOf, type Permission } from "../../src/modules/accounts/viewer";
import { newUuid } from "../../src/values/record-id";

/** Who signs in; by default somebody new, a contributor, with a token that is good for all that the role allows. */
export interface Credentials {
  name?: string;
  role?: ContributorRole;
  scopes?: readonly Permission[];
}

/** A contributor with a token of their own; somebody who is known already gets another token. */
export async function giveToken(
  source: DataSource,
  { name = `Contributor ${newUuid()}`, role = "CONTRIBUTOR", scopes = scopesOf(role) }: Credentials,
): Promise<{ token: string; contributorId: string }> {
  const uuid = await contributorNamed(source.manager, name, role);
  const secret = newSecret();
  const token = { contributorId: uuid, label: "A test", scopes, expiresInDays: 1, secret };
  await addToken(source.manager, token);
  return { token: secret, contributorId: contributorId(uuid) };
}
