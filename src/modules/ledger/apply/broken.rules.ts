import type { PoolClient } from "pg";
import type { EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import { refusalOf, refusalOfBroken, type PostgresError } from "./constraint.errors";
import { checkRules } from "./rules";

/** A rule that is checked at commit, and a record that breaks it. */
export interface BrokenRule {
  refusal: Refusal;
  /** Texts of Postgres that name the record. */
  about: string;
}

/** Which records break the rules that must hold at commit. In a dry run, each of them is a notice of Postgres (`ledger.collects`). */
export async function brokenRules(manager: EntityManager): Promise<BrokenRule[]> {
  const found: PostgresError[] = [];
  const note = (notice: PostgresError): void => void found.push(notice);
  const client = (await manager.queryRunner?.connect()) as PoolClient;
  await manager.query(
    "select set_config('followthrough.collects', 'on', true), set_config('client_min_messages', 'notice', true)",
  );
  client.on("notice", note as never);
  try {
    await checkRules(manager);
  } catch (error) {
    const broken = (error as { driverError?: PostgresError }).driverError;
    if (!refusalOf(error) || !broken) throw error;
    found.push(broken);
  } finally {
    client.off("notice", note as never);
  }
  return found.flatMap((broken) => {
    const refusal = refusalOfBroken(broken, broken.column ? manager : undefined);
    return refusal ? { refusal, about: `${broken.detail ?? ""} ${refusal.message}` } : [];
  });
}
