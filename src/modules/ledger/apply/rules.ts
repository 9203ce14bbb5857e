import type { EntityManager } from "typeorm";

/** Rules that span records hold at the end, not in between. */
export const deferRules = (manager: EntityManager): Promise<unknown> => manager.query("set constraints all deferred");

let rules: string | null = null;

/** Checks what holds at commit, but for who may apply it, which is known when it is reviewed; nor is it hashed yet. */
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
