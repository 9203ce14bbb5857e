import { fieldNameOf, type TrackedKind } from "../../../values/record-id";
import type { Edit } from "../change-set/draft";
import { operationKind } from "./operation";
import { partKindsOf } from "./parts";
import { addTo, type UnitOfWork } from "./unit-of-work";

/** Loads the parts that corrections give all together, such as identifiers and topics, to compare them with those that are there. */
export async function loadGivenParts(records: UnitOfWork, edits: readonly Edit[]): Promise<void> {
  const wanted = new Map<TrackedKind, Map<TrackedKind, string[]>>();
  for (const { name, input } of edits) {
    const whole = operationKind(name)?.record;
    const given = input as Readonly<Record<string, unknown>>;
    const corrected = whole && given[fieldNameOf(whole)];
    if (!whole || typeof corrected !== "string") continue;
    for (const { kind, givenAs } of partKindsOf(whole)) {
      if (givenAs === undefined || given[givenAs] === undefined) continue;
      const ofWhole = wanted.get(whole) ?? new Map<TrackedKind, string[]>();
      addTo(ofWhole, kind, corrected);
      wanted.set(whole, ofWhole);
    }
  }
  for (const [whole, parts] of wanted)
    for (const [kind, texts] of parts) await records.loadParts(records.named(whole, texts), [kind]);
}
