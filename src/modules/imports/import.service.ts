import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { newUuid, parseRecordId } from "../../values/record-id";
import { accept } from "../../schema/accept";
import type { RequestContext } from "../accounts/request.context";
import { mayReview, proposer, type Viewer } from "../accounts/viewer";
import { Import } from "./import.entity";
import { BeginImportInput, FinishImportInput, type ImportRejectInput } from "./import.inputs";

/** Begins an import. If the viewer has begun one with the same files and mapping that broke off, that one goes on. */
export async function beginImport(
  { viewer, database }: RequestContext,
  given: BeginImportInput,
): Promise<{ id: string; resumed: boolean }> {
  const { id: contributorId } = proposer(viewer);
  const { files, ...said } = await accept(BeginImportInput, given);
  const [fileNames, fileHashes] = [files.map(({ name }) => name), files.map(({ hash }) => hash)];
  const begun = await brokenOff(database, { contributorId, ...said, fileHashes });
  if (begun !== null) return { id: begun, resumed: true };
  const id = newUuid();
  await database.manager.insert(Import, { id, contributorId, ...said, fileNames, fileHashes });
  return { id, resumed: false };
}

async function brokenOff(
  { manager }: DataSource,
  { contributorId, mappingHash, fileHashes }: Pick<Import, "contributorId" | "mappingHash" | "fileHashes">,
): Promise<string | null> {
  const [found]: { id: string }[] = await manager.query(
    `select id from import where contributor_id = $1 and finished_at is null and mapping_hash = $2 and file_hashes = $3
        and not exists (select from ledger.import_change_set p where p.import_id = import.id and p.phase = 'REVERT')
      order by created_at desc limit 1`,
    [contributorId, mappingHash, fileHashes],
  );
  return found?.id ?? null;
}

/** Notes that everything has arrived, and what came of the rows. An import that is finished already stays as it is. */
export async function finishImport({ viewer, database }: RequestContext, given: FinishImportInput): Promise<string> {
  const { id: contributorId } = proposer(viewer);
  const { import: named, rejects, ...counts } = await accept(FinishImportInput, given);
  return database.transaction(async (manager) => {
    const found = await importNamed(manager, named, viewer);
    if (found.contributorId !== contributorId)
      throw new Refusal("NOT_ALLOWED", "only the author of an import can finish it", ["import"]);
    if (found.finishedAt !== null) return found.id;
    await manager.update(Import, { id: found.id }, { ...counts, finishedAt: new Date().toISOString() });
    await keepRejects(manager, found.id, rejects);
    return found.id;
  });
}

async function keepRejects(manager: EntityManager, id: string, rejects: readonly ImportRejectInput[]): Promise<void> {
  const rows = rejects.map(({ row, column, ...each }, place) => ({
    ...each,
    row_number: row,
    column_name: column,
    place,
  }));
  await manager.query(
    `insert into ledger.import_reject (import_id, place, file, row_number, line, column_name, value, fate, reason)
     select $1, place, file, row_number, line, column_name, value, fate, reason
       from json_populate_recordset(null::ledger.import_reject, $2::json)`,
    [id, JSON.stringify(rows)],
  );
}

/** The import with this id, locked until the transaction ends. @throws Refusal if there is none that the viewer may see. */
export async function importNamed(manager: EntityManager, named: string, viewer: Viewer): Promise<Import> {
  const id = parseRecordId(named);
  if (id?.kind !== "import") throw new Refusal("INVALID", `${named} is not the id of an import`, ["import"]);
  const lock = manager.queryRunner?.isTransactionActive ? ({ mode: "pessimistic_write" } as const) : undefined;
  const found = await manager.findOne(Import, { where: { id: id.uuid }, ...(lock && { lock }) });
  if (!found || !(await isShown(manager, found, viewer)))
    throw new Refusal("NOT_FOUND", `there is no import ${named}`, ["import"]);
  return found;
}

async function isShown(manager: EntityManager, { id, contributorId }: Import, viewer: Viewer): Promise<boolean> {
  if (contributorId === viewer.contributor?.id || mayReview(viewer)) return true;
  const [applied]: unknown[] = await manager.query(
    `select from ledger.import_change_set p join change_set c on c.id = p.change_set_id
      where p.import_id = $1 and c.status = 'APPLIED' limit 1`,
    [id],
  );
  return applied !== undefined;
}
