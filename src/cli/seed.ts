import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { parse } from "yaml";
import { systemContributor } from "../modules/accounts/contributor.repository";
import { ChangeSet, Operation } from "../modules/ledger/change-set/change-set.entity";
import { IdempotencyKeyTaken } from "../modules/ledger/change-set.opening";
import { applyChangeSet } from "../modules/ledger/ledger.service";
import { readOperations, typedOperation, type WrittenOperation } from "../modules/ledger/apply/operation.input";
import { RefusedChangeSet } from "../modules/ledger/apply/refused.change-set";
import { Refusal } from "../values/errors";
import { ofTheRecordAsItStands } from "./seed.records";

const seeds = join(__dirname, "../../seeds");
const author = "Followthrough seeds";

interface SeedFile {
  summary: string;
  operations: WrittenOperation[];
}

/**
 * Applies the seed files that are not in the record yet, in the order of their names, as ordinary change sets. It needs a connection as
 * the owner of the tables.
 */
export async function seed(source: DataSource, log: (line: string) => void, folder = seeds): Promise<void> {
  const contributorId = await systemContributor(source.manager, author);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()) {
    if (await source.manager.existsBy(ChangeSet, { contributorId, idempotencyKey: file })) continue;
    try {
      const { summary, operations } = parse(readFileSync(join(folder, file), "utf8")) as SeedFile;
      const known = await namesGivenBy(source, contributorId);
      const standing = await ofTheRecordAsItStands(source, operations, known);
      const { edits, refusals } = await readOperations(standing.map(typedOperation));
      if (refusals.length > 0) throw new RefusedChangeSet(refusals);
      const { revision } = await applyChangeSet(source, { summary, contributorId, edits, known, idempotencyKey: file });
      log(`revision ${revision}: ${summary}`);
    } catch (error) {
      // Another process that started at the same moment has just applied it.
      if (error instanceof IdempotencyKeyTaken) continue;
      if (!(error instanceof Refusal || error instanceof RefusedChangeSet)) throw error;
      throw new Error(`seeds/${file}: ${error.message}`, { cause: error });
    }
  }
}

/** Later files refer to records by the names that earlier files gave. */
async function namesGivenBy(source: DataSource, contributorId: string): Promise<Map<string, string>> {
  const operations = await source.manager
    .createQueryBuilder(Operation, "operation")
    .innerJoin(ChangeSet, "change_set", "change_set.id = operation.changeSetId")
    .where("change_set.contributorId = :contributorId and change_set.status = 'APPLIED'", { contributorId })
    .getMany();
  return new Map(operations.flatMap(({ names }) => Object.entries(names)));
}
