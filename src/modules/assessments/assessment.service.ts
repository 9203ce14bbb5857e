import { Refusal } from "../../kernel/errors";
import { attachAll } from "../evidence/evidence.service";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { Assessment } from "./assessment.entity";
import { AssessCommitmentInput, RecordMethodologyInput } from "./assessment.inputs";
import { Methodology } from "./methodology.entity";

export function recordMethodology(write: Write, input: RecordMethodologyInput): string {
  return write.insert(Methodology, "methodology", {
    name: input.name,
    edition: input.edition,
    url: input.url ?? null,
    description: input.description ?? null,
    crosswalk: input.crosswalk,
  });
}

/** @throws Refusal where status, reason and day of fulfilment do not go together, or the evidence does not hold. */
export async function assessCommitment(write: Write, input: AssessCommitmentInput): Promise<string> {
  refuseContradictions(input);
  const id = write.insert(Assessment, "assessment", {
    commitmentId: write.reference(input.commitment, "commitment", "commitment"),
    partyId: input.party ? write.reference(input.party, "party", "party") : null,
    methodologyId: write.reference(input.methodology, "methodology", "methodology"),
    date: input.date,
    status: input.status,
    unratableReason: input.unratableReason ?? null,
    fulfilledOn: input.fulfilledOn ?? null,
    rationale: input.rationale,
  });
  await attachAll(write, { kind: "assessment", uuid: id }, input.evidence);
  return id;
}

function refuseContradictions({ status, unratableReason, fulfilledOn }: AssessCommitmentInput): void {
  if (status === "NOT_RATED") {
    throw new Refusal("INVALID", "NOT_RATED means that nobody looked; an assessment cannot say that", ["status"]);
  }
  if ((status === "UNRATABLE") !== Boolean(unratableReason)) {
    throw new Refusal("INVALID", "UNRATABLE, and no other status, has a reason", ["unratableReason"]);
  }
  if (fulfilledOn && status !== "KEPT" && status !== "PARTIALLY_KEPT") {
    throw new Refusal("INVALID", "only what was kept, at least in part, has a day of fulfilment", ["fulfilledOn"]);
  }
}

registerOperation({
  name: "recordMethodology",
  record: "methodology",
  input: RecordMethodologyInput,
  run: recordMethodology,
});
registerOperation({
  name: "assessCommitment",
  record: "assessment",
  input: AssessCommitmentInput,
  run: assessCommitment,
});
