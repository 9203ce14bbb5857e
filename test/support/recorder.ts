import type { DataSource } from "typeorm";
import { systemContributor } from "../../src/modules/accounts/contributor.repository";
import { Operation } from "../../src/modules/ledger/change-set/change-set.entity";
import { applyChangeSet } from "../../src/modules/ledger/ledger.service";
import { readOperations, typedOperation } from "../../src/modules/ledger/apply/operation.input";
import { RefusedChangeSet } from "../../src/modules/ledger/apply/refused.change-set";
import type { Refusal } from "../../src/values/errors";
import { installationOf } from "./database";
import { article, methodology, report, type TestEdit } from "./factories";

/** Records like a contributor: change set by change set. Local names stay known in later change sets. */
export interface Recorder {
  /** Applies one change set and returns its revision. */
  apply(...edits: TestEdit[]): Promise<number>;
  /** The public id of the record with this local name. */
  id(name: string): string;
  /** The public id of the change set that has this revision. */
  changeSetOf(revision: number): Promise<string>;
  /** Reverts the change set that has this revision. */
  revert(revision: number, onConflict?: "FAIL" | "SKIP"): Promise<number>;
}

/** Starts with revision 1: the article `$report` and the methodology `$scale`. */
export async function startRecorder(app: DataSource): Promise<Recorder> {
  const database = await installationOf(app);
  const contributorId = await systemContributor(database.manager, "A tester");
  const known = new Map<string, string>();
  const recorder: Recorder = {
    async apply(...edits) {
      const read = await readOperations(edits.map(({ name, input }, at) => typedOperation({ [name]: input }, at)));
      if (read.refusals.length > 0) throw new RefusedChangeSet(read.refusals);
      const submission = { summary: "A test.", contributorId, known, edits: read.edits };
      const { id, revision } = await applyChangeSet(database, submission);
      for (const { names } of await database.manager.findBy(Operation, { changeSetId: id })) {
        for (const [name, recordId] of Object.entries(names)) known.set(name, recordId);
      }
      return revision;
    },
    id(name) {
      const id = known.get(name);
      if (id === undefined) throw new Error(`nothing is called ${name}`);
      return id;
    },
    async changeSetOf(revision) {
      const [found] = await app.query<{ id: string }[]>("select id from change_set where revision = $1", [revision]);
      return `change_set_${String(found?.id)}`;
    },
    async revert(revision, onConflict = "FAIL") {
      const changeSet = await recorder.changeSetOf(revision);
      return recorder.apply({ name: "revertChangeSet", input: { changeSet, onConflict } });
    },
  };
  await recorder.apply(article({ as: "report", text: report }), methodology({ as: "scale" }));
  return recorder;
}

/** A refusal as code, field and message; the field is that of the operation's input. */
export const asTold = ({ code, field, message }: Refusal) => ({ code, field: field.slice(3).join("."), message });

/** The same with the records that the refusal names. */
export const withRecords = (refusal: Refusal) => ({
  ...asTold(refusal),
  ...(refusal.details.records && { records: refusal.details.records }),
});

/** The refusal of a revert if the records with these local names have changed since. */
export const movedOn = (recorder: Recorder, ...names: string[]) => [
  {
    code: "VERSION_CONFLICT",
    field: "changeSet",
    message: `${names.length} of its records have changed since, or other records now depend on them; onConflict: SKIP leaves these as they are`,
    records: names.map((name) => recorder.id(name)),
  },
];

/** The refusals of the work of a recorder; none if it succeeds. */
export async function refusalsOf(work: Promise<unknown>): Promise<readonly Refusal[]> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof RefusedChangeSet)) throw error;
    return error.refusals;
  }
  return [];
}
