import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { parseRecordId } from "../../../values/record-id";

/** A change set of an import brings in some of its records, or it reverts a change set that did. */
type Phase = "RECORD" | "REVERT";

/** The uuid of the contributor's own import that a change set names. @throws Refusal if they have no such import, or it is finished. */
export async function unfinishedImport(manager: EntityManager, named: string, contributorId: string): Promise<string> {
  const id = parseRecordId(named);
  if (id?.kind !== "import") throw new Refusal("INVALID", `${named} is not the id of an import`, ["import"]);
  const [found]: { finished: boolean }[] = await manager.query(
    "select finished_at is not null as finished from import where id = $1 and contributor_id = $2",
    [id.uuid, contributorId],
  );
  if (!found) throw new Refusal("NOT_FOUND", `you have no import ${named}: begin one with beginImport`, ["import"]);
  if (found.finished)
    throw new Refusal("NOT_POSSIBLE_NOW", `the import ${named} is finished: begin another one`, ["import"]);
  return id.uuid;
}

/** Stores that a change set belongs to an import, and what it records. */
export async function keepInImport(
  manager: EntityManager,
  changeSetId: string,
  importId: string,
  phase: Phase,
  { created, updated } = { created: 0, updated: 0 },
): Promise<void> {
  await manager.query(
    "insert into ledger.import_change_set (change_set_id, import_id, phase, created, updated) values ($1, $2, $3, $4, $5)",
    [changeSetId, importId, phase, created, updated],
  );
}
