import type { ApiTypes } from "../mapping/api.types";
import { rejectOf, type Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import type { Made } from "../mapping/made";
import { operationIn, proposedBefore, withoutFirst, type Outcome } from "./change-set";
import { ApiFailure } from "./client";
import { diffLines } from "./diff";
import type { Directory } from "./directory";
import { recordFiles } from "./file.recording";
import type { FileSources } from "./file.sources";
import { identifyNamed, type NamedActor } from "./named.actors";
import { referencesOf } from "./operations";
import type { Receiver } from "./receiver";
import { RootQueue } from "./root.queue";
import { costOf, SetBuilder } from "./set.builder";
import { noneSent } from "./sent.counts";
import type { SetSize } from "./set.size";
import { isJudgement, markOf } from "./waiting.sets";

export interface SenderOptions {
  summary: string;
  /** The id of the import that the change sets are parts of; null for a dry run. */
  partOf: string | null;
  /** About how many operations a change set has. */
  setSize: SetSize;
  /** Whether every change set of the viewer waits for a review. */
  waits: boolean;
  progress: (done: number, total: number) => void;
}

/** Sends the records of a mapping, as change sets. */
export class Sender {
  readonly counts = noneSent();
  readonly rejects: Reject[] = [];
  /** What a dry run would change of records that exist, line by line. */
  readonly diff: string[] = [];
  /** Actors that the record did not have before. */
  readonly newActors: Draft[] = [];
  /** Actors that the record had under the identifiers of the register. */
  readonly knownActors: Draft[] = [];
  private readonly ids = new Map<Draft, string>();
  private readonly sent = new Set<Draft>();
  /** The records of change sets that the server has not answered yet. */
  private readonly underway = new Set<Draft>();
  private readonly uses = new Map<Draft, number>();
  private readonly named: NamedActor[] = [];
  private waitingSummaries: ReadonlySet<string> = new Set();
  private done = 0;

  constructor(
    private readonly receiver: Receiver,
    private readonly made: Made,
    private readonly api: ApiTypes,
    private readonly directory: Directory,
    private readonly sources: FileSources,
    private readonly options: SenderOptions,
  ) {}

  async run(): Promise<void> {
    const { drafts, completeness } = this.made;
    const complete = [...drafts.all].filter((draft) => completeness.isComplete(draft));
    for (const draft of complete) this.prepare(draft);
    const roots = complete.filter(({ isRoot }) => isRoot);
    if (this.options.partOf !== null) await recordFiles(this.receiver, this.sources, this.options, this.counts);
    // Assessments may need a second person. They have change sets of their own, so that nothing else waits with them.
    const [judgements, others] = [roots.filter(isJudgement), roots.filter((draft) => !isJudgement(draft))];
    if (judgements.length > 0 || this.options.waits) this.waitingSummaries = await this.receiver.waitingSummaries();
    this.diff.push(...(await this.identifyNamed()));
    await this.send(others, roots.length);
    await this.send(judgements, roots.length);
  }

  private prepare(draft: Draft): void {
    for (const other of referencesOf(draft, this.made.completeness))
      this.uses.set(other, (this.uses.get(other) ?? 0) + 1);
    if (!draft.matchesByName || this.directory.identified(draft) !== null) return;
    const actor = this.directory.named(draft);
    if (actor === null) return;
    this.ids.set(draft, actor.id);
    this.named.push({ draft, actor });
    this.counts.knownByName += 1;
  }

  private identifyNamed(): Promise<string[]> {
    const { summary, partOf, waits, setSize } = this.options;
    const { receiver, waitingSummaries: waiting, counts } = this;
    return identifyNamed(this.named, { receiver, summary, partOf, waits, waiting, setSize: setSize.now, counts });
  }

  /** Sends the records. While the server applies a change set, the next ones that do not need its records are made and sent. */
  private async send(roots: readonly Draft[], total: number): Promise<void> {
    const queue = new RootQueue(roots);
    const sending = new Set<Promise<void>>();
    for (;;) {
      const set = this.nextSet(queue);
      if (set.size > 0) {
        const sent: Promise<void> = this.flush(set).finally(() => sending.delete(sent));
        // If two fail, the first error ends the import.
        sent.catch(() => undefined);
        sending.add(sent);
      } else if (sending.size === 0) break;
      if (set.size === 0 || sending.size >= this.atOnce) await Promise.race(sending);
      this.options.progress(this.done, total);
    }
  }

  /** In a dry run, what is new is known only from the change sets before. */
  private get atOnce(): number {
    return this.options.partOf === null || this.options.waits ? 1 : 2;
  }

  private nextSet(queue: RootQueue): SetBuilder {
    const set = this.builder();
    queue.take((root) => {
      // An actor that was found by its name, or a record that was sent with another one.
      if (this.ids.has(root) || this.sent.has(root)) this.done += 1;
      else if (!this.made.completeness.isComplete(root)) {
        // It needs a record that the API has refused meanwhile.
        this.reject(root);
        this.done += 1;
      } else {
        const needed = set.needed(root);
        if (needed.some((draft) => this.underway.has(draft))) return "LATER";
        if (set.size > 0 && set.size + costOf(needed) > this.options.setSize.now) return "FULL";
        set.add(root);
      }
      return "TAKEN";
    });
    return set;
  }

  /** The id of a record, as far as it had to be looked up. */
  idOf(draft: Draft): string | null {
    return this.ids.get(draft) ?? null;
  }

  private builder(): SetBuilder {
    return new SetBuilder(
      this.made.completeness,
      (draft) => this.idOf(draft),
      (place) => this.sources.quote(place),
    );
  }

  /** Sends a change set without the records that the API refuses, and without those that need them. */
  private async flush(first: SetBuilder): Promise<void> {
    const drafts = [...first.drafts];
    drafts.forEach((draft) => this.underway.add(draft));
    await this.sendValid(first).finally(() => drafts.forEach((draft) => this.underway.delete(draft)));
    this.done += first.roots.length;
  }

  private async sendValid(first: SetBuilder): Promise<void> {
    for (let set = first; set.size > 0;) {
      const outcome = await this.submitSet(set);
      if (outcome.errors.length === 0) return this.took(set, outcome);
      this.refuse(set, outcome.errors);
      const next = this.builder();
      for (const root of set.roots)
        if (this.made.completeness.isComplete(root)) next.add(root);
        else this.reject(root);
      set = next;
    }
  }

  private async submitSet(set: SetBuilder): Promise<Outcome> {
    const { partOf, summary } = this.options;
    const editions = partOf === null ? this.sources.unrecorded.map(({ operation }) => operation) : [];
    const operations = [...editions, ...set.operations.map(({ operation }) => operation)];
    const mark = isJudgement(set.roots[0]) || this.options.waits ? ` [${markOf(operations)}]` : "";
    if (mark !== "" && this.waitingSummaries.has(summary + mark)) return proposedBefore(operations.length);
    const outcome = await this.options.setSize.timed(
      this.receiver.submit({ summary: summary + mark, operations, partOf }),
    );
    const first = editions.length;
    // What stands in several change sets of a dry run is new once.
    const again = [...set.drafts].filter((draft) => this.sent.has(draft)).length + (this.sent.size > 0 ? first : 0);
    return { ...withoutFirst(outcome, first), created: partOf === null ? outcome.created - again : outcome.created };
  }

  private async took(set: SetBuilder, { created, updated, unchanged, status, changes }: Outcome): Promise<void> {
    this.counts.created += created;
    this.counts.updated += updated;
    this.counts.unchanged += unchanged;
    this.counts.operations += set.size;
    this.diff.push(...diffLines(set.operations, changes));
    if (status !== null) this.counts.changeSets += 1;
    if (status === "PROPOSED") this.counts.waiting += 1;
    for (const draft of set.drafts) {
      const known = this.directory.identified(draft);
      if (this.api.isActor(draft.kind) && !this.sent.has(draft)) {
        if (known !== null) this.knownActors.push(draft);
        else if (status === "APPLIED") this.newActors.push(draft);
      }
      this.sent.add(draft);
      if (known !== null) this.ids.set(draft, known);
      for (const other of referencesOf(draft, this.made.completeness))
        this.uses.set(other, (this.uses.get(other) ?? 0) - 1);
    }
    // After a dry run, only what was there before is found. What is new stands in each later set that refers to it.
    const wanted = [...set.drafts].filter((draft) => !this.ids.has(draft) && (this.uses.get(draft) ?? 0) > 0);
    for (const [draft, id] of await this.receiver.idsOf(wanted)) this.ids.set(draft, id);
  }

  private refuse(set: SetBuilder, errors: Outcome["errors"]): void {
    for (const { field, message } of errors) {
      const place = operationIn(field);
      const draft = place === null ? undefined : set.operations[place]?.draft;
      if (!draft) throw new ApiFailure(`${field ?? ""} ${message}`.trim());
      this.made.completeness.refuse(draft, message);
      const inField = (field ?? "").split(".").slice(3).join(".");
      this.reject(draft, inField, message);
    }
  }

  /** Reports a record that was refused, with the message of the API, or one that needs it, with what is missing. */
  private reject(draft: Draft, column = "", message: string | null = null): void {
    if (message === null && draft.refusals.length > 0) return;
    const reason = message ?? this.made.completeness.lacking(draft).join("; ");
    const [place] = draft.rows;
    const problem = { column, value: draft.identifier.value, reason: `${draft.called}: ${reason}` };
    if (place) this.rejects.push(rejectOf({ ...problem, place }, "REJECTED"));
  }
}
