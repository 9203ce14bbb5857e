import { createHash } from "node:crypto";
import { Client } from "pg";
import type { graphql, GraphQLSchema } from "graphql";
import { cpuOf } from "./processes";

/** What Postgres says of one statement, as a prepared statement of the app role. */
export interface Explained {
  custom: Explanation;
  generic: Explanation;
  /** What Postgres itself settles on after its five custom plans. */
  chosen: unknown;
}

export interface Explanation {
  execution: number;
  /** What its process was busy for, to 10 ms: on a busy machine it waits as long again. */
  cpu: number;
  planning: number;
  plan: string;
}

const nobody = { contributorId: null, seesProposals: false, administers: false };
const rounds = 3;

/** Compiles GraphQL queries with the code of a checkout, and lets Postgres explain what they become. */
export class Explainer {
  private constructor(
    readonly client: Client,
    private readonly pid: number,
    private readonly schema: GraphQLSchema,
    private readonly run: typeof graphql,
    private readonly reader: new (...parts: unknown[]) => object,
  ) {}

  static async of(tree: string, url: string, options = ""): Promise<Explainer> {
    const { publicSchema } = await import(`${tree}/src/graphql/schema`);
    const { Reader } = await import(`${tree}/src/projection/answer/reader`);
    const { graphql: run } = (await import(require.resolve("graphql", { paths: [`${__dirname}/..`] }))) as {
      graphql: typeof graphql;
    };
    const client = new Client({
      connectionString: url,
      options: `-c timezone=UTC -c jit=off -c statement_timeout=20000 ${options}`,
    });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    return new Explainer(client, rows[0]?.pid ?? 0, publicSchema(), run, Reader);
  }

  /** The text of the error where the query is refused. */
  async explain(name: string, source: string, best = rounds): Promise<Explained | string> {
    let asked: { text: string; values: unknown[] } | undefined;
    const statements = {
      read: async (statement: { text: string; values: unknown[] }) => ((asked = statement), [null, 1_000_000]),
    };
    const reader = new this.reader(statements, new Date("2026-01-15T12:00:00Z"), nobody);
    const { errors } = await this.run({ schema: this.schema, source, contextValue: { reader } });
    if (!asked) return errors?.map(({ message }) => message).join("; ") ?? "nothing was asked";
    return this.prepared(name, asked, best);
  }

  private async prepared(name: string, asked: { text: string; values: unknown[] }, best: number): Promise<Explained> {
    const { client } = this;
    const prepared = `s${createHash("sha1").update(name).digest("hex").slice(0, 12)}`;
    await client.query(`prepare ${prepared} as ${asked.text}`);
    // A statement that searches is planned each time for its words.
    const planned = asked.text.includes("words_are_frequent(");
    const execute = `execute ${prepared}${asked.values.length ? `(${asked.values.map((each) => this.literal(each)).join(", ")})` : ""}`;
    const custom = await this.best("force_custom_plan", execute, best);
    const generic = planned ? custom : await this.best("force_generic_plan", execute, best);
    await client.query("set plan_cache_mode = auto");
    for (let i = 0; i < 5 && !planned && custom.execution < 3000; i++) await client.query(execute);
    const chosen = (
      await client.query("select generic_plans, custom_plans from pg_prepared_statements where name = $1", [prepared])
    ).rows[0];
    await client.query(`deallocate ${prepared}`);
    return { custom, generic, chosen };
  }

  private async best(mode: string, execute: string, best: number): Promise<Explanation> {
    await this.client.query(`set plan_cache_mode = ${mode}`);
    const found: Explanation[] = [];
    for (let i = 0; i < best; i++) {
      try {
        const before = cpuOf(this.pid) ?? 0;
        const lines = await this.client.query(`explain (analyze, buffers, summary, timing off) ${execute}`);
        const cpu = (cpuOf(this.pid) ?? 0) - before;
        const plan = lines.rows.map((row) => row["QUERY PLAN"] as string).join("\n");
        const time = (what: string) => Number(new RegExp(`${what} Time: ([\\d.]+)`).exec(plan)?.[1]);
        found.push({ execution: time("Execution"), planning: time("Planning"), cpu, plan });
      } catch (error) {
        found.push({ execution: 60_000, planning: 0, cpu: 60_000, plan: (error as Error).message });
        break;
      }
    }
    const [first] = found.sort((a, b) => a.execution - b.execution) as [Explanation];
    return { ...first, cpu: Math.min(...found.map(({ cpu }) => cpu)) };
  }

  private literal(value: unknown): string {
    if (value === null || value === undefined) return "null";
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    if (Array.isArray(value)) return `'{${value.map((each) => `"${String(each)}"`).join(",")}}'`;
    return this.client.escapeLiteral(String(value));
  }
}
