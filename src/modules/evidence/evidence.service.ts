import { Refusal } from "../../kernel/errors";
import type { RecordKind } from "../../kernel/record-id";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { fingerprint, longestMatch, quoteStandsIn, words, MINIMUM_WORDS } from "../sources/fingerprint";
import { SourceArticle } from "../sources/source-article.entity";
import { Evidence } from "./evidence.entity";
import { AttachEvidenceInput, type EvidenceInput } from "./evidence.inputs";

interface Subject {
  kind: RecordKind;
  uuid: string;
}

const subjects = [
  "actor",
  "role",
  "meeting",
  "participation",
  "commitment",
  "party",
  "follow_up",
  "assessment",
] as const satisfies readonly RecordKind[];

/** Attaches the evidence given with a record. */
export async function attachAll(
  write: Write,
  subject: Subject,
  inputs: readonly EvidenceInput[] | null | undefined,
): Promise<void> {
  for (const [position, input] of (inputs ?? []).entries()) {
    try {
      await attach(write, subject, input);
    } catch (error) {
      throw error instanceof Refusal ? error.under("evidence", position) : error;
    }
  }
}

async function attach(write: Write, subject: Subject, input: EvidenceInput): Promise<string> {
  const sourceArticleId = write.reference(input.source, "source", "source_article");
  const source = await write.find(SourceArticle, "source_article", sourceArticleId);
  if (!source) throw new Refusal("NOT_FOUND", `there is no source article ${input.source}`, ["source"]);
  const row = {
    subjectKind: subject.kind.toUpperCase(),
    subjectId: subject.uuid,
    sourceArticleId,
    quote: input.quote,
    prefix: input.prefix ?? null,
    suffix: input.suffix ?? null,
    stance: input.stance,
    role: input.role,
    field: input.field ?? null,
    value: input.value ?? null,
    quoteRuns: runsOf(input.quote, source),
  };
  return write.insert(Evidence, "evidence", row, input.as ?? undefined);
}

/** The run hashes of a quote that stands in its source, as far as that can be known. */
function runsOf(quote: string, source: SourceArticle): Buffer {
  if (words(quote).length < MINIMUM_WORDS) {
    throw new Refusal("QUOTE_TOO_SHORT", `a quote needs at least ${MINIMUM_WORDS} words to be checked`, ["quote"]);
  }
  const runs = fingerprint(quote);
  if (source.fingerprint && !quoteStandsIn(runs, source.fingerprint)) {
    const nearest = longestMatch(quote, source.fingerprint);
    throw new Refusal(
      "QUOTE_NOT_FOUND",
      `the quote is not in ${source.url}; ${nearest ? `the nearest passage found is "${nearest}"` : "nothing of it was found"}`,
      ["quote"],
    );
  }
  return runs;
}

export const attachEvidence = (write: Write, input: AttachEvidenceInput): Promise<string> =>
  attach(write, write.subject(input.subject, "subject", ...subjects), input);

registerOperation({ name: "attachEvidence", record: "evidence", input: AttachEvidenceInput, run: attachEvidence });
