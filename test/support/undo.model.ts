/** The record as a simple program would keep it: every state in memory, records under their local names. */
import { named, needsEvidence, unique, wholes, type Kind } from "./undo.kinds";

export type Fields = Readonly<Record<string, string | null>>;
export interface Known {
  kind: Kind;
  fields: Fields;
}

/** What is asked for cannot be done. */
export class Refused extends Error {}

export class State {
  constructor(
    readonly records: ReadonlyMap<string, Known> = new Map(),
    /** Which actor answers for one that was merged. */
    readonly survivors: ReadonlyMap<string, string> = new Map(),
  ) {}

  of(kind: Kind): [string, Known][] {
    return [...this.records].filter(([, record]) => record.kind === kind);
  }

  with(changes: ReadonlyMap<string, Known | null>, survivors = this.survivors): State {
    const records = new Map(this.records);
    for (const [name, record] of changes) {
      if (record) records.set(name, record);
      else records.delete(name);
    }
    return new State(records, survivors);
  }

  /** Who names a record, and by which field. */
  namers(name: string): [string, string][] {
    return [...this.records].flatMap(([by, { kind, fields }]) =>
      named[kind].filter((field) => fields[field] === name).map((field): [string, string] => [by, field]),
    );
  }

  whole(name: string): string | null {
    const record = this.records.get(name);
    const field = record && wholes[record.kind];
    return (field && record.fields[field]) ?? null;
  }

  parts(name: string): string[] {
    return [...this.records.keys()]
      .filter((each) => this.whole(each) === name)
      .flatMap((each) => [each, ...this.parts(each)]);
  }

  rival(name: string, { kind, fields }: Known): string | undefined {
    const key = unique[kind];
    return (
      key &&
      this.of(kind).find(
        ([other, each]) => other !== name && key.every((field) => each.fields[field] === fields[field]),
      )?.[0]
    );
  }

  /** @throws Refused where a record has no evidence that needs some, or names one that is not there. */
  checked(): this {
    for (const [name, { kind, fields }] of this.records) {
      if (needsEvidence.includes(kind) && !this.namers(name).some(([by]) => this.records.get(by)?.kind === "evidence"))
        throw new Refused(`${name} has no evidence`);
      if (named[kind].some((field) => fields[field] && !this.records.has(fields[field])))
        throw new Refused(`${name} names nothing`);
    }
    for (const [name] of this.of("commitment")) dueOn(this, name);
    return this;
  }

  retract(name: string): State {
    const gone = new Set([name, ...this.parts(name)]);
    for (const each of gone) {
      if (this.namers(each).some(([by]) => !gone.has(by))) throw new Refused(`${each} is in use`);
    }
    return this.with(new Map([...gone].map((each) => [each, null]))).checked();
  }

  merge(survivor: string, merged: readonly string[]): State {
    const all = [survivor, ...merged].map((name) => this.records.get(name)?.fields ?? {});
    const aliases = new Set(
      all.flatMap(({ name, aliases: more }, at) => [
        ...(at > 0 && name ? [name] : []),
        ...(more ? more.split("|") : []),
      ]),
    );
    aliases.delete(all[0]?.["name"] ?? "");
    const description = all.map((fields) => fields["description"]).find((each) => each) ?? null;
    const united: Known = { kind: "actor", fields: { ...all[0], aliases: [...aliases].join("|"), description } };
    const start = this.with(new Map([[survivor, united]]));
    const done = merged.reduce((state, each) => state.replace(each, survivor), start);
    return done
      .with(new Map(), new Map([...this.survivors, ...merged.map((each): [string, string] => [each, survivor])]))
      .checked();
  }

  /** One record in the place of another. */
  private replace(from: string, into: string): State {
    let state: State = this.with(new Map());
    for (const [by, field] of this.namers(from)) {
      const record = state.records.get(by);
      if (!record) continue;
      if (record.kind === "translation" && !state.agree(from, into, record.fields["field"] ?? "")) {
        state = state.with(new Map([[by, null]]));
        continue;
      }
      const changed = { ...record, fields: { ...record.fields, [field]: into } };
      const rival = state.rival(by, changed);
      state = rival ? state.replace(by, rival) : state.with(new Map([[by, changed]]));
    }
    return state.with(new Map([[from, null]]));
  }

