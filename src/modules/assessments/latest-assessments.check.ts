import type { EntityManager } from "typeorm";
import { formatRecordId } from "../../values/record-id";
import { firstWrongRow } from "../ledger/proof/kept.rows";
import type { Fault } from "../ledger/proof/proof.fault";

const kept = {
  table: "ledger.latest_assessment",
  found: "ledger.latest_assessment_found",
  columns: "commitment_id, assessment_id, earliest, latest, publications, independent_sources",
};

/** The first commitment of which the ledger keeps another latest judgement (migration 0161), or on how much it rests, than its judgements and their quotes give. */
export async function wrongLatestAssessments(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstWrongRow<{ uuid: string }>(manager, kept, "commitment_id as uuid");
  if (!wrong) return [];
  const record = formatRecordId({ kind: "commitment", ...wrong });
  return [
    { revision: null, what: `what is kept of the latest judgement on ${record} does not follow from its judgements` },
  ];
}
