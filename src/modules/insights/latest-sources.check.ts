import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import type { Fault } from "../ledger/proof/proof.fault";

/** The first commitment of which the ledger keeps another latest source (migration 0150) than its quotes have, or none, or one too many. */
export async function wrongLatestSources(manager: EntityManager): Promise<Fault[]> {
  const [wrong] = await manager.query<{ id: string }[]>(
    `select commitment_id as id from ledger.latest_source kept full join ledger.latest_source_found found using (commitment_id)
      where (kept.published_on, kept.is_open) is distinct from (found.published_on, found.is_open) order by 1 limit 1`,
  );
  if (!wrong) return [];
  const record = formatRecordId({ kind: "commitment", uuid: wrong.id });
  return [{ revision: null, what: `the latest source that is kept of ${record} does not follow from its quotes` }];
}
