import { Refusal } from "../../values/errors";
import { evidenceSubjects } from "../../schema/module";
import type { TrackedKind } from "../../values/record-id";
import { operation } from "../ledger/apply/operation";
import { rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { MINIMUM_WORDS } from "../sources/fingerprint";
import { longestMatch, quoteStandsIn, runsOfQuote } from "../sources/quote.match";
import type { SourceArticle } from "../sources/source-article.entity";
import { Evidence } from "./evidence.entity";
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
  const row = rowFrom("evidence", input, {
    subjectKind: subject.kind.toUpperCase(),
    subjectId: subject.uuid,
    sourceArticleId: source.id,
    quoteRuns: runsOf(input.quote, source),
  });
  refuseValueOfNoField(row);
  return write.insert("evidence", row, input.as);
}

/** @throws Refusal if it says what a field is, but not which. */
export function refuseValueOfNoField({ field, value }: Pick<Evidence, "field" | "value">): void {
  if (value !== null && field === null)
    throw new Refusal(
      "INVALID",
      "value is given without a field: name the field that has this value, or leave the value out",
      ["value"],
    );
}

/** The run hashes of a quote that stands in its source, as far as that can be known. */
export function runsOf(
  quote: string,
  source: Pick<SourceArticle, "fingerprint" | "fingerprintCovers" | "url">,
): Buffer {
  const runs = runsOfQuote(quote, source.fingerprint);
  if (runs.length === 0) {
    throw new Refusal(
      "QUOTE_TOO_SHORT",
      `the quote is too short to be checked: quote at least ${MINIMUM_WORDS} words`,
      ["quote"],
    );
  }
  // What is missing from an excerpt may stand in the rest of the article.
  const wholeText = source.fingerprintCovers === "WHOLE_TEXT" ? source.fingerprint : null;
  if (wholeText && !quoteStandsIn(runs, wholeText)) throw notFound(quote, source.url, wholeText);
  return runs;
}

function notFound(quote: string, url: string, sourceFingerprint: Buffer): Refusal {
  const nearestPassage = longestMatch(quote, sourceFingerprint);
  const nearest = nearestPassage ? `the nearest passage found is "${nearestPassage}"` : "nothing of it was found";
  const details = nearestPassage ? { nearestPassage } : {};
  return new Refusal("QUOTE_NOT_FOUND", `the quote is not in ${url}; ${nearest}`, ["quote"], details);
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
