import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringUpToDate } from "../../../src/cli/own.postgres";
import { seed } from "../../../src/cli/seed";
import { appDataSource } from "../../../src/database/data-source";
import { Command } from "../../support/command";
import { giveToken } from "../../support/sign-in";
import { ask, until } from "./ask";
import { startHaproxy, startPgbouncer, type Between } from "./between";
import { freePort, Node } from "./node";

/** A process of the API, and where it is asked. */
export interface Api {
  command: Command;
  url: string;
  metricsPort: number;
}

/** A primary with two streaming replicas, HAProxy, PgBouncer, and three processes of the API, of which the last reaches Postgres through PgBouncer only. */
export interface Cluster {
  nodes: readonly [Node, Node, Node];
  apis: readonly Api[];
  haproxy: Between;
  pgbouncer: Between;
  /** Where anybody asks: the address of the balancer. */
  url: string;
  /** A token of an admin. */
  token: string;
  /** The settings of the first and of the last process. */
  direct: Readonly<Record<string, string>>;
  pooled: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const common = { HOST: "127.0.0.1", STATEMENT_TIMEOUT_MS: "2000", DATABASE_READ_MAX_LAG: "3", LOG_LEVEL: "warn" };

export async function startCluster(): Promise<Cluster> {
  const { place, ends, stop } = await newPlace();
  try {
    const { nodes, token } = await startNodes(place, ends);
    const ports = [await freePort(), await freePort(), await freePort()];
    const haproxy = await startHaproxy(place, nodes, ports);
    ends.push(() => haproxy.stop());
    const [, first, second] = nodes;
    const pgbouncer = await startPgbouncer(place, {
      record: haproxy.ports["writer"] ?? 0,
      first: first.port,
      second: second.port,
    });
    ends.push(() => pgbouncer.stop());
    const direct = {
      ...common,
      DATABASE_URL: `postgres://owner@127.0.0.1:${haproxy.ports["writer"]}/record`,
      DATABASE_READ_URLS: [first, second].map((node) => node.url("owner")).join(","),
    };
    const through = `postgres://web@127.0.0.1:${pgbouncer.ports["pgbouncer"]}`;
    const pooled = {
      ...direct,
      DATABASE_APP_URL: `${through}/record`,
      DATABASE_READ_URLS: `${through}/first,${through}/second`,
      DATABASE_POOLER: "transaction",
    };
    const apis = await startApis([direct, direct, pooled], ports, ends);
    const url = `http://127.0.0.1:${haproxy.ports["api"]}/graphql`;
    // The balancer finds out after a moment that they have started, and refuses everybody until then.
    await until(
      () => ask(url, "{ __typename }").catch(() => null),
      (answer) => answer?.status === 200,
    );
    return { nodes, apis, haproxy, pgbouncer, url, token, direct, pooled, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function startApi(settings: Readonly<Record<string, string>>, port: number): Promise<Api> {
  const metricsPort = await freePort();
  const command = new Command({ ...settings, PORT: String(port), METRICS_PORT: String(metricsPort) }, "serve");
  try {
    return { command, url: await command.url(), metricsPort };
  } catch (error) {
    await command.end("SIGKILL");
    throw error;
  }
}

/** If one of them does not start, the others end with it. */
async function startApis(
  all: readonly Readonly<Record<string, string>>[],
  ports: readonly number[],
  ends: (() => Promise<unknown>)[],
): Promise<Api[]> {
  const started = await Promise.allSettled(all.map((settings, n) => startApi(settings, ports[n] ?? 0)));
  const apis = started.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
  ends.push(() => Promise.all(apis.map(({ command }) => command.end("SIGKILL"))));
  for (const each of started) if (each.status === "rejected") throw each.reason;
  return apis;
}

/** A folder, and what is to be ended with it, the last first. */
export async function newPlace() {
  const place = await mkdtemp(join(tmpdir(), "followthrough-cluster-"));
  await chmod(place, 0o755);
  const ends: (() => Promise<unknown>)[] = [() => rm(place, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  return { place, ends, stop };
}

export async function startNodes(
  place: string,
  ends: (() => Promise<unknown>)[],
): Promise<Pick<Cluster, "nodes" | "token">> {
  const primary = await Node.create(place, "ada");
  await primary.start();
  ends.push(() => primary.kill());
  await primary.query("create database record", "postgres");
  await primary.query("create role checker login", "postgres");
  const token = await fill(primary.url("owner"));
  for (const login of ["web", "plain"]) await primary.query(`create role ${login} login in role followthrough_app`);
  for (const [name, value] of Object.entries(sessionSettings))
    await primary.query(`alter role web set ${name} = '${value}'`);
  await primary.stop();
  const [first, second] = [await primary.copy(place, "bao"), await primary.copy(place, "chidi")];
  await Promise.all([primary, first, second].map((node) => node.start()));
  ends.push(() => Promise.all([first.kill(), second.kill()]));
  // From here on a commit is acknowledged when one of the two has it.
  await primary.configure({ synchronous_standby_names: "ANY 1 (bao, chidi)" });
  return { nodes: [primary, first, second], token };
}

/** Makes the tables, records the seeds, and gives a token to an admin. */
async function fill(url: string): Promise<string> {
  await bringUpToDate(url, () => undefined);
  const owner = await appDataSource(url, null, { poolSize: 2, statementTimeoutMs: 10_000 }).initialize();
  await seed(owner, () => undefined);
  const { token } = await giveToken(owner, { name: "Ọláolúwa", role: "ADMIN" });
  await owner.destroy();
  return token;
}

/** As docs/operate.md says for a login that comes through a pooler, with the timeouts of these tests. */
const sessionSettings = {
  statement_timeout: "2000",
  lock_timeout: "2000",
  idle_in_transaction_session_timeout: "4000",
  timezone: "UTC",
  jit: "off",
  "pg_trgm.word_similarity_threshold": "0.5",
};
