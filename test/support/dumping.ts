import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BatchProgram, header, visitRows } from "./batches";
import { beforeTests } from "./before-tests";
import { finished } from "./begun.imports";
import { accepted, apply, mutate, propose, submit, written } from "./contribute";
import { commitment, evidence, person, techCompany } from "./factories";
import { mergeActors, twoGoogleEdits } from "./merging";
import { startRecorder } from "./recorder";
import type { TestServer } from "./server";

/** A folder for the dumps of the tests of the block. */
export const placeForDumps = (): { in(name: string): string } =>
  beforeTests(
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "followthrough-dump-"));
      return { folder, in: (name: string) => join(folder, name) };
    },
    ({ folder }) => rm(folder, { recursive: true, force: true }),
  );

/** The bytes of every file of a dump. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(join(folder, name))).toString("base64")] as const),
    ),
  );
}

/** The rows of a table, read without anything of ours. */
export const rowsIn = async (folder: string, table: string): Promise<Record<string, unknown>[]> =>
  gunzipSync(await readFile(join(folder, `${table}.ndjson.gz`)))
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export const secretName = "ሰላማዊት ገብረሕይወት";

/**
 * A record in which everything has happened that can happen to one: a merge, an undone change set, a redaction, a register in Georgian that was imported,
 * and two change sets that wait: one that somebody will apply, and one that nobody but its author and reviewers may see.
 */
export async function fillRecord(server: TestServer): Promise<void> {
  const recorder = await startRecorder(server.database.app);
  await recorder.apply(...twoGoogleEdits());
  await recorder.apply(mergeActors("$google", "$inc"));
  const undone = await recorder.apply(
    techCompany({ as: "telecom", name: "ኢትዮ ቴሌኮም", aliases: ['Ethio \\ "telecom"', 'a, b; {c} "NULL"'] }),
    commitment({
      title: "በሁለት ዓመት ውስጥ ፬ሺህ ማማዎች",
      statement: "ማማዎች\nበየክልሉ።",
      evidence: [evidence({ prefix: null })],
    }),
  );
  await recorder.revert(await recorder.revert(undone));
  const admin = await server.signIn({ role: "ADMIN", name: "የመዝገብ ቤት ኃላፊ" });
  await accepted(submit(admin, [written(person({ name: secretName, aliases: ["ሰላም"] }))]));
  const { data } = await admin.ask(
    `{ actors(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id } } }`,
  );
  const redacted = await mutate(
    admin,
    "redactRevision",
    { record: data.actors.nodes[0].id, version: 1, fields: ["name", "slug"], reason: "A court said so." },
    "redaction { fields } errors { message }",
  );
  expect(redacted["redaction"]).not.toBeNull();
  const program = await BatchProgram.begin(admin);
  await program.batch({ fileName: "visits.csv", rows: [header, ...visitRows(12)] });
  const rejects = [{ file: "visits.csv", row: 13, fate: "REJECTED", value: "ოთხშაბათი", reason: "no date" }];
  await mutate(admin, "finishImport", { import: program.importId, ...finished, rejects }, "errors { code }");
  const ivane = await server.signIn({ name: "ივანე" });
  const first = await propose(ivane, [written(person({ name: "მარიამ" }))]);
  await apply(admin, { changeSet: first.id });
  await propose(ivane, [written(person({ name: "წინადადება" }))], { summary: "ჯერ არ არის მიღებული" });
}
