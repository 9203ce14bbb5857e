import { Client } from "pg";
import { seed } from "../../../src/cli/seed";
import { appDataSource, ownerDataSource } from "../../../src/database/data-source";
import { migrate } from "../../../src/database/migrations";
import { columnFaults } from "../columns";
import { asOwner, dropTemplate, inDatabase, ownerUrl, templates, unseeded } from "../templates";
import { trackingFaults } from "../tracking";

/** Makes the template with empty tables. */
export async function prepareEmpty(): Promise<void> {
  await dropTemplate("empty");
  await asOwner(`create database ${templates.empty}`);
  const owner = await ownerDataSource(inDatabase(ownerUrl(), templates.empty)).initialize();
  await migrate(owner).finally(() => owner.destroy());
}

/**
 * Makes the template with the seeds. If tables do not fit the entities or the ledger, recording the seeds can fail: then tests without seeds
 * still run, and contract tests say what is missing.
 */
export async function prepareSeeded(): Promise<void> {
  await dropTemplate("seeded");
  await asOwner(`create database ${templates.seeded} template ${templates.empty}`);
  const url = inDatabase(ownerUrl(), templates.seeded);
  const installation = await appDataSource(url, null, { poolSize: 10, statementTimeoutMs: 5000 }).initialize();
  try {
    await seed(installation, () => undefined);
  } catch (error) {
    const faults = [...(await columnFaults(installation)), ...(await trackingFaultsIn(url))];
    if (faults.length === 0) throw error;
    process.env[unseeded] = ["Nothing could be seeded:", ...faults].join("\n  ");
  } finally {
    await installation.destroy();
  }
}

async function trackingFaultsIn(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return trackingFaults(client).finally(() => client.end());
}
