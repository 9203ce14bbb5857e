import { createHash } from "node:crypto";
import type { RequestContext } from "../../accounts/request.context";
import type { Edit } from "../../ledger/change-set/draft";
import type { Foundations } from "../../ledger/change-set/foundation";
import { recordsNamedIn } from "../../ledger/change-set/named.records";
import { repeated } from "../../../values/statement";
import { mapInTurns } from "../../../values/turns";
import { chainOf, priceOfChain } from "./foundation.chain";

/** The last digits of the ids of all records that a change set makes (`recordUuid`). */
export const endingOf = (changeSetId: string): string =>
  createHash("sha256").update(changeSetId).digest("hex").slice(0, 12);

/** The uuids of the records that edits name by their public ids. */
export async function uuidsNamed(edits: readonly Pick<Edit, "input">[]): Promise<string[]> {
  const found = new Set<string>();
  await mapInTurns(edits, ({ input }) => {
    for (const { uuid } of recordsNamedIn(input)) found.add(uuid);
  });
  return [...found];
}

const waitingWithEndings = repeated(
  `select id, version from change_set where contributor_id = $1 and status in ('PROPOSED', 'CONFLICT')
     and ledger.id_ending(id) = any($2) and id is distinct from $3::uuid`,
);

/**
 * The waiting change sets of the author whose records the edits name; null if there are none.
 * @throws RefusedChangeSet if a change set cannot build on them.
 */
export async function foundationsOf(
  { database: { manager }, charge }: RequestContext,
  { contributorId, edits, id }: { contributorId: string; edits: readonly Edit[]; id?: string },
): Promise<Foundations | null> {
  const endings = [...new Set((await uuidsNamed(edits)).map((uuid) => uuid.slice(-12)))];
  if (endings.length === 0) return null;
  const named: { id: string; version: number }[] = await manager.query(waitingWithEndings, [
    contributorId,
    endings,
    id ?? null,
  ]);
  if (named.length === 0) return null;
  const chain = await chainOf(manager, named, id ?? null, edits);
  charge(priceOfChain(chain));
  return { named, chain };
}
