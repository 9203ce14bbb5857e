import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { token as command } from "../../../src/cli/token";
import { readConfig } from "../../../src/config";
import { messageOf } from "../../../src/values/thrown";
import { main } from "../../support/command";
import { onServer } from "../../support/server";

// Every command is a process of its own, with all its modules to load.
jest.setTimeout(180_000);

interface Outcome {
  code: number | null;
  /** Standard output: what a script would take. */
  out: string;
  /** Standard error: what a person is told. */
  told: string;
}

function start(environment: Record<string, string>, ...args: string[]): ChildProcess {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE|DATA_DIR)/.test(name)),
  );
  return spawn(process.execPath, [main, ...args], { env: { ...inherited, ...environment } });
}

async function run(environment: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const child = start(environment, "token", ...args);
  const outcome = { out: "", told: "" };
  child.stdout?.on("data", (chunk: Buffer) => (outcome.out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (outcome.told += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out: outcome.out.trim(), told: outcome.told.trim() };
}

const whoAmI = `{ viewer { permissions contributor { name role } token { label } } }`;

async function ask(url: string, token: string, query = whoAmI): Promise<{ status: number; viewer: unknown }> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
  const { data } = (await response.json()) as { data?: { viewer: unknown } };
  return { status: response.status, viewer: data?.viewer };
}

describe("npm run token", () => {
  const server = onServer();
  let environment: Record<string, string>;

  beforeAll(async () => {
    environment = { DATABASE_URL: server.database.ownerUrl };
  });

  const token = (...args: string[]) => run(environment, ...args);

  it("create gives a new admin a token, alone on standard output; list shows it, and revoke ends it", async () => {
    const created = await token("create", "--name", "Ada", "--role", "ADMIN", "--label", "Laptop");
    expect(created).toEqual({
      code: 0,
      out: expect.stringMatching(/^ft_[\w-]{43}$/),
      told: expect.stringMatching(/^token_\S+ for Ada\. Keep this; it is shown only now:$/),
    });
    expect(await ask(server.url, created.out)).toEqual({
      status: 200,
      viewer: {
        permissions: ["READ", "PROPOSE", "REVIEW", "ADMINISTER"],
        contributor: { name: "Ada", role: "ADMIN" },
        token: { label: "Laptop" },
      },
    });

    const id = /token_\S+/.exec(created.told)?.[0] ?? "";
    const listed = await token("list");
    expect(listed.out).toMatch(new RegExp(`^${id}  Ada \\(ADMIN\\): Laptop \\(good, propose,review,admin, until 20`));
    expect(listed.out).not.toContain(created.out);

    expect((await token("revoke", id)).told).toBe(`${id} ("Laptop") is no longer valid.`);
    expect((await ask(server.url, created.out)).status).toBe(401);
    expect((await token("list")).out).toContain("Laptop (revoked,");
  });

  it("create gives somebody known another token, as scoped and as short as it says", async () => {
    await server.signIn({ name: "Bea", role: "REVIEWER" });
    const { out } = await token("create", "--name", "Bea", "--scopes", "propose", "--expires-in-days", "3");
    expect(await ask(server.url, out, "{ viewer { permissions } }")).toEqual({
      status: 200,
      viewer: { permissions: ["READ", "PROPOSE"] },
    });
    const rows = await server.database.app.query(
      "select expires_at - created_at = interval '3 days' as fits from token where label = 'from the command line'",
    );
    expect(rows).toEqual([{ fits: true }]);
  });

  it("create changes the role of somebody known only when told to", async () => {
    await server.signIn({ name: "Cleo" });
    const as = (...more: string[]) => token("create", "--name", "Cleo", "--role", "ADMIN", ...more);
    expect(await as()).toEqual({
      code: 1,
      out: "",
      told: "--role: Cleo is CONTRIBUTOR already; leave --role out, or add --change-role to change it",
    });
    expect(await ask(server.url, (await as("--change-role")).out)).toMatchObject({
      viewer: { contributor: { role: "ADMIN" } },
    });
  });

  it.each([
    ["no name", ["create", "--role", "ADMIN"], "--name is missing: whose token is it?"],
    ["no role for somebody new", ["create", "--name", "Nobody"], "--role is missing: nobody is called Nobody yet"],
    [
      "a role that is none",
      ["create", "--name", "X", "--role", "KING"],
      `--role takes CONTRIBUTOR, REVIEWER, ADMIN, not "KING"`,
    ],
    [
      "a scope that is none",
      ["create", "--name", "X", "--scopes", "a"],
      `--scopes takes propose, review, admin, not "a"`,
    ],
    [
      "more than the role allows",
      ["create", "--name", "Y", "--role", "REVIEWER", "--scopes", "admin"],
      `--scopes: the role REVIEWER of Y does not allow the scope "admin": it allows propose, review`,
    ],
    [
      "days without end",
      ["create", "--name", "X", "--role", "ADMIN", "--expires-in-days", "999"],
      "--expires-in-days: ",
    ],
    [
      "days that are no number",
      ["create", "--name", "X", "--role", "ADMIN", "--expires-in-days", "x"],
      "--expires-in-days: ",
    ],
    ["an option that is none", ["create", "--nam", "X"], "Unknown option '--nam'"],
    ["a command that is none", ["destroy"], "npm run token -- create"],
    ["no id", ["revoke"], "revoke takes the id of one token"],
    [
      "the installation",
      ["create", "--name", "Followthrough seeds"],
      "--name: Followthrough seeds is the installation itself",
    ],
  ])("says what is wrong with %s", async (_, args, message) => {
    const problem: unknown = await command(readConfig(environment), args).catch((error: unknown) => error);
    expect(messageOf(problem).startsWith(message)).toBe(true);
  });

  it("leaves nobody behind where it refuses", async () => {
    expect(await server.database.app.query("select name from contributor where name in ('X', 'Y')")).toEqual([]);
  });
});

describe("the first token of an installation with a Postgres of its own", () => {
  let folder: string;
  let serving: ChildProcess | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "followthrough-test-"));
    // As root, the user that Postgres runs as has to pass through it.
    await chmod(folder, 0o755);
  });
  afterAll(async () => {
    serving?.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  it("is told of by the server, and made beside it or without it", async () => {
    const environment = { DATA_DIR: join(folder, "data"), PORT: "0", LOG_LEVEL: "silent" };
    const child = (serving = start(environment, "serve"));
    let said = "";
    await new Promise<void>((resolve) => {
      child.stdout?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("--role ADMIN")) resolve();
      });
    });
    expect(said).toContain(`npm run token -- create --name "Your name" --role ADMIN`);
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";

    const beside = await run(environment, "create", "--name", "Ada", "--role", "ADMIN");
    expect((await ask(url, beside.out)).viewer).toMatchObject({ contributor: { name: "Ada" } });
    expect((await ask(url, beside.out)).status).toBe(200);

    child.kill("SIGTERM");
    await once(child, "close");
    const without = await run(environment, "list");
    expect(without).toMatchObject({ code: 0, out: expect.stringMatching(/^token_\S+ {2}Ada \(ADMIN\)/) });
  });
});
