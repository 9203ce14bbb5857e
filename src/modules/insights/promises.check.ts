import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import type { Fault } from "../ledger/proof/proof.fault";

const columns = "actor_id, commitment_id, due_on, timeliness, followed_on, waited";

/** The first commitment of which the ledger keeps other promises (migration 0159) than its records give, or too few, or too many. */
export async function wrongPromises(manager: EntityManager): Promise<Fault[]> {
  const [wrong] = await manager.query<{ id: string }[]>(
    `with found as materialized (select ${columns} from ledger.promises_found())
     select commitment_id as id from (
       (select ${columns} from ledger.promise except all select ${columns} from found)
       union all
       (select ${columns} from found except all select ${columns} from ledger.promise)) as wrong order by 1 limit 1`,
  );
  if (!wrong) return [];
  const record = formatRecordId({ kind: "commitment", uuid: wrong.id });
  return [{ revision: null, what: `what is kept of the promises in ${record} does not follow from the records` }];
}
