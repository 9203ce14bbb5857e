import type { EntityManager } from "typeorm";

/** Stores the answer to a submission with a key, beside its change set. */
export async function keepReceipt(manager: EntityManager, changeSetId: string, answer: object): Promise<void> {
  await manager.query("insert into ledger.receipt (change_set_id, answer) values ($1, $2)", [
    changeSetId,
    JSON.stringify(answer),
  ]);
}

/** The stored answer to a submission; null if it had no key, or was sent before answers were stored. */
export async function receiptOf(manager: EntityManager, changeSetId: string): Promise<object | null> {
  const rows: { answer: object }[] = await manager.query("select answer from ledger.receipt where change_set_id = $1", [
    changeSetId,
  ]);
  return rows[0]?.answer ?? null;
}
