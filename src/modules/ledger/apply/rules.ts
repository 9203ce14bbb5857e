import type { EntityManager } from "typeorm";

/** Rules about several records need to hold only at the end of the transaction. */
export const deferRules = (manager: EntityManager): Promise<unknown> => manager.query("set constraints all deferred");

let rules: string | null = null;

/** Checks the rules that must hold at commit, except who may apply the change set: only the review tells that. Computes no hash yet. */
export async function checkRules(manager: EntityManager): Promise<void> {
  if (rules === null) {
    const deferrable: { conname: string }[] = await manager.query(
      `select distinct conname from pg_constraint where condeferrable and connamespace = 'public'::regnamespace
       and conname not in ('check_authority', 'open_proof')`,
    );
    rules = deferrable.map(({ conname }) => `"${conname}"`).join(", ");
  }
  await manager.query(`set constraints ${rules} immediate`);
}
