import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { account, freePort, handOver, type Node } from "./node";

/** A program between a client and its servers. */
export interface Between {
  ports: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/**
 * HAProxy: one address for whichever node takes writes at present (`writer`), and one for the processes of the API (`api`). Its configuration
 * is that of docs/operate.md.
 */
export async function startHaproxy(place: string, nodes: readonly Node[], apis: readonly number[]): Promise<Between> {
  const ports = { writer: await freePort(), api: await freePort() };
  const file = join(place, "haproxy.cfg");
  await writeFile(file, haproxyFile(ports, nodes, apis));
  const started = spawn("haproxy", ["-db", "-f", file], { stdio: ["ignore", "ignore", "pipe"] });
  return running(started, ports);
}

const hex = (text: string): string => Buffer.from(text).toString("hex");
const size = (bytes: number): string => bytes.toString(16).padStart(8, "0");

/** Messages of Postgres' protocol: a start as the user `checker`, and a question. */
const checkerStarts = `00030000${hex("user\0checker\0database\0postgres\0\0")}`;
const asksForRole = hex("select pg_is_in_recovery()\0");

const haproxyFile = (
  ports: { writer: number; api: number },
  nodes: readonly Node[],
  apis: readonly number[],
): string => `
defaults
  timeout connect 2s
  timeout client 10m
  timeout server 10m

# Whichever server of Postgres is not in recovery.
listen writer
  mode tcp
  bind 127.0.0.1:${ports.writer}
  option tcp-check
  tcp-check connect
  tcp-check send-binary ${size(checkerStarts.length / 2 + 4)}${checkerStarts}
  tcp-check expect binary 5a0000000549
  tcp-check send-binary 51${size(asksForRole.length / 2 + 4)}${asksForRole}
  tcp-check expect binary 440000000b00010000000166
  default-server check inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map(({ name, port }) => `  server ${name} 127.0.0.1:${port}`).join("\n")}

listen api
  mode http
  bind 127.0.0.1:${ports.api}
  option forwardfor
  option httpchk GET /health/ready
  retry-on conn-failure empty-response 503
  retries 2
  option redispatch 1
  timeout tunnel 60s
  timeout server 60s
  default-server check inter 500ms fall 2 rise 1
${apis.map((port, place) => `  server api${place + 1} 127.0.0.1:${port}`).join("\n")}
`;

/** PgBouncer in transaction mode: a database for each address that it leads to. */
export async function startPgbouncer(place: string, leadsTo: Readonly<Record<string, number>>): Promise<Between> {
  const port = await freePort();
  const folder = join(place, "pgbouncer");
  await mkdir(folder);
  await handOver(folder);
  const databases = Object.entries(leadsTo).map(([name, to]) => `${name} = host=127.0.0.1 port=${to} dbname=record`);
  await writeFile(join(folder, "users.txt"), '"web" ""\n"plain" ""\n"owner" ""\n');
  const file = join(folder, "pgbouncer.ini");
  await writeFile(file, `[databases]\n${databases.join("\n")}\n${pgbouncerFile(port, folder)}`);
  const started = spawn("pgbouncer", [file], { ...account, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  return running(started, { pgbouncer: port });
}

const pgbouncerFile = (port: number, folder: string): string => `
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 15
max_client_conn = 300
server_login_retry = 1
`;

async function running(started: ChildProcess, ports: Between["ports"]): Promise<Between> {
  let said = "";
  started.stderr?.on("data", (chunk: Buffer) => (said += String(chunk)));
  for (const port of Object.values(ports))
    while (!(await isOpen(port))) {
      if (started.exitCode !== null) throw new Error(`${started.spawnfile}: ${said}`);
      await pause(50);
    }
  return {
    ports,
    async stop() {
      if (started.exitCode !== null) return;
      started.kill("SIGKILL");
      await once(started, "exit");
    },
  };
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), tell(true)));
    socket.once("error", () => tell(false));
  });
