import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { appDataSource } from "../../src/database/data-source";
import { beforeTests } from "./before-tests";
import { asOwner, inDatabase, ownerUrl, templates, unseeded } from "./templates";

/** The database of one test file: a quick copy of a template, dropped at the end. */
export interface TestDatabase {
  /** Connected as the server connects. */
  app: DataSource;
  appUrl: string;
  ownerUrl: string;
  /** A connection of its own, with the same rights as the server's; ended with the database. */
  connect(): Promise<Client>;
  /** The same as the owner of the tables. */
  connectAsOwner(): Promise<Client>;
  drop(): Promise<void>;
}

const options = { poolSize: 10, statementTimeoutMs: 5000 };
/** With tables and seeds, with empty tables, or without any table of ours. */
type Beginning = keyof typeof templates | "bare";

export async function createDatabase(from: Beginning = "seeded"): Promise<TestDatabase> {
  if (from === "seeded" && process.env[unseeded]) throw new Error(process.env[unseeded]);
  const name = `followthrough_test_${randomBytes(6).toString("hex")}`;
  await asOwner(
    `create database ${name} template ${from === "bare" ? "template1" : templates[from]} strategy file_copy`,
  );
  const { appUrl, becomes } = appAccess(name);
  const app = await appDataSource(appUrl, becomes, options).initialize();
  let owner: Promise<DataSource> | null = null;
  installations.set(app, () => (owner ??= appDataSource(inDatabase(ownerUrl(), name), null, options).initialize()));
  const clients: Client[] = [];
  const open = async (connectionString: string, role: string | null): Promise<Client> => {
    const client = new Client({ connectionString, options: `-c timezone=UTC${role ? ` -c role=${role}` : ""}` });
    await client.connect();
    clients.push(client);
    return client;
  };
  return {
    app,
    appUrl,
    ownerUrl: inDatabase(ownerUrl(), name),
    connect: () => open(appUrl, becomes),
    connectAsOwner: () => open(inDatabase(ownerUrl(), name), null),
    async drop() {
      await Promise.all(clients.map((client) => client.end()));
      await app.destroy();
      await (await owner)?.destroy();
      await asOwner(`drop database ${name} with (force)`);
    },
  };
}

/** One such database for the tests of the block. */
export const onDatabase = (from?: Beginning): TestDatabase =>
  beforeTests(
    () => createDatabase(from),
    (database) => database.drop(),
  );

const installations = new WeakMap<DataSource, () => Promise<DataSource>>();

/** The same database for the owner of the tables, who records in the name of the installation. */
export function installationOf(app: DataSource): Promise<DataSource> {
  const open = installations.get(app);
  if (!open) throw new Error("no database of createDatabase");
  return open();
}

function appAccess(database: string): { appUrl: string; becomes: string | null } {
  const app = process.env["FOLLOWTHROUGH_TEST_APP"];
  return { appUrl: inDatabase(app || ownerUrl(), database), becomes: app ? null : "followthrough_app" };
}
