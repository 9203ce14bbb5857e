import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import { firstWrongRow } from "../ledger/proof/kept.rows";
import type { Fault } from "../ledger/proof/proof.fault";

const kept = { table: "ledger.contradicted", found: "ledger.contradiction_found", columns: "record_id" };

/** The first commitment or meeting that the ledger keeps as contradicted (migration 0160) though no quote contradicts it, or does not keep though one does. */
export async function wrongContradicted(manager: EntityManager): Promise<Fault[]> {
  const kind =
    "case when exists (select from public.meeting m where m.id = record_id) then 'meeting' else 'commitment' end";
  const wrong = await firstWrongRow<{ uuid: string; kind: "meeting" | "commitment" }>(
    manager,
    kept,
    `record_id as uuid, ${kind} as kind`,
  );
  if (!wrong) return [];
  const record = formatRecordId(wrong);
  return [
    { revision: null, what: `whether ${record} is contradicted, as it is kept, does not follow from its quotes` },
  ];
}