  /** Whether a translation of the text of one is a translation of that of the other. */
  private agree(one: string, other: string, field: string): boolean {
    return this.records.get(one)?.fields[field] === this.records.get(other)?.fields[field];
  }

  survivorOf(name: string): string {
    const survivor = this.records.has(name) ? undefined : this.survivors.get(name);
    return survivor === undefined ? name : this.survivorOf(survivor);
  }
}

const same = (a: Known | undefined, b: Known | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What undoing takes: from the states before and after what is undone to what is to be. @throws Refused */
export function reverted(before: State, left: State, now: State, skips: boolean): { state: State; skipped: string[] } {
  const names = [...new Set([...before.records.keys(), ...left.records.keys()])];
  const written = names.filter((name) => !same(before.records.get(name), left.records.get(name)));
  const kept = new Set(written.filter((name) => !same(now.records.get(name), left.records.get(name))));
  for (;;) {
    const undone = written.filter((name) => !kept.has(name));
    const state = now.with(new Map(undone.map((name) => [name, before.records.get(name) ?? null])));
    const wrong = undone.filter((name) => breaks(name, state, now, kept));
    wrong.forEach((name) => kept.add(name));
    if (wrong.length > 0) continue;
    if (undone.length === 0 || (kept.size > 0 && !skips)) throw new Refused("moved on");
    const survivors = new Map(now.survivors);
    for (const name of undone) {
      const survivor = before.survivors.get(name);
      if (survivor !== undefined) survivors.set(name, survivor);
      else survivors.delete(name);
    }
    return { state: state.with(new Map(), survivors).checked(), skipped: [...kept].sort() };
  }
}

function breaks(name: string, state: State, now: State, kept: ReadonlySet<string>): boolean {
  const record = state.records.get(name);
  if (!record) {
    const whole = now.whole(name);
    return state.namers(name).length > 0 || (whole !== null && kept.has(whole) && state.records.has(whole));
  }
  return (
    named[record.kind].some((field) => record.fields[field] && !state.records.has(record.fields[field])) ||
    Boolean(state.rival(name, record))
  );
}

/** What Postgres derives: the deadline that the latest change leaves; a commitment of the model has none at first. @throws Refused */
export function dueOn(state: State, name: string): string | null {
  const changes = state.of("deadline_change").filter(([, { fields }]) => fields["commitment"] === name);
  const inOrder = changes.sort(
    ([a, { fields: x }], [b, { fields: y }]) =>
      String(x["announcedOn"]).localeCompare(String(y["announcedOn"])) || Number(a.slice(1)) - Number(b.slice(1)),
  );
  return inOrder.reduce<string | null>((before, [each, { fields }]) => {
    const [kind, due = null] = [fields["kind"], fields["dueOn"]];
    const follows =
      (kind === "SET") === (before === null) &&
      (kind !== "EXTENDED" || String(due) > String(before)) &&
      (kind !== "BROUGHT_FORWARD" || String(due) < String(before));
    if (!follows) throw new Refused(`${each} does not follow from ${before}`);
    return due;
  }, null);
}

/** What Postgres derives: the status of the latest judgement of a commitment, of a party's share, or of a milestone. */
export function statusOf(state: State, name: string): string | null {
  const kind = state.records.get(name)?.kind;
  const judged = state.of("assessment").filter(
    ([
      ,
      {
        fields: { commitment, party, milestone },
      },
    ]) => {
      if (kind === "party") return party === name && !milestone;
      if (kind === "milestone") return milestone === name && !party;
      return commitment === name && !party && !milestone;
    },
  );
  const latest = judged.sort(
    ([a, { fields: x }], [b, { fields: y }]) =>
      String(y["date"]).localeCompare(String(x["date"])) || Number(b.slice(1)) - Number(a.slice(1)),
  )[0];
  return latest?.[1].fields["status"] ?? (kind === "party" ? null : "NOT_RATED");
}

/** What comes of a step; null if it is refused. */
export function expectedOf(model: () => State): State | null {
  try {
    return model();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
