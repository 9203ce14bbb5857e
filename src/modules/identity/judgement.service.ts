import { Refusal } from "../../values/errors";
import { Actor } from "../actors/actor.entity";
import { actorMerge } from "../actors/actor.merge";
import { operation } from "../ledger/apply/operation";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { retraction } from "../ledger/undo/retraction";
import type { MergeInput } from "../ledger/undo/merge.inputs";
import { JudgeDuplicateInput } from "./judgement.inputs";

/** @throws Refusal if both are one, have changed since, or are to be merged and cannot be. */
function judgeDuplicate(write: ChangeSetWriter, input: JudgeDuplicateInput): string {
  const [a, b] = [write.lookUp(input.a, "a", "actor"), write.lookUp(input.b, "b", "actor")];
  if (a === b) throw new Refusal("INVALID", "a and b are the same record: give two", ["b"]);
  if (input.versionOfA) write.expect(a, input.versionOfA);
  if (input.versionOfB) write.expect(b, input.versionOfB);
  if (input.judgement !== "SAME") {
    const row = rowFrom(write, "duplicate_judgement", input, {});
    write.insert("duplicate_judgement", row, input.as);
    return a.values.id;
  }
  const versionOf = ({ values, state }: typeof a): number => (state === "new" ? 1 : Number(values["version"]));
  actorMerge.run(write, {
    survivor: input.a,
    expectedVersion: versionOf(a),
    merged: [{ id: input.b, expectedVersion: versionOf(b) }],
    reason: input.reason,
  } satisfies MergeInput);
  return a.values.id;
}

const asMerge = ({ a, b, reason }: JudgeDuplicateInput): MergeInput => ({
  survivor: a,
  expectedVersion: 1,
  merged: [{ id: b, expectedVersion: 1 }],
  reason,
});

export const judgementOperations = [
  operation({
    name: "judgeDuplicate",
    description:
      "Judges whether two actors are the same. SAME merges `b` into `a`, as `mergeActors` does, and needs a second person. DIFFERENT is remembered: " +
      "`duplicateCandidates` does not show them again, no import asks about them, and they cannot be merged until the judgement is retracted or reverted. " +
      "UNSURE stays with the candidates.",
    record: "actor",
    needsSecondPerson: ({ judgement }) => judgement === "SAME",
    answers: { field: "actor", type: () => Actor },
    input: JudgeDuplicateInput,
    load: async (records, inputs) => {
      const merges = inputs.filter(({ judgement }) => judgement === "SAME").map(asMerge);
      if (merges.length > 0) await actorMerge.load?.(records, merges);
    },
    run: judgeDuplicate,
  }),
  retraction("duplicate_judgement", "a judgement on two actors"),
];
