import { Refusal } from "../../../values/errors";
import { aRecordOf, formatRecordId, type TrackedKind } from "../../../values/record-id";
import type { OnExisting } from "../change-set/on.existing";
import type { ChangeSetWriter } from "./change-set.writer";
import { correctionTo } from "./correction.to";
import { identifierOf, itemsOf, listedOperations, type Given } from "./loaded.existing";
import type { OperationKind } from "./operation";
import type { RegisterSayings } from "./register.sayings";
import { publicId, sameValue, type Origin, type TrackedRecord, type UnitOfWork, type Values } from "./unit-of-work";
import { uniqueRulesOf } from "./unique";

/** Runs the operations of a change set. `OnExisting` decides about those whose record exists already. */
export class ExistingRecords {
  /** The records that operations were matched with. The next operation with the same values is matched with another record. */
  private readonly meant = new Set<string>();

  constructor(
    private readonly records: UnitOfWork,
    private readonly mode: OnExisting,
    private readonly sayings: RegisterSayings,
  ) {}

  /** The existing record that the operation would record again; null if there is none, or the operation does not record anything. */
  meantBy(write: ChangeSetWriter, kind: OperationKind, input: Given): TrackedRecord | null {
    if (this.mode === "REFUSE" || !kind.records || !kind.record) return null;
    const found = this.identified(kind.record, input) ?? this.alike(write, kind, input);
    if (found) this.meant.add(found.values.id);
    return found;
  }

  /** Runs an operation. Returns the uuid of its record, and whether the record existed. */
  run(write: ChangeSetWriter, kind: OperationKind, input: Given): { recordId: string | null; existed: boolean } {
    const found = this.meantBy(write, kind, input);
    if (!found && this.isRemoved(write, kind, input)) return { recordId: null, existed: true };
    if (!found) {
      const recordId = kind.run(write, input);
      if (recordId) this.meant.add(recordId);
      return { recordId, existed: false };
    }
    this.name(write, found, input);
    if (this.mode === "UPDATE") this.bring(write, kind, input, found);
    this.eachListed(write, kind, input, found);
    return { recordId: found.values.id, existed: true };
  }

  /**
   * Whether it is a part that somebody has retracted since a register brought it in.
   *
   * @throws Refusal if it is such a record.
   */
  private isRemoved(write: ChangeSetWriter, kind: OperationKind, input: Given): boolean {
    const { record, records } = kind;
    if (!record || this.mode !== "UPDATE") return false;
    const { removals } = this.sayings;
    for (const each of itemsOf(input["identifiers"])) {
      const uuid = removals.recordWith(record, identifierOf(record, each));
      if (uuid !== null) throw retracted(formatRecordId({ kind: record, uuid }), each);
    }
    const [known] = records?.known ? [records.known(write, input)].flat() : [];
    if (!known || !removals.hasPart(record, known)) return false;
    if (typeof input["as"] === "string") write.giveUp(input["as"]);
    return true;
  }

  /** The record that has one of its identifiers. @throws Refusal if several records have them. */
  private identified(kind: TrackedKind, input: Given): TrackedRecord | null {
    const found = itemsOf(input["identifiers"]).flatMap((each) => {
      const [identifier] = this.records.alike("identifier", identifierOf(kind, each));
      return (identifier && this.records.find({ kind, uuid: String(identifier.values["subjectId"]) })) ?? [];
    });
    const different = [...new Set(found)];
    if (different.length < 2) return different[0] ?? null;
    const ids = different.map(publicId);
    const message = `these identifiers belong to ${ids.length} records, ${ids.join(" and ")}: give those of one record, or merge the records first`;
    throw new Refusal("DUPLICATE", message, ["identifiers"], { records: ids });
  }

  /** The record with the same identifying values. If there are several: the one whose other values are equal too, or else the first. */
  private alike(write: ChangeSetWriter, kind: OperationKind, input: Given): TrackedRecord | null {
    const { record, records } = kind;
    if (!record || !records?.known) return null;
    const sets = [records.known(write, input)].flat();
    const open = this.open(record, sets);
    const saysAll = ({ values }: TrackedRecord): boolean =>
      Object.entries(input).every(([name, value]) => !(name in values) || sameValue(values[name], value));
    return open.find(saysAll) ?? open[0] ?? this.corrected(record, sets[0]);
  }

