import type { EntityManager } from "typeorm";
import type { Fault } from "./proof.fault";

/** What only code can find in the rows, whatever their hashes. */
type Check = (manager: EntityManager) => Promise<Fault[]>;

const checks: Check[] = [];

/** Each module registers what it can compute again; the verification runs them without knowing the module. */
export const registerCheck = (check: Check): void => void checks.push(check);

export async function furtherFaults(manager: EntityManager): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const check of checks) faults.push(...(await check(manager)));
  return faults;
}
