import { formatRecordId } from "../../values/record-id";
import { operation } from "../ledger/apply/operation";
import type { UnitOfWork, Values } from "../ledger/apply/unit-of-work";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { SourceArticle } from "../sources/source-article.entity";
import { correctRecord } from "./correction.service";
import { CorrectEvidenceInput } from "./evidence.correction.inputs";
import { Evidence } from "./evidence.entity";
import { refuseValueOfNoField, runsOf } from "./evidence.service";

/** @throws Refusal if the quote is not in its source, it has moved on, or nothing changes. */
export function correctEvidence(write: ChangeSetWriter, input: CorrectEvidenceInput): string {
  const evidence = write.lookUp(input.evidence, "evidence", "evidence");
  const { expectedVersion, quote } = input;
  const reworded = quote !== undefined && quote !== evidence.values["quote"];
  const quoteRuns = !reworded ? undefined : runsOf(quote, sourceOf(write, evidence.values));
  const changes = changesFrom("evidence", input, { quoteRuns }, ["subjectKind", "subjectId", "sourceArticleId"]);
  return correctRecord<Evidence>(write, evidence, { expectedVersion }, { changes, rule: refuseValueOfNoField });
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

export const evidenceCorrections = [
  retraction("evidence", "a quote"),
  operation({
    name: "correctEvidence",
    description: "Corrects a quote, or what it is said to be about.",
    record: "evidence",
    answers: { field: "evidence", type: () => Evidence },
    input: CorrectEvidenceInput,
    load: loadSources,
    run: correctEvidence,
  }),
];
