import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import { firstWrongRow } from "../ledger/proof/kept.rows";
import type { Fault } from "../ledger/proof/proof.fault";

const kept = {
  table: "ledger.promise",
  found: "ledger.promises_found()",
  columns: "commitment_id, actor_id, due_on, timeliness, followed_on, waited",
};

/** The first commitment of which the ledger keeps other promises (migration 0159) than its records give, or too few, or too many. */
export async function wrongPromises(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstWrongRow<{ uuid: string }>(manager, kept, "commitment_id as uuid");
  if (!wrong) return [];
  const record = formatRecordId({ kind: "commitment", ...wrong });
  return [{ revision: null, what: `what is kept of the promises in ${record} does not follow from the records` }];
}
