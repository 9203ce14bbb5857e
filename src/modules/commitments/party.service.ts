import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { registerOperation } from "../ledger/apply/operation.registry";
import { registerPart } from "../ledger/apply/part.registry";
import { registerRetraction } from "../ledger/undo/retraction";
import { registerUnique } from "../ledger/apply/unique.registry";
import type { Write } from "../ledger/apply/write";
import { Party } from "./party.entity";
import { CorrectPartyInput, RecordPartyInput, type PartyInput } from "./party.inputs";

/** @throws Refusal where the evidence does not hold, or a reference leads nowhere. */
export function takeOn(write: Write, commitmentId: string, input: PartyInput): string {
  const row = { commitmentId, actorId: write.reference(input.actor, "actor", "actor"), role: input.role };
  const id = write.insert(Party, "party", row, input.as);
  attachAll(write, { kind: "party", uuid: id }, input.evidence);
  return id;
}

export const recordParty = (write: Write, input: RecordPartyInput): string =>
  takeOn(write, write.reference(input.commitment, "commitment", "commitment"), input);

/** @throws Refusal where it has moved on, nothing changes, or the evidence does not hold. */
export function correctParty(write: Write, input: CorrectPartyInput): string {
  const held = write.held(input.party, "party", "party");
  return correctRecord<Party>(write, held, input, { changes: { role: input.role } });
}

registerOperation({
  name: "recordParty",
  description: "Records one more actor's part in a commitment.",
  record: "party",
  answers: { field: "party", type: () => Party },
  input: RecordPartyInput,
  run: recordParty,
});
registerOperation({
  name: "correctParty",
  description: "Corrects what an actor is to a commitment.",
  record: "party",
  answers: { field: "party", type: () => Party },
  input: CorrectPartyInput,
  run: correctParty,
});
registerPart({ kind: "party", of: ["commitment"], named: "commitmentId" });
registerRetraction("party", "an actor's part in a commitment");
registerUnique("party", "commitmentId", "actorId", "role");