  /** The record that had these values when the register recorded it: somebody has corrected them since. */
  private corrected(kind: TrackedKind, known: Values | undefined): TrackedRecord | null {
    const all = known ? this.records.in("unchanged", kind) : [];
    return all.find((each) => !this.meant.has(each.values.id) && this.sayings.hasSaid(each, known ?? {})) ?? null;
  }

  /** The records with the first of these sets of values that a record has. What one operation means, another does not, unless it names it exactly. */
  private open(kind: TrackedKind, sets: readonly Values[]): readonly TrackedRecord[] {
    for (const [index, known] of sets.entries()) {
      const found = this.records.alike(kind, known);
      const isExact = index === 0 && isUnique(kind, known);
      const open = isExact ? found : found.filter(({ values }) => !this.meant.has(values.id));
      if (open.length > 0) return open;
    }
    return [];
  }

  private name(write: ChangeSetWriter, found: TrackedRecord, { as }: Given): void {
    write.touch(found.values.id);
    if (typeof as === "string") write.give(as, publicId(found));
  }

  private bring(write: ChangeSetWriter, kind: OperationKind, input: Given, found: TrackedRecord): void {
    const { correction, given } = correctionTo(write, kind, input, found);
    if (!correction) return;
    try {
      write.keeping(this.sayings, () => correction.run(write, given));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "NO_CHANGE") throw error;
    }
  }

  /** The parts that the input of the whole gives: each is an operation of its own. */
  private eachListed(write: ChangeSetWriter, kind: OperationKind, input: Given, whole: TrackedRecord): void {
    for (const listed of kind.record ? listedOperations(kind.record) : []) {
      const { as, whole: field } = listed.records?.listed ?? { as: "", whole: "" };
      write.each(as, itemsOf(input[as]), (item) => {
        const part = { ...item, [field]: publicId(whole) };
        if (this.mode === "UPDATE") this.run(write, listed, part);
        else this.nameListed(write, listed, part);
      });
    }
  }

  /** Nothing is written, but the local names of the input get the existing records and parts. */
  private nameListed(write: ChangeSetWriter, kind: OperationKind, part: Given): void {
    const found = this.meantBy(write, kind, part);
    if (!found) return;
    this.name(write, found, part);
    this.eachListed(write, kind, part, found);
  }
}

const retracted = (id: string, { scheme, value }: Given): Refusal =>
  new Refusal(
    "NOT_POSSIBLE_NOW",
    `somebody has retracted ${id}, which an earlier import recorded as ${String(scheme)} ${String(value)}: revert that retraction if it was wrong`,
    ["identifiers"],
    { records: [id] },
  );

/** Whether these values identify one record: no two records of the kind can have the same. */
const isUnique = (kind: TrackedKind, known: Values): boolean =>
  uniqueRulesOf(kind).some(({ properties }) => properties.every((property) => property in known));

/** One refusal for each identifier that another record of the kind has already. */
export function refusedIdentifiers(records: UnitOfWork): (readonly [Refusal, Origin])[] {
  return records.in("new", "identifier").flatMap((identifier) => {
    const { subjectKind, subjectId, scheme, value } = identifier.values;
    const others = records.alike("identifier", { subjectKind, scheme, value });
    const other = others.find(({ state, values }) => state !== "new" && values["subjectId"] !== subjectId);
    if (!other) return [];
    const kind = String(subjectKind).toLowerCase() as TrackedKind;
    const id = publicId({ ...other, kind, values: { id: String(other.values["subjectId"]) } });
    const message = `another record of this kind has this identifier: ${String(scheme)} ${String(value)} is ${aRecordOf(kind)}, ${id}`;
    return [[new Refusal("DUPLICATE", message, ["value"], { records: [id] }), identifier.origin ?? [0]] as const];
  });
}
