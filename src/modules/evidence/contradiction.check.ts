import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import type { Fault } from "../ledger/proof/proof.fault";

/** The first commitment or meeting that the ledger keeps as contradicted (migration 0160) though no quote contradicts it, or does not keep though one does. */
export async function wrongContradicted(manager: EntityManager): Promise<Fault[]> {
  const [wrong] = await manager.query<{ id: string; kind: "meeting" | "commitment" }[]>(
    `select id, case when exists (select from public.meeting m where m.id = each.id) then 'meeting' else 'commitment' end as kind
      from (select coalesce(kept.record_id, found.record_id) as id from ledger.contradicted kept
        full join (select distinct record_id from ledger.contradiction_found) found on found.record_id = kept.record_id
        where kept.record_id is null or found.record_id is null order by 1 limit 1) each`,
  );
  if (!wrong) return [];
  const record = formatRecordId({ kind: wrong.kind, uuid: wrong.id });
  return [
    { revision: null, what: `whether ${record} is contradicted, as it is kept, does not follow from its quotes` },
  ];
}
