import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import { firstWrongRow } from "../ledger/proof/kept.rows";
import type { Fault } from "../ledger/proof/proof.fault";

const kept = {
  table: "ledger.latest_source",
  found: "ledger.latest_source_found",
  columns: "commitment_id, published_on, is_open",
};

/** The first commitment of which the ledger keeps another latest source (migration 0150) than its quotes have, or none, or one too many. */
export async function wrongLatestSources(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstWrongRow<{ uuid: string }>(manager, kept, "commitment_id as uuid");
  if (!wrong) return [];
  const record = formatRecordId({ kind: "commitment", ...wrong });
  return [{ revision: null, what: `the latest source that is kept of ${record} does not follow from its quotes` }];
}
