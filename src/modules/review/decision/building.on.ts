import type { EntityManager } from "typeorm";
import { newUuid } from "../../../values/record-id";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import type { Foundation } from "../../ledger/change-set/foundation";
import { publicId } from "../foundation/foundation.chain";
import { Review } from "./review.entity";

/** The waiting change sets that build on a change set, at any distance. */
async function buildingOn(manager: EntityManager, id: string): Promise<Foundation[]> {
  return manager.query(
    `with recursive upon(id, version) as (
       select c.id, c.version from ledger.builds_on b join change_set c on (c.id, c.version) = (b.change_set_id, b.version)
        where b.builds_on_id = $1 and c.status in ('PROPOSED', 'CONFLICT')
       union
       select c.id, c.version from upon u join ledger.builds_on b on b.builds_on_id = u.id
         join change_set c on (c.id, c.version) = (b.change_set_id, b.version) where c.status in ('PROPOSED', 'CONFLICT'))
     select id, version from upon order by id`,
    [id],
  );
}

/** Rejects the change sets that build on a rejected one, and gives that as the reason. */
export async function rejectBuildingOn(
  manager: EntityManager,
  id: string,
  { reason, reviewerId }: Pick<Review, "reason" | "reviewerId">,
): Promise<void> {
  const why = `It builds on ${publicId(id)}, which was rejected: ${reason}`.slice(0, 5000).toWellFormed();
  for (const { id: changeSetId, version } of await buildingOn(manager, id)) {
    // Only what is PROPOSED can be reviewed.
    await manager.update(ChangeSet, { id: changeSetId }, { status: "PROPOSED" });
    const review = { changeSetId, version, reviewerId, decision: "REJECT", reason: why } as const;
    await manager.insert(Review, { id: newUuid(), ...review });
    await manager.update(ChangeSet, { id: changeSetId }, { status: "REJECTED" });
  }
}

/** Withdraws the change sets that build on a withdrawn one. */
export async function withdrawBuildingOn(manager: EntityManager, id: string): Promise<void> {
  for (const { id: above } of await buildingOn(manager, id))
    await manager.update(ChangeSet, { id: above }, { status: "WITHDRAWN" });
}
