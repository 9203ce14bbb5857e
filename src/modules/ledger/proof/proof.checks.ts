import type { EntityManager } from "typeorm";
import { checksInLine } from "../../../schema/module";
import type { Fault } from "./proof.fault";

/** What only code can find in the rows, whatever their hashes: the modules list what they can compute again. */
export async function furtherFaults(manager: EntityManager): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const check of checksInLine()) faults.push(...(await check(manager)));
  return faults;
}
