import type { Reject } from "../mapping/completeness";
import { operationIn } from "./change-set";
import type { Operation } from "./operations";
import type { Receiver } from "./receiver";
import { markOf } from "./waiting.sets";
import type { Vanished } from "./vanished.records";

interface Told {
  summary: string;
  partOf: string;
}

const setSize = 200;

/** Proposes to retract what the files no longer have. Returns, for each that is not, the reason. A retraction always waits for a second person. */
export async function proposeRetractions(
  receiver: Receiver,
  vanished: readonly Vanished[],
  told: Told,
): Promise<{ changeSets: number; refused: Map<Vanished, string> }> {
  const refused = new Map<Vanished, string>();
  const waiting = await receiver.waitingSummaries();
  // Parts first, then whatever refers to meetings, then the meetings.
  const ordered = vanished
    .filter(({ keptBy }) => keptBy === null)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
  let changeSets = 0;
  for (let from = 0; from < ordered.length; from += setSize)
    changeSets += await propose(receiver, ordered.slice(from, from + setSize), { ...told, waiting, refused });
  return { changeSets, refused };
}

const rankOf = ({ field, kind }: Vanished): number => (field !== null ? 0 : kind === "Meeting" ? 2 : 1);

interface Proposing extends Told {
  waiting: ReadonlySet<string>;
  refused: Map<Vanished, string>;
}

/** Proposes a change set without those that the API refuses. Returns how many change sets wait for it: one or none. */
async function propose(receiver: Receiver, given: readonly Vanished[], proposing: Proposing): Promise<number> {
  for (let some = given; some.length > 0;) {
    const operations = some.map(retractionOf);
    const summary = `${proposing.summary.slice(0, 900)}: retracts what the files no longer have [${markOf(operations)}]`;
    if (proposing.waiting.has(summary)) return 1;
    const { errors } = await receiver.submit({ summary, operations, partOf: proposing.partOf });
    if (errors.length === 0) return 1;
    for (const { field, message } of errors) {
      const one = some[operationIn(field) ?? -1];
      if (one) proposing.refused.set(one, message);
      else for (const each of some) proposing.refused.set(each, message);
    }
    some = some.filter((each) => !proposing.refused.has(each));
  }
  return 0;
}

function retractionOf({ kind, id, version }: Vanished): Operation {
  const field = kind.charAt(0).toLowerCase() + kind.slice(1);
  const reason = "The register no longer has it.";
  return { [`retract${kind}`]: { [field]: id, expectedVersion: version, reason } };
}

/** A line of the rejects for each that vanished: what became of it. */
export const flagged = (vanished: readonly Vanished[], fateOf: (each: Vanished) => string): Reject[] =>
  vanished.map((each) => ({
    file: each.file,
    row: each.row,
    line: null,
    column: each.field ?? "",
    value: each.id,
    fate: "FLAGGED",
    reason: `${each.called}: ${each.field === null ? "its row is gone from the file" : "its row no longer has it"}; ${fateOf(each)}`,
  }));
