import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import { priceOf } from "../../ledger/apply/operation";
import { storedInput } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { mostOperations } from "../../ledger/change-set/draft";
import type { Foundation, WaitingChangeSet } from "../../ledger/change-set/foundation";

/** The greatest number of change sets that one may build on: each dry run of it applies all of them again. */
export const mostFoundations = 20;

export const publicId = (id: string): string => formatRecordId({ kind: "change_set", uuid: id });

export const cannotBuild = (message: string, id: string): RefusedChangeSet =>
  new RefusedChangeSet([new Refusal("NOT_POSSIBLE_NOW", message, ["operations"], { records: [publicId(id)] })]);

/** In points: a dry run repeats all that is waiting. */
export const priceOfChain = (chain: readonly WaitingChangeSet[]): number =>
  priceOf(chain.flatMap(({ edits }) => edits.map(({ name }) => name)));

/** The waiting change sets that have to be applied before one that builds on these, in that order. */
export async function chainOf(
  manager: EntityManager,
  named: readonly Foundation[],
  itself: string | null,
  edits: readonly object[],
): Promise<WaitingChangeSet[]> {
  const ordered: WaitingChangeSet[] = [];
  const seen = new Set<string>();
  let operations = edits.length;
  const add = async ({ id }: Foundation): Promise<void> => {
    if (id === itself) throw cannotBuild("it would build on itself: record everything in one change set", id);
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > mostFoundations)
      throw cannotBuild(
        `it builds on more than ${mostFoundations} waiting change sets: send it when some of them are applied`,
        id,
      );
    const waiting = await waitingSubmission(manager, id);
    if (!waiting) return;
    for (const below of await namedBy(manager, { id, version: waiting.version })) await add(below);
    operations += waiting.submission.edits.length;
    if (operations > mostOperations)
      throw cannotBuild(
        `together with the change sets that it builds on, it has more than ${mostOperations.toLocaleString("en")} operations: send it when some of them are applied`,
        id,
      );
    ordered.push(waiting.submission);
  };
  for (const each of named) await add(each);
  return ordered;
}

/** The change sets that a version of a change set was stored as building on. */
export const namedBy = (manager: EntityManager, { id, version }: Foundation): Promise<Foundation[]> =>
  manager.query(
    `select builds_on_id as id, builds_on_version as version from ledger.builds_on
      where change_set_id = $1 and version = $2 order by builds_on_id`,
    [id, version],
  );

export interface WaitingSubmission {
  version: number;
  submission: WaitingChangeSet;
}

/** The present version of a waiting change set, as it was submitted; null if there is a decision about it. */
export async function waitingSubmission(manager: EntityManager, id: string): Promise<WaitingSubmission | null> {
  const found = await manager.findOneBy(ChangeSet, { id });
  if (found?.status !== "PROPOSED" && found?.status !== "CONFLICT") return null;
  const { summary, contributorId, version, onExisting } = found;
  const operations = await manager.find(Operation, { where: { changeSetId: id, version }, order: { position: "ASC" } });
  const edits = operations.map(({ position, name, input }) => ({ position, name, input: storedInput(name, input) }));
  return { version, submission: { id, summary, contributorId, edits, onExisting } };
}
