import type { QueryRunner } from "typeorm";
import { verifyIn, verifyLedger, type Verified } from "../../modules/ledger/proof/proof.verification";
import { ownerDataSource } from "../data-source";
import { migrate, migrateWithin, migrationNames, migrations } from "../migrations";
import { load } from "./loading";
import { checkFile } from "./dumped.rows";
import { DumpError, readManifest, type Manifest } from "./manifest";

type Log = (line: string) => void;

/**
 * Makes an empty database into the record of a dump, with the tables of this version. The dump is read to its end before anything is written. Its
 * tables, its rows and the proof are one transaction.
 *
 * @throws DumpError if the dump is damaged, the database is not empty, or its hashes do not fit.
 */
export async function restore(ownerUrl: string, folder: string, log: Log): Promise<Verified> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await checkFile(folder, table);
  log(`The dump is whole: revision ${manifest.revision.number}, ${manifest.tables.length} tables.`);
  const verified = await restoreAsItWas(ownerUrl, folder, manifest, log);
  return verified ?? (await bringUpToDate(ownerUrl, manifest, log));
}

/** Null if these tables are older than those of this version, by whose rules nothing can be verified yet. */
async function restoreAsItWas(
  ownerUrl: string,
  folder: string,
  manifest: Manifest,
  log: Log,
): Promise<Verified | null> {
  const isCurrent = manifest.migrations.length === migrationNames().length;
  const owner = await ownerDataSource(ownerUrl, migrations(undefined, manifest.migrations)).initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await refuseTables(runner);
    await migrateWithin(owner, runner);
    await load(runner, folder, manifest, log);
    const verified = isCurrent ? checked(await verifyIn(runner.manager), manifest) : null;
    await runner.commitTransaction();
    return verified;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
    await owner.destroy();
  }
}

/** With the migrations that have landed since the dump was made. */
async function bringUpToDate(ownerUrl: string, manifest: Manifest, log: Log): Promise<Verified> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    for (const name of await migrate(owner)) log(`migrated ${name.slice(0, -13)}`);
    return checked(await verifyLedger(owner, () => undefined), manifest);
  } finally {
    await owner.destroy();
  }
}

async function refuseTables(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query(
    `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname !~ '^pg_' and nspname <> 'information_schema' and relkind in ('r', 'p', 'v', 'm')
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e') limit 1`,
  )) as { name: string }[];
  if (found)
    throw new DumpError(
      `A dump is restored into an empty database, and this one has tables (${found.name}). Nothing was changed.`,
    );
}

/** @throws DumpError if the ledger has a fault. */
function checked(verified: Verified, { revision }: Manifest): Verified {
  const [fault] = verified.faults;
  if (fault)
    throw new DumpError(
      `The record of the dump does not fit: ${fault.revision === null ? "" : `revision ${fault.revision}: `}${fault.what}.`,
    );
  if (verified.head < revision.number)
    throw new DumpError(`manifest.json: the dump ends with revision ${verified.head}, not ${revision.number}.`);
  return verified;
}
