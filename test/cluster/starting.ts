import { openDatabase } from "../../src/cli/database";
import { readConfig } from "../../src/config";
import { ask } from "./support/ask";
import { startApi, type Api, type Cluster } from "./support/cluster";

const newest = `{ revision { number } actor(slug: "first-market") { name } }`;
const records = `mutation { recordTechCompany(input: { name: "Àgbàrá" }) { errors { code } } }`;

export function starting(there: Cluster): void {
  describe("a server starts", () => {
    const started: Api["command"][] = [];
    afterEach(() => Promise.all(started.splice(0).map((each) => each.end())));

    it.each([
      ["on a standby", () => ({ DATABASE_URL: there.nodes[1].url("owner") }), true],
      [
        "on a replica whose writer cannot be reached",
        () => ({ ...there.direct, DATABASE_URL: "postgres://owner@127.0.0.1:1/record" }),
        false,
      ],
    ])("%s, and reads", async (_, settings, knowsTokens) => {
      const { command, url } = await startApi({ ...settings(), HOST: "127.0.0.1", LOG_LEVEL: "error" }, 0);
      started.push(command);
      const { data } = await ask(url, newest);
      expect(data).toEqual({ revision: { number: expect.any(Number) }, actor: { name: "Ọjà first-market" } });
      const { status, errors } = await ask(url, records, { token: there.token });
      expect([status, errors?.map(({ extensions }) => extensions["code"])]).toEqual([
        knowsTokens ? 200 : 503,
        ["SERVICE_UNAVAILABLE"],
      ]);
    });
  });

  describe("a server does not start behind PgBouncer", () => {
    const through = (login: string) => `postgres://${login}@127.0.0.1:${there.pgbouncer.ports["pgbouncer"]}/record`;
    const open = (settings: Record<string, string>) =>
      openDatabase(readConfig({ ...there.direct, DATABASE_READ_URLS: "", ...settings }), () => undefined);

    it.each([
      [
        "unless it is told that there is a pooler",
        () => ({ DATABASE_APP_URL: through("web") }),
        /DATABASE_APP_URL leads to a pooler .* set DATABASE_POOLER=transaction/,
      ],
      [
        "as a login without the settings of a session",
        () => ({ DATABASE_APP_URL: through("plain"), DATABASE_POOLER: "transaction" }),
        /the login of DATABASE_APP_URL must have [^]*\n {2}alter role "plain" set statement_timeout = '2000';\n/,
      ],
      [
        "as the owner that migrates",
        () => ({ DATABASE_URL: through("owner") }),
        /DATABASE_URL leads to a pooler .* give the address of Postgres itself/,
      ],
    ])("%s", async (_, settings, says) => {
      await expect(open(settings())).rejects.toThrow(says);
    });
  });
}
