import type { EntityManager } from "typeorm";
import { checksInLine } from "../../../schema/module";
import type { Fault } from "./proof.fault";

/** Faults that SQL cannot find. The modules list the checks, which compute values again. */
export async function moduleFaults(manager: EntityManager): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const check of checksInLine()) faults.push(...(await check(manager)));
  return faults;
}
