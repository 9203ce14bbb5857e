import type { DataSource } from "typeorm";
import { contributorNamed } from "../../src/modules/accounts/contributor.repository";
import { Operation } from "../../src/modules/ledger/change-set.entity";
import { applyChangeSet } from "../../src/modules/ledger/ledger.service";
import { readOperationInput } from "../../src/modules/ledger/operation.input";
import "../../src/modules";
import { article, methodology, report, type TestEdit } from "./factories";

/** Records things as a contributor would: change set by change set. Names given with `as` stay known. */
export interface Recorder {
  /** Applies one change set and answers with its revision. */
  apply(...edits: TestEdit[]): Promise<number>;
  /** The public id of the record of this name. */
  id(name: string): string;
}

/** Starts with revision 1: the article `$report` and the methodology `$scale`. */
export async function startRecorder(database: DataSource): Promise<Recorder> {
  const contributorId = await contributorNamed(database.manager, "A tester", "ADMIN");
  const known = new Map<string, string>();
  const recorder: Recorder = {
    async apply(...edits) {
      const read = await Promise.all(
        edits.map(async ({ input, ...edit }) => ({ ...edit, input: await readOperationInput(edit.name, input) })),
      );
      const submission = { summary: "A test.", contributorId, known, edits: read };
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
  };
  await recorder.apply(article({ as: "report", text: report }), methodology({ as: "scale" }));
  return recorder;
}
