import type { EntityManager } from "typeorm";
import { checksInLine } from "../../../schema/module";
import type { Fault } from "./proof.fault";

/** Faults that only code can find, by the checks that the modules list: they compute again what SQL cannot. */
export async function moduleFaults(manager: EntityManager): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const check of checksInLine()) faults.push(...(await check(manager)));
  return faults;
}
