import type { Draft } from "../mapping/drafts";
import type { KnownActor } from "./directory";
import type { Operation } from "./operations";
import type { Receiver } from "./receiver";
import type { SentCounts } from "./sent.counts";
import { markOf } from "./waiting.sets";

/** An actor that a draft means, found by its name. */
export interface NamedActor {
  draft: Draft;
  actor: KnownActor;
}

interface Naming {
  receiver: Receiver;
  summary: string;
  partOf: string | null;
  /** Whether every change set of the viewer waits for a review, and the summaries of those that wait. */
  waits: boolean;
  waiting: ReadonlySet<string>;
  setSize: number;
  counts: SentCounts;
}

/**
 * Gives actors that were found by their names the identifiers of the register, so that they are found again when somebody has corrected their names.
 * Those that cannot get them stay as they are. Returns what a dry run says of it, line by line.
 */
export async function identifyNamed(named: readonly NamedActor[], naming: Naming): Promise<string[]> {
  const identified = byActor(named);
  for (let from = 0; from < identified.length; from += naming.setSize)
    await send(identified.slice(from, from + naming.setSize).map(correction), naming);
  return naming.partOf === null ? identified.map(line) : [];
}

interface Identified {
  actor: KnownActor;
  more: KnownActor["identifiers"];
}

function byActor(named: readonly NamedActor[]): Identified[] {
  const found = new Map<string, Identified>();
  for (const { draft, actor } of named) {
    const known = found.get(actor.id) ?? { actor, more: [] };
    found.set(actor.id, { actor, more: [...known.more, draft.identifier] });
  }
  return [...found.values()];
}

const correction = ({ actor: { id: actor, version: expectedVersion, identifiers }, more }: Identified): Operation => ({
  correctActor: { actor, expectedVersion, identifiers: [...identifiers, ...more] },
});

const line = ({ actor: { name }, more }: Identified): string =>
  `~ ${name}: identifiers ${more.map(({ scheme, value }) => `${scheme} ${value}`).join(", ")}`;

async function send(operations: readonly Operation[], naming: Naming): Promise<void> {
  const { receiver, partOf, waits, waiting, counts } = naming;
  const mark = waits ? ` [${markOf(operations)}]` : "";
  const summary = `${naming.summary.slice(0, 900)}: identifiers of actors that were found by their names${mark}`;
  if (waiting.has(summary)) return;
  const { updated, status } = await receiver.submit({ summary, operations, partOf, skipsInvalid: true });
  counts.updated += updated;
  counts.operations += operations.length;
  if (status !== null) counts.changeSets += 1;
  if (status === "PROPOSED") counts.waiting += 1;
}
