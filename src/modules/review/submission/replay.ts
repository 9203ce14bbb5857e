import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { Refusal } from "../../../values/errors";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import { receiptOf } from "../../ledger/change-set/receipt";
import type { Counts } from "../../ledger/apply/tally";
import { storedMode } from "../../ledger/change-set.opening";
import { revisionOf } from "../../ledger/ledger.service";
import { emptyOutcome, storedOutcome, type Outcome, type SubmittedChangeSet } from "./outcome";
import type { RefusedOperation } from "./refused.operations";

export interface Key {
  idempotencyKey: string;
  payloadHash: Buffer;
}

export function keyOf(written: SubmittedChangeSet): Key | null {
  const { summary, operations, onExisting, onInvalid, idempotencyKey, dryRun } = written;
  if (!idempotencyKey || dryRun) return null;
  const modes = [...(storedMode(onExisting) ? [onExisting] : []), ...(onInvalid === "SKIP" ? [{ onInvalid }] : [])];
  const payloadHash = createHash("sha256")
    .update(JSON.stringify([summary, operations, ...modes]))
    .digest();
  return { idempotencyKey, payloadHash };
}

/** The stored answer. A later redaction removes the messages of its refusals, and nothing else. */
interface Receipt {
  counts: Counts;
  refused?: readonly RefusedOperation[];
}

/** The outcome of an earlier submission with this key, if its payload was the same. Another payload is refused. */
export async function submittedBefore(
  { manager }: DataSource,
  contributorId: string,
  { idempotencyKey, payloadHash }: Key,
): Promise<Outcome | null> {
  const found = await manager.findOneBy(ChangeSet, { contributorId, idempotencyKey });
  if (!found) return null;
  if (!found.payloadHash?.equals(payloadHash)) {
    const message = "this key was used before for another change set: use a new key, or send the same change set again";
    return { ...emptyOutcome, refusals: [new Refusal("IDEMPOTENCY_KEY_REUSED", message, ["idempotencyKey"])] };
  }
  const { id, status } = found;
  const { counts = null, refused = null } = ((await receiptOf(manager, id)) as Receipt | null) ?? {};
  const stands =
    status === "APPLIED" ? await revisionOf(manager, id) : { revision: null, recordIds: new Map<number, string>() };
  return { ...emptyOutcome, ...storedOutcome({ id, ...stands }), submittedBefore: true, counts, refused };
}
