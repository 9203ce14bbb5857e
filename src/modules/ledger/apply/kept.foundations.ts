import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import type { ChangeSetStatus } from "../change-set/change-set.entity";
import type { Foundation, Foundations } from "../change-set/foundation";
import { RefusedChangeSet } from "./refused.change-set";

/**
 * Stores what a version of a change set builds on.
 * @throws RefusedChangeSet if one of these change sets was rejected or withdrawn meanwhile. Until the end of the transaction, nobody can do that.
 */
export async function keepFoundations(
  manager: EntityManager,
  { id, version }: Foundation,
  { named }: Foundations,
): Promise<void> {
  const ids = named.map((each) => each.id);
  const states: { id: string; status: ChangeSetStatus }[] = await manager.query(
    "select id, status from change_set where id = any($1::uuid[]) for share",
    [ids],
  );
  const gone = states.find(({ status }) => status === "REJECTED" || status === "WITHDRAWN");
  if (gone) {
    const publicId = formatRecordId({ kind: "change_set", uuid: gone.id });
    const message = `it builds on ${publicId}, which is ${gone.status}`;
    throw new RefusedChangeSet([new Refusal("NOT_POSSIBLE_NOW", message, ["operations"], { records: [publicId] })]);
  }
  await manager.query(
    `insert into ledger.builds_on (change_set_id, version, builds_on_id, builds_on_version)
     select $1, $2, named.id, named.version from unnest($3::uuid[], $4::integer[]) as named(id, version)`,
    [id, version, ids, named.map((each) => each.version)],
  );
}
