import { parseArgs } from "node:util";
import type { Config } from "../config";
import { revisionWithHash, verifyLedger, type Verified } from "../modules/ledger/proof/proof.verification";
import { openDatabase } from "./database";

const usage = "npm run verify-ledger [-- --against HASH]";

/** No limit of time for a statement, because the record can be large. */
const aDayMs = 24 * 60 * 60 * 1000;

/** Checks that nobody has changed the record past its history, and with `--against` that it contains the history with that hash. */
export async function verify(config: Config, args: string[]): Promise<void> {
  const against = hashIn(args);
  const tell = (line: string) => console.log(line);
  const patient = { ...config, statementTimeoutMs: aDayMs };
  const database = await openDatabase(patient, console.error, { beside: true, asItIs: true });
  try {
    const started = performance.now();
    const found = await verifyLedger(database.app, (done, head) => console.error(`revision ${done} of ${head}`));
    tell(figures(found, (performance.now() - started) / 1000));
    if (found.faults.length > 0) throw new Error(verdict(found));
    tell(`Everything fits. The hash of revision ${found.head} is\n${found.hash}`);
    if (against !== null) tell(standing(against, await revisionWithHash(database.app, against), found));
  } finally {
    await database.close();
  }
}

function hashIn(args: string[]): string | null {
  const { values } = parseArgs({ args, options: { against: { type: "string" } } });
  const hash = values.against?.trim().toLowerCase() ?? null;
  if (hash !== null && !/^[0-9a-f]{64}$/.test(hash))
    throw new Error(`--against takes a hash of 64 hexadecimal digits, as \`revision { hash }\` shows it\n${usage}`);
  return hash;
}

const figures = ({ head, rows }: Verified, seconds: number): string =>
  `${head} revisions, ${rows} rows: ${seconds.toFixed(1)} s` +
  (rows > 0 ? `, ${((seconds / rows) * 100_000).toFixed(1)} s per 100,000 rows` : "");

function verdict({ faults: [first, ...others] }: Verified): string {
  const where = first?.revision == null ? "The ledger does not fit" : `Revision ${first.revision} does not fit`;
  const more = others.map(
    ({ revision, what }) => `\n  also${revision === null ? "" : ` revision ${revision}`}: ${what}`,
  );
  return `${where}: ${first?.what}${more.join("")}`;
}

function standing(hash: string, revision: number | null, { head }: Verified): string {
  if (revision === null)
    throw new Error(
      `No revision of this history has the hash ${hash}: that history was rewritten, or it is longer than this one`,
    );
  const since = head - revision;
  return `${hash} is revision ${revision}: everything recorded until then is here${since > 0 ? `, and ${since} revisions more` : ""}.`;
}
