import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { Refusal } from "../../kernel/errors";
import { formatRecordId, newUuid, parseRecordId, recordKinds, type RecordKind } from "../../kernel/record-id";

type Row = ObjectLiteral & { id: string };

/** What a service needs to write: new rows, references, local names. Rows are kept together and sent table by table. */
export class Write {
  private readonly pending = new Map<RecordKind, { entity: EntityTarget<ObjectLiteral>; rows: Row[] }>();
  private names: Record<string, string> = {};

  constructor(
    readonly manager: EntityManager,
    /** Names from outside this change set: earlier files of the same import. */
    private readonly known: ReadonlyMap<string, string> = new Map(),
    private readonly given = new Map<string, string>(),
  ) {}

  /** Adds a row and returns its id. */
  insert<Entity extends { id: string }>(
    entity: new () => Entity,
    kind: RecordKind,
    row: Omit<Partial<Entity>, "id">,
    name?: string,
  ): string {
    const id = newUuid();
    const table = this.pending.get(kind) ?? { entity, rows: [] };
    table.rows.push({ ...row, id });
    this.pending.set(kind, table);
    if (name !== undefined) this.give(name, formatRecordId({ kind, uuid: id }));
    return id;
  }

  /**
   * Changes a row. What it replaces goes to history.
   * @throws Refusal where there is no such row.
   */
  async update<Entity extends { id: string }>(
    entity: new () => Entity,
    id: string,
    field: string,
    changes: Partial<Entity>,
  ): Promise<void> {
    await this.flush();
    const { affected } = await this.manager.update(entity, { id }, changes as never);
    if (affected !== 1) throw new Refusal("NOT_FOUND", "there is no such record", [field]);
  }

  /** The row with this id, whether it is in the database yet or not. */
  async find<Entity extends { id: string }>(
    entity: new () => Entity,
    kind: RecordKind,
    id: string,
  ): Promise<Entity | null> {
    const row = this.pending.get(kind)?.rows.find((each) => each.id === id);
    return (row as Entity | undefined) ?? (await this.manager.findOneBy(entity, { id } as never));
  }

  /** The uuid behind `$name` or a public id, which must be of one of the kinds. */
  reference(text: string, field: string, ...kinds: RecordKind[]): string {
    return this.subject(text, field, ...kinds).uuid;
  }

  subject(text: string, field: string, ...kinds: RecordKind[]): { kind: RecordKind; uuid: string } {
    const named = text.startsWith("$") ? (this.given.get(text.slice(1)) ?? this.known.get(text.slice(1))) : text;
    if (named === undefined) throw new Refusal("NOT_FOUND", `nothing is called ${text} here`, [field]);
    const id = parseRecordId(named);
    if (!id || !kinds.includes(id.kind)) {
      throw new Refusal("INVALID", `${text} is not the id of a ${kinds.join(" or ").replaceAll("_", " ")}`, [field]);
    }
    return id;
  }

  /** Gives a record a local name; `$name` refers to it from here on. */
  give(name: string, id: string): void {
    if (this.given.has(name)) throw new Refusal("DUPLICATE_NAME", `the local name ${name} is given twice`, ["as"]);
    this.given.set(name, id);
    this.names[name] = id;
  }

  /** The names given since the last call: those of one operation. */
  takeNames(): Record<string, string> {
    const taken = this.names;
    this.names = {};
    return taken;
  }

  /** Sends all rows, in the order in which tables refer to each other, many rows to a statement. */
  async flush(): Promise<void> {
    for (const kind of recordKinds) {
      const table = this.pending.get(kind);
      for (let start = 0; table && start < table.rows.length; start += rowsPerStatement) {
        const rows = table.rows.slice(start, start + rowsPerStatement);
        await this.manager.createQueryBuilder().insert().into(table.entity).values(rows).updateEntity(false).execute();
      }
    }
    this.pending.clear();
  }
}

const rowsPerStatement = 500;
