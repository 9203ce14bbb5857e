import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../errors";
import { requestFor, statementFor, type Plan } from "./plan";
import type { Request } from "./sql";

/** Runs one read-only statement and returns its single row, column by column. */
export interface Statements {
  read(statement: { text: string; name?: string; values: unknown[] }): Promise<unknown[]>;
}

interface Entry {
  plan: Plan;
  request: Request;
}

/** Reads for one operation: whatever its entry fields ask for goes to Postgres as one statement. */
export class Reader {
  /** The revision that the answer was read at; null until something was read. */
  revision: number | null = null;

  private readonly entries = new DataLoader<Entry, unknown>((entries) => this.run(entries), { cache: false });

  constructor(
    private readonly statements: Statements,
    readonly now: Date,
  ) {}

  read(plan: Plan, args: Record<string, unknown>, info: GraphQLResolveInfo): Promise<unknown> {
    return this.entries.load({ plan, request: requestFor(plan, args, info, this.now.toISOString().slice(0, 10)) });
  }

  private async run(entries: readonly Entry[]): Promise<unknown[]> {
    const { text, name, parameters } = statementFor(entries.map(({ plan }) => plan));
    const values: unknown[] = [];
    const refused = new Map<number, Error>();
    for (const { parameter, entry } of parameters) {
      try {
        values.push(parameter.read((entries[entry] as Entry).request));
      } catch (error) {
        refused.set(entry, error as Error);
      }
    }
    if (refused.size > 0) return this.runWithout(entries, refused);
    const row = await this.statements.read({ text, ...(name && { name }), values });
    this.revision = Number(row[entries.length]);
    return entries.map(({ request }, index) => this.known(request) ?? row[index]);
  }

  /** The entry fields with refused arguments fail; the others are read as if those had not been asked for. */
  private async runWithout(entries: readonly Entry[], refused: Map<number, Error>): Promise<unknown[]> {
    const sound = entries.filter((_, index) => !refused.has(index));
    const read = sound.length > 0 ? await this.run(sound) : [];
    return entries.map((_, index) => refused.get(index) ?? read.shift());
  }

  /** A revision that does not exist yet has no answer yet: the one given now would change. */
  private known({ arguments: [args] }: Request): Error | null {
    const asked = Number(args?.["atRevision"] ?? 0);
    return asked > (this.revision ?? 0)
      ? badInput("atRevision", `revision ${asked} does not exist yet; the latest is ${this.revision}`)
      : null;
  }
}
