import type { DataSource, EntityManager } from "typeorm";
import { newUuid } from "../../values/record-id";
import { repeated } from "../../values/statement";
import type { ContributorRole } from "./contributor.entity";
import { hashOf } from "./token.secret";
import type { Permission, Viewer } from "./viewer";

interface Holder {
  contributorId: string;
  name: string;
  role: ContributorRole;
  scopes: Permission[];
  tokenId: string;
  expiresAt: Date;
  usedToday: boolean;
}

const holderOf = repeated(
  `select c.id as "contributorId", c.name, c.role, t.scopes, t.id as "tokenId", t.expires_at as "expiresAt",
     t.last_used_on is not distinct from current_date as "usedToday"
   from token t join contributor c on c.id = t.contributor_id
   where t.hash = $1 and t.revoked_at is null and t.expires_at > now()`,
);

/** The viewer to whom the secret belongs; null if there is no such token, or it is expired or revoked. One look-up in an index. */
export async function viewerWithSecret(source: DataSource, secret: string): Promise<Viewer | null> {
  const [holder]: Holder[] = await source.query(holderOf, [hashOf(secret)]);
  if (!holder) return null;
  if (!holder.usedToday)
    await source.query("update token set last_used_on = current_date where id = $1", [holder.tokenId]);
  const { contributorId, name, role, scopes, tokenId, expiresAt } = holder;
  return {
    contributor: { id: contributorId, name, role },
    scopes: new Set(scopes),
    tokenId,
    tokenExpiresAt: expiresAt.toISOString(),
  };
}

interface NewToken {
  contributorId: string;
  label: string;
  scopes: readonly Permission[];
  expiresInDays: number;
  secret: string;
}

/** Adds a token and returns its uuid. Both times come from the clock of Postgres, so they fit together. */
export async function addToken(manager: EntityManager, token: NewToken): Promise<string> {
  const id = newUuid();
  await manager.query(
    `insert into token (id, contributor_id, label, hash, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, now(), now() + make_interval(hours => 24 * $6::integer))`,
    [id, token.contributorId, token.label, hashOf(token.secret), token.scopes, token.expiresInDays],
  );
  return id;
}

/** Revokes a token. Revoking it again changes nothing. */
export async function endToken(manager: EntityManager, id: string): Promise<void> {
  await manager.query("update token set revoked_at = now() where id = $1 and revoked_at is null", [id]);
}

/** Whether there is a valid token of an admin. */
export async function someoneAdministers(source: DataSource): Promise<boolean> {
  const [found]: { found: boolean }[] = await source.query(
    `select exists (select from token t join contributor c on c.id = t.contributor_id
       where c.role = 'ADMIN' and 'admin' = any(t.scopes) and t.revoked_at is null and t.expires_at > now()) as found`,
  );
  return found?.found === true;
}

/** A token in the list of the command line. */
export interface ListedToken {
  id: string;
  contributor: string;
  role: ContributorRole;
  label: string;
  scopes: string;
  expires: string;
  lastUsed: string;
  state: "good" | "expired" | "revoked";
}

/** All tokens, newest first. */
export const listedTokens = (source: DataSource): Promise<ListedToken[]> =>
  source.query(
    `select 'token_' || t.id as id, c.name as contributor, c.role, t.label, array_to_string(t.scopes, ',') as scopes,
       to_char(t.expires_at, 'YYYY-MM-DD') as expires, coalesce(t.last_used_on::text, 'never') as "lastUsed",
       case when t.revoked_at is not null then 'revoked' when t.expires_at <= now() then 'expired' else 'good' end as state
     from token t join contributor c on c.id = t.contributor_id order by t.created_at desc, t.id desc`,
  );
