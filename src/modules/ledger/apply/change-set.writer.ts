import { Refusal } from "../../../values/errors";
import {
  aRecordOf,
  formatRecordId,
  parseRecordId,
  type RecordId,
  type RecordKind,
  type TrackedKind,
} from "../../../values/record-id";
import { DependsOnRefused, type EditEffects, type Draft } from "../change-set/draft";
import { recordUuid } from "./record.uuid";
import { publicId, sameValue, type TrackedRecord, type Origin, type UnitOfWork, type Values } from "./unit-of-work";
import type { WrittenRow } from "./written.row";
import type { SlugWish } from "./slugs";
import { Repointing } from "./repointing";

/** What a correction gives and a record does not get. */
interface Keeps {
  /** Whether the record keeps what it has in place of this value. */
  keeps(record: TrackedRecord, property: string, value: unknown): boolean;
  /** Whether it keeps the parts of a kind that it has in place of these. */
  keepsParts(record: TrackedRecord, kind: TrackedKind, given: readonly object[]): boolean;
}

/** The services of the modules write with this: new records, corrections, references, local names. */
export class ChangeSetWriter {
  private position = 0;
  private readonly path: (string | number)[] = [];
  private made = 0;
  private names: Record<string, string> = {};
  private touches = new Set<string>();
  private changed: string[] = [];
  private skipped: string[] = [];
  private writes = false;
  private kept: Keeps | null = null;
  private readonly given = new Map<string, string>();
  private readonly refusedNames = new Set<string>();

  constructor(
    private readonly records: UnitOfWork,
    private readonly draft: Pick<Draft, "id" | "known" | "lostNames">,
  ) {
    draft.lostNames?.forEach((name) => this.giveUp(name));
  }

  /** Runs one operation. If it is refused, what it made is forgotten. */
  operation<T>(position: number, work: () => T): T & EditEffects {
    Object.assign(this, { position, made: 0, names: {}, touches: new Set(), changed: [], skipped: [], writes: false });
    this.path.length = 0;
    try {
      const result = work();
      const { names, touches, changed, skipped, writes } = this;
      return { ...result, names, touches: [...touches], changed, skipped, writes };
    } catch (error) {
      this.records.forget(position);
      for (const name of Object.keys(this.names)) this.given.delete(name);
      throw error;
    }
  }

  /** Runs `work` for each item of a list in the input. A refusal names the item. */
  each<Input>(field: string, inputs: readonly Input[] | null | undefined, work: (input: Input) => unknown): void {
    inputs?.forEach((input, index) => {
      this.path.push(field, index);
      try {
        work(input);
      } catch (error) {
        throw error instanceof Refusal ? error.under(field, index) : error;
      } finally {
        this.path.length -= 2;
      }
    });
  }

  /** Adds a record and returns its uuid. */
  insert<Kind extends TrackedKind>(kind: Kind, row: WrittenRow<Kind>, name?: string | null): string {
    const id = recordUuid(this.draft.id, this.position, this.made++);
    this.records.add(kind, { ...row, id }, this.origin());
    this.touches.add(id);
    this.writes = true;
    if (name) this.give(name, formatRecordId({ kind, uuid: id }));
    return id;
  }

  /** The slug that the input gives, or else the first default slug that is free. */
  slug(kind: TrackedKind, { given, defaults }: SlugWish): string {
    return given ?? this.records.slugs.choose(kind, defaults);
  }

  /** The record behind `$name` or a public id. @throws Refusal if there is none, or it is of another kind. */
  lookUp(text: string, field: string, ...kinds: TrackedKind[]): TrackedRecord {
    return this.recordAt(text, [field], kinds);
  }

  /** Its uuid alone. */
  reference(text: string, field: string, ...kinds: TrackedKind[]): string {
    return this.lookUp(text, field, ...kinds).values.id;
  }

  /** The uuids of a list of them. */
  references(texts: readonly string[], field: string, ...kinds: TrackedKind[]): string[] {
    return texts.map((text, place) => this.recordAt(text, [field, place], kinds).values.id);
  }

  /** The same for a field that may be left out. */
  optional(text: string | null | undefined, field: string, ...kinds: TrackedKind[]): string | null {
    return text ? this.reference(text, field, ...kinds) : null;
  }

  /** The parts of a record, as far as the operation has loaded them. */
  partsOf(record: TrackedRecord): TrackedRecord[] {
    return this.records.partsOf(record);
  }

  /** Notes that the operation concerns a record that it neither refers to nor changes. */
  touch(uuid: string): void {
    this.touches.add(uuid);
  }

