import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { formatRecordId } from "../../../values/record-id";
import { priceOf } from "../../ledger/apply/operation";
import { storedInput } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { mostOperations } from "../../ledger/change-set/draft";
import type { Foundation, WaitingChangeSet } from "../../ledger/change-set/foundation";

/** Each rehearsal of a change set repeats everything that it builds on: so much of it there may be. */
export const mostFoundations = 20;

export const publicId = (id: string): string => formatRecordId({ kind: "change_set", uuid: id });

export const cannotBuild = (message: string, id: string): RefusedChangeSet =>
  new RefusedChangeSet([new Refusal("NOT_POSSIBLE_NOW", message, ["operations"], { records: [publicId(id)] })]);

/** In points: a dry run repeats all that is waiting. */
export const priceOfChain = (chain: readonly WaitingChangeSet[]): number =>
  priceOf(chain.flatMap(({ edits }) => edits.map(({ name }) => name)));

/** What has to be applied before a change set that builds on these, in that order; without what is applied. */
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
    if (id === itself) throw cannotBuild("what it builds on builds on itself: record both in one change set", id);
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > mostFoundations)
      throw cannotBuild(
        `it builds on more than ${mostFoundations} change sets that wait: send it when some are applied`,
        id,
      );
    const waiting = await waitingSubmission(manager, id);
    if (!waiting) return;
    for (const below of await namedBy(manager, { id, version: waiting.version })) await add(below);
    operations += waiting.submission.edits.length;
    if (operations > mostOperations)
      throw cannotBuild(
        `with what it builds on, it has more than ${mostOperations.toLocaleString("en")} operations: send it when that is applied`,
        id,
      );
    ordered.push(waiting.submission);
  };
  for (const each of named) await add(each);
  return ordered;
}

/** What a version of a change set was said to build on. */
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

/** The present version of a change set that waits, as it was submitted; null if it is decided. */
export async function waitingSubmission(manager: EntityManager, id: string): Promise<WaitingSubmission | null> {
  const found = await manager.findOneBy(ChangeSet, { id });
  if (found?.status !== "PROPOSED" && found?.status !== "CONFLICT") return null;
  const { summary, contributorId, version, onExisting } = found;
  const operations = await manager.find(Operation, { where: { changeSetId: id, version }, order: { position: "ASC" } });
  const edits = operations.map(({ position, name, input }) => ({ position, name, input: storedInput(name, input) }));
  return { version, submission: { id, summary, contributorId, edits, onExisting } };
}
