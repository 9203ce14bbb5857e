import { formatRecordId, type TrackedKind } from "../../values/record-id";
import type { UnitOfWork, Values } from "../ledger/apply/unit-of-work";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { SourceArticle } from "../sources/source-article.entity";
import { correctRecord } from "./correction.service";
import { CorrectEvidenceInput } from "./evidence.correction.inputs";
import { Evidence } from "./evidence.entity";
import { refuseValueOfNoField } from "./evidence.service";
import { refuseForeignField } from "./quoted.fields";
import { checkedRuns } from "./quote.check";

/** @throws Refusal if the quote is not in its source, the evidence has changed since, or nothing changes. */
export function correctEvidence(write: ChangeSetWriter, input: CorrectEvidenceInput): string {
  const evidence = write.lookUp(input.evidence, "evidence", "evidence");
  const { expectedVersion, field } = input;
  // What was recorded before the names were checked may stay.
  if (field !== evidence.values["field"])
    refuseForeignField(String(evidence.values["subjectKind"]).toLowerCase() as TrackedKind, field);
  const isOther = (["quote", "locator"] as const).some(
    (field) => input[field] !== undefined && input[field] !== evidence.values[field],
  );
  const quoteRuns = isOther ? runsOfCorrected(write, evidence.values, input) : undefined;
  const changes = changesFrom(write, "evidence", input, { quoteRuns }, ["subjectKind", "subjectId", "sourceArticleId"]);
  return correctRecord<Evidence>(write, evidence, { expectedVersion }, { changes, rule: refuseValueOfNoField });
}

/** A quote is checked again if its words or its place change. */
function runsOfCorrected(write: ChangeSetWriter, present: Values, corrected: CorrectEvidenceInput): Buffer {
  const { quote, locator } = present as unknown as Evidence;
  const place = corrected.locator === undefined ? locator : corrected.locator;
  return checkedRuns(corrected.quote ?? quote, place, sourceOf(write, present));
}

function sourceOf(write: ChangeSetWriter, { sourceArticleId }: Values): SourceArticle {
  const id = formatRecordId({ kind: "source_article", uuid: String(sourceArticleId) });
  return write.lookUp(id, "evidence", "source_article").values as unknown as SourceArticle;
}

/** Loads the sources of the quotes: new words are checked against their texts. */
async function loadSources(records: UnitOfWork): Promise<void> {
  const quoted = records.in("unchanged", "evidence").map(({ values }) => String(values["sourceArticleId"]));
  await records.load(quoted.map((uuid) => ({ kind: "source_article", uuid })));
}

const { correct, retract } = operationsOn("evidence", () => Evidence);

export const evidenceCorrections = [
  retract("a quote"),
  correct("Corrects a quote, or the field that it is about.", CorrectEvidenceInput, correctEvidence, {
    load: loadSources,
  }),
];
