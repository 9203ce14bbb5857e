import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../../values/errors";
import { requestFor, statementFor, type Plan } from "../compile/plan";
import type { StatementInput, ViewerRights } from "../declare/sql";

/** Heavy operations wait in a queue of their own, so that light ones do not wait for them. Files, which take long and are in no hurry, wait in a third. */
export type Lane = "light" | "heavy" | "files";

/** One read-only statement. */
export interface SentStatement {
  text: string;
  name?: string | undefined;
  values: unknown[];
  /** Its last two columns are the latest revision and the state of the database, as it sees them. */
  isLabelled?: true;
}

/** Runs a statement and returns the columns of its single row. The state in a labelled one is null if it is not known. */
export interface Statements {
  read(statement: SentStatement, lane: Lane): Promise<unknown[]>;
}

interface QueuedRead {
  plan: Plan;
  request: StatementInput;
  /** The entry field, for errors. */
  field: string;
}

/** Reads for one operation: the plans of all its entry fields go to Postgres as one statement. */
export class Reader {
  /** The `atRevision` and `asOf` that give the same answer again; null until something was read. */
  answered: { revision: number; asOf?: string } | null = null;

  /** The states of the database that its statements saw. */
  readonly states = new Set<string | null>();

  /** The latest revision that all its statements saw; infinite before the first. */
  head = Infinity;

  /** The queue for its statements. It is set from the cost of the operation, before the first read. */
  lane: Lane = "light";

  /** Why the database could not be read. After one failure, the operation does not try again. */
  failed: Error | null = null;

  /** Made when a resolver reads. */
  private entries: DataLoader<QueuedRead, unknown> | null = null;

  constructor(
    private readonly statements: Statements,
    readonly now: Date,
    private readonly viewer: ViewerRights,
  ) {}

  /** A reader for the same request on another connection: that of a running transaction. */
  through(statements: Statements): Reader {
    return new Reader(statements, this.now, this.viewer);
  }

  read(plan: Plan, args: Record<string, unknown>, info: GraphQLResolveInfo): Promise<unknown> {
    this.entries ??= new DataLoader((entries) => this.run(entries), { cache: false });
    return this.entries.load({ plan, request: this.requestFor(plan, args, info), field: info.fieldName });
  }

  /** All entry fields at once. @throws the first error that one of them has. */
  async readAll(
    entries: readonly { plan: Plan; field: string; args: Record<string, unknown> }[],
    variableValues: Record<string, unknown>,
  ): Promise<unknown[]> {
    const values = await this.run(
      entries.map(({ plan, field, args }) => ({
        plan,
        field,
        request: this.requestFor(plan, args, { variableValues }),
      })),
    );
    const error = values.find((value) => value instanceof Error);
    if (error) throw error;
    return values;
  }

  private requestFor(
    plan: Plan,
    args: Record<string, unknown>,
    given: Pick<GraphQLResolveInfo, "variableValues">,
  ): StatementInput {
    return requestFor(plan, args, given, { today: this.now.toISOString().slice(0, 10), viewer: this.viewer });
  }

  private async run(entries: readonly QueuedRead[]): Promise<unknown[]> {
    const { text, preparation, parameters } = statementFor(entries.map(({ plan }) => plan));
    const values: unknown[] = [];
    const refused = new Map<number, Error>();
    for (const { parameter, entry } of parameters) {
      try {
        values.push(parameter.read((entries[entry] as QueuedRead).request));
      } catch (error) {
        refused.set(entry, error as Error);
      }
    }
    if (refused.size > 0) return this.runWithout(entries, refused);
    if (this.failed) throw this.failed;
    const { name } = preparation;
    let row: unknown[];
    try {
      row = await this.statements.read({ text, name, values, isLabelled: true }, this.lane);
    } catch (error) {
      throw (this.failed = error as Error);
    }
    const head = Number(row[2 * entries.length]);
    this.head = Math.min(this.head, head);
    this.states.add(row[2 * entries.length + 1] as string | null);
    entries.forEach(({ request }, index) => this.note(request, row[entries.length + index], head));
    return entries.map((entry, index) => notYet(entry, head) ?? row[index]);
  }

  /** Entry fields with refused arguments fail; the others are read without them. */
  private async runWithout(entries: readonly QueuedRead[], refused: Map<number, Error>): Promise<unknown[]> {
    const sound = entries.filter((_, index) => !refused.has(index));
    const read = sound.length > 0 ? await this.run(sound) : [];
    return entries.map((_, index) => refused.get(index) ?? read.shift());
  }

  /** The head, if any field was read at the head; else the latest of the revisions that were read. */
  private note({ arguments: [args] }: StatementInput, revision: unknown, head: number): void {
    const asked = revision === null ? null : Number(revision);
    if (asked === null) this.answered = { revision: head, asOf: this.now.toISOString() };
    else if (asked > (this.answered?.revision ?? -1)) {
      const asOf = args?.["asOf"] as string | undefined;
      this.answered = { revision: asked, ...(asOf && { asOf }) };
    }
  }
}

/** A revision that does not exist yet is refused, because its answer would change later. */
function notYet({ field, request }: QueuedRead, head: number): Error | null {
  const asked = (name: string): number => Number(request.arguments[0]?.[name] ?? 0);
  const name = revisionsToReadAt.find((each) => asked(each) > head);
  return name
    ? badInput(`${field}.${name}`, `revision ${asked(name)} does not exist yet; the latest is ${head}`)
    : null;
}

/** The arguments of entry fields that name revisions to read. */
const revisionsToReadAt = ["atRevision", "fromRevision", "toRevision"];
