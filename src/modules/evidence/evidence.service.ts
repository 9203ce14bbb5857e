import { Refusal } from "../../values/errors";
import { evidenceSubjects } from "../../schema/module";
import type { TrackedKind } from "../../values/record-id";
import { operation } from "../ledger/apply/operation";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { SourceArticle } from "../sources/source-article.entity";
import { Evidence } from "./evidence.entity";
import { checkedRuns } from "./quote.check";
import { refuseForeignField } from "./quoted.fields";
import { AttachEvidenceInput, type EvidenceInput } from "./evidence.inputs";

interface Subject {
  kind: TrackedKind;
  uuid: string;
}

/** Attaches the evidence given with a record. */
export function attachAll(
  write: ChangeSetWriter,
  subject: Subject,
  inputs: readonly EvidenceInput[] | null | undefined,
): void {
  write.each("evidence", inputs, (input) => attach(write, subject, input));
}

function attach(write: ChangeSetWriter, subject: Subject, input: EvidenceInput): string {
  const source = write.lookUp(input.source, "source", "source_article").values as unknown as SourceArticle;
  const row = rowFrom(write, "evidence", input, {
    subjectKind: subject.kind.toUpperCase(),
    subjectId: subject.uuid,
    sourceArticleId: source.id,
    quoteRuns: checkedRuns(input.quote, input.locator ?? null, source),
  });
  refuseValueOfNoField(row);
  refuseForeignField(subject.kind, input.field);
  return write.insert("evidence", row, input.as);
}

/** @throws Refusal if it gives a value and no field. */
export function refuseValueOfNoField({ field, value }: Pick<Evidence, "field" | "value">): void {
  if (value !== null && field === null)
    throw new Refusal(
      "INVALID",
      "value is given without a field: name the field that has this value, or leave out value",
      ["value"],
    );
}

export function attachEvidence(write: ChangeSetWriter, input: AttachEvidenceInput): string {
  const { kind, values } = write.lookUp(input.subject, "subject", ...evidenceSubjects());
  return attach(write, { kind, uuid: values.id }, input);
}

export const evidenceOperations = operation({
  name: "attachEvidence",
  description: "Attaches a quote to a record whose statement it supports or contradicts.",
  record: "evidence",
  answers: { field: "evidence", type: () => Evidence },
  input: AttachEvidenceInput,
  records: {
    correctedBy: "correctEvidence",
    known(write, { subject, source, quote, field }) {
      const { kind, values } = write.lookUp(subject, "subject", ...evidenceSubjects());
      return {
        subjectKind: kind.toUpperCase(),
        subjectId: values.id,
        sourceArticleId: write.reference(source, "source", "source_article"),
        quote,
        field: field ?? null,
      };
    },
    listed: { as: "evidence", whole: "subject" },
  },
  run: attachEvidence,
});