  /**
   * Corrects a record: what is undefined stays as it is. What it replaces goes to history.
   * @throws Refusal VERSION_CONFLICT if the record has moved on, NO_CHANGE if the record has all these values already.
   */
  correct(record: TrackedRecord, expectedVersion: number, changes: Values, alsoEvidence = false): void {
    this.expect(record, expectedVersion);
    const differing = Object.entries(changes).filter(
      ([property, value]) =>
        value !== undefined && !sameValue(value, record.values[property]) && !this.kept?.keeps(record, property, value),
    );
    if (differing.length === 0 && !alsoEvidence)
      throw new Refusal("NO_CHANGE", "the record has all of these values already: there is nothing to correct");
    this.records.change(record, Object.fromEntries(differing), this.origin());
    this.writes = true;
  }

  /** Runs the work. What a correction in it would change stays as it is where `kept` says so. */
  keeping(kept: Keeps, work: () => unknown): void {
    this.kept = kept;
    try {
      work();
    } finally {
      this.kept = null;
    }
  }

  keepsParts(record: TrackedRecord, kind: TrackedKind, given: readonly object[]): boolean {
    return this.kept?.keepsParts(record, kind, given) ?? false;
  }

  /** Removes a record, which the input names in this field. Its last version goes to history. */
  remove(record: TrackedRecord, ...field: string[]): void {
    this.records.remove(record, [...this.origin(), ...field]);
    this.note(record.kind, record.values.id);
  }

  /** Changes a record that the input need not name, as a revert or a merge has to. */
  rewrite(record: TrackedRecord, changes: Values): void {
    this.records.change(record, changes, this.origin());
    this.note(record.kind, record.values.id);
  }

  /** Removes a record that was merged into another one. Its id leads to that one from now on. */
  mergeInto(record: TrackedRecord, into: TrackedRecord): void {
    this.remove(record);
    this.records.redirect(record, into);
  }

  /** Finds and changes the references to records. */
  repointing(): Repointing {
    return new Repointing(this, this.records);
  }

  /** Adds a removed record again, under its own id. */
  bringBack(kind: TrackedKind, values: TrackedRecord["values"]): void {
    this.records.add(kind, values, this.origin());
    this.note(kind, values.id);
  }

  /** Notes the records that a revert left as they were, because they had changed since. */
  skip(ids: readonly string[]): void {
    this.skipped.push(...ids);
  }

  /** @throws Refusal if the record is not in the version that the editor has seen. */
  expect(record: TrackedRecord, expectedVersion: number): void {
    const version = record.state === "new" ? 1 : Number(record.values["version"]);
    if (version === expectedVersion) return;
    const message = `the record is at version ${version}, not at ${expectedVersion}: read it again`;
    const details = { records: [publicId(record)], expectedVersion };
    throw new Refusal("VERSION_CONFLICT", message, ["expectedVersion"], details);
  }

  /** Gives a record a local name. Later operations refer to it as `$name`. */
  give(name: string, id: string): void {
    if (this.given.has(name))
      throw new Refusal("DUPLICATE", `the local name ${name} is given twice: choose another one`, ["as"]);
    this.given.set(name, id);
    this.names[name] = id;
  }

  /** The operation that gives this name was refused. Operations that refer to it are then not checked. */
  giveUp(name: string): void {
    this.refusedNames.add(name);
  }

  private recordAt(text: string, field: readonly (string | number)[], kinds: readonly TrackedKind[]): TrackedRecord {
    const id = this.idOf(text, field, kinds);
    const found = this.records.find(id);
    if (!found) throw new Refusal("NOT_FOUND", `there is no ${words(id.kind)} ${text}`, field);
    this.touches.add(id.uuid);
    return found;
  }

  private idOf(text: string, field: readonly (string | number)[], kinds: readonly RecordKind[]): RecordId {
    const name = text.startsWith("$") ? text.slice(1) : null;
    if (name !== null && this.refusedNames.has(name)) throw new DependsOnRefused(name);
    const named = name === null ? text : (this.given.get(name) ?? this.draft.known?.get(name));
    if (named === undefined)
      throw new Refusal(
        "NOT_FOUND",
        `no earlier operation gives the local name ${text}: give it there in the field as`,
        field,
      );
    const id = parseRecordId(named);
    if (id && kinds.includes(id.kind)) return id;
    throw new Refusal("INVALID", `${text} is not the id of ${kinds.map(aRecordOf).join(" or ")}`, field);
  }

  private note(kind: TrackedKind, uuid: string): void {
    this.touches.add(uuid);
    this.writes = true;
    this.changed.push(formatRecordId({ kind, uuid }));
  }

  private origin(): Origin {
    return [this.position, ...this.path];
  }
}

const words = (kind: string): string => kind.replaceAll("_", " ");
