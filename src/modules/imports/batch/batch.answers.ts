import type { BatchQuestion, BatchQuestions } from "../../../import/batch/batch.questions";
import { Refusal } from "../../../values/errors";
import { formatRecordId, type TrackedKind } from "../../../values/record-id";
import { takingTurns } from "../../../values/turns";
import type { RequestContext } from "../../accounts/request.context";
import { typedOperation, type WrittenOperation } from "../../ledger/apply/operation.input";
import { runSubmission } from "../../review/contribution/contribution.outcome";
import { previewOfOutcome } from "../../review/preview/preview.service";
import type { Outcome, SubmittedChangeSet } from "../../review/submission/outcome";
import { actorsSql, editionsSql, idsSql, waitingSql } from "./batch.queries";

type Answers = {
  [Name in keyof BatchQuestions]: (asks: BatchQuestions[Name]["asks"]) => Promise<BatchQuestions[Name]["answer"]>;
};

/** Answers what the thread of a batch asks, with the rights of the viewer. */
export class BatchAnswers {
  /** The public ids of the change sets of the batch. */
  readonly changeSets: string[] = [];

  constructor(
    private readonly context: RequestContext,
    private readonly partOf: string,
    private readonly source: { id: string; url: string } | null,
  ) {}

  readonly answer = ({ name, asks }: BatchQuestion): Promise<unknown> =>
    (this.answers[name] as (asks: unknown) => Promise<unknown>)(asks);

  private readonly answers: Answers = {
    read: ({ query, variables }) => this.context.ask(query, variables),
    editions: async ({ scheme, url }) => {
      const { id = null, url: address = "" } = this.source ?? {};
      const rows = await this.read<EditionRow>(editionsSql, [address || url, scheme, id]);
      return rows.map(({ imported, ...row }) => ({
        id: publicId("source_article", row.id),
        partFingerprints: row.parts,
        importId: imported && formatRecordId({ kind: "import", uuid: imported }),
      }));
    },
    actors: async ({ identifiers, names }) => {
      const values = [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value), names];
      const rows = await this.read<Answer<"actors">[number]>(actorsSql, values);
      return rows.map((actor) => ({ ...actor, id: publicId("actor", actor.id) }));
    },
    ids: async (wanted) => {
      const kinds = wanted.map(({ kind, isActor }) => (isActor ? "actor" : snake(kind)));
      const values = [
        kinds.map((kind) => kind.toUpperCase()),
        wanted.map(({ scheme }) => scheme),
        wanted.map(({ value }) => value),
      ];
      const rows = await this.read<{ id: string | null }>(idsSql, values);
      return rows.map(({ id }, at) => id && publicId(kinds[at] as TrackedKind, id));
    },
    waiting: async () => {
      const rows = await this.read<{ summary: string }>(waitingSql, [this.context.viewer.contributor?.id]);
      return rows.map(({ summary }) => summary);
    },
    submit: async ({ summary, operations, partOf, skipsInvalid = false }) => {
      const read = await typed(operations);
      if (read.wrong) return refused([read.wrong]);
      const more: Partial<SubmittedChangeSet> = {
        import: this.partOf,
        dryRun: partOf === null,
        onInvalid: skipsInvalid ? "SKIP" : "REFUSE_ALL",
      };
      const outcome = await runSubmission(this.context, {
        summary,
        operations: read.operations,
        onExisting: "UPDATE",
        ...more,
      });
      if (outcome.changeSetId !== null) this.changeSets.push(outcome.changeSetId);
      return { ...outcomeOf(outcome), ids: await this.idsIn(outcome, operations.length) };
    },
  };

  /** The id of the first record. Of a change set that waits, it is only looked for if that is its only one: the file that others quote. */
  private async idsIn(outcome: Outcome, operations: number): Promise<string[]> {
    const first = outcome.recordIds.get(0);
    if (first !== undefined) return [first];
    if (outcome.changeSetId === null || operations > 1) return [];
    return (await previewOfOutcome(this.context, outcome, (_, ids) => Promise.resolve(ids))) ?? [];
  }

  private read<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.context.database.manager.query(text, values);
  }
}

interface EditionRow {
  id: string;
  parts: Buffer;
  /** The uuid of the import that recorded it. */
  imported: string | null;
}

type Answer<Name extends keyof BatchQuestions> = BatchQuestions[Name]["answer"];

const publicId = (kind: TrackedKind, uuid: string): string => formatRecordId({ kind, uuid });

/** `DeadlineChange` is `deadline_change`. */
const snake = (kind: string): string => kind.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();

/** Reads the values as GraphQL reads them from a request. */
async function typed(operations: readonly object[]): Promise<{ operations: WrittenOperation[]; wrong?: Refusal }> {
  const letOthers = takingTurns();
  const read: WrittenOperation[] = [];
  for (const [position, operation] of operations.entries())
    try {
      read.push(typedOperation(operation as WrittenOperation, position));
      await letOthers();
    } catch (error) {
      if (error instanceof Refusal) return { operations: [], wrong: error };
      throw error;
    }
  return { operations: read };
}

function outcomeOf({ changeSetId, revision, counts, refusals, changes }: Outcome): Answer<"submit"> {
  return {
    ...refused(refusals),
    status: changeSetId === null ? null : revision === null ? "PROPOSED" : "APPLIED",
    created: counts?.created ?? 0,
    updated: counts?.updated ?? 0,
    unchanged: counts?.unchanged ?? 0,
    changes: (changes ?? []) as Answer<"submit">["changes"],
  };
}

const refused = (refusals: readonly Refusal[]): Answer<"submit"> => ({
  status: null,
  created: 0,
  updated: 0,
  unchanged: 0,
  ids: [],
  errors: refusals.map(({ code, field, message }) => ({
    code,
    message,
    field: field.length > 0 ? field.join(".") : null,
  })),
  changes: [],
});
