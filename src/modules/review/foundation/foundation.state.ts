import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { positionIn } from "../../ledger/apply/record.uuid";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import type { Foundation } from "../../ledger/change-set/foundation";
import { namedBy, publicId } from "./foundation.chain";
import { endingOf, uuidsNamed } from "./foundation.search";

/** @throws Refusal if the change set builds on one that is not applied. */
export async function requireFoundations(manager: EntityManager, changeSet: Foundation): Promise<void> {
  for (const { id } of await namedBy(manager, changeSet)) {
    const { status } = await manager.findOneByOrFail(ChangeSet, { id });
    if (status === "APPLIED") continue;
    const message = `it builds on ${publicId(id)}, which is ${status}: decide about that one first`;
    throw new Refusal("NOT_POSSIBLE_NOW", message, ["changeSet"], { records: [publicId(id)] });
  }
}

/**
 * After an amendment, an id that a later change set names may belong to another record.
 * @throws RefusedChangeSet if an operation whose record the edits name was amended since.
 */
export async function refuseAmended(
  manager: EntityManager,
  changeSet: Foundation,
  edits: readonly { input: object }[],
): Promise<void> {
  const uuids = await uuidsNamed(edits);
  for (const { id, version } of await namedBy(manager, changeSet)) {
    const now = (await manager.findOneByOrFail(ChangeSet, { id })).version;
    if (now === version) continue;
    const positions = uuids.filter((uuid) => uuid.endsWith(endingOf(id))).map((uuid) => positionIn(uuid, id));
    const [before, after] = [await said(manager, { id, version }), await said(manager, { id, version: now })];
    if (positions.every((position) => isDeepStrictEqual(before.get(position), after.get(position)))) continue;
    const message = `it builds on ${publicId(id)}, which was amended since: records that this change set names have changed, so amend this one too`;
    throw new RefusedChangeSet([new Refusal("VERSION_CONFLICT", message, ["changeSet"], { records: [publicId(id)] })]);
  }
}

async function said(manager: EntityManager, { id, version }: Foundation): Promise<Map<number, object>> {
  const operations = await manager.findBy(Operation, { changeSetId: id, version });
  return new Map(operations.map(({ position, name, input }) => [position, { name, input }]));
}
