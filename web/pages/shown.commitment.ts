import type { CommitmentPageQuery, QuoteFieldsFragment } from "../graphql/graphql";
import { disputesIn, type Dispute } from "../parts/dispute.model";

/** A promise as its page shows it. */
export type ShownCommitment = NonNullable<CommitmentPageQuery["commitment"]>;

/** All quotes that stand on the page, each once. */
export function quotesBehind({ evidence, followUps, assessments, meeting }: ShownCommitment): QuoteFieldsFragment[] {
  const quotes = [
    ...evidence.nodes,
    ...followUps.nodes.flatMap((followUp) => followUp.evidence.nodes),
    ...assessments.nodes.flatMap((assessment) => assessment.evidence.nodes),
    ...(meeting?.evidence.nodes ?? []),
  ];
  return [...new Map(quotes.map((quote) => [quote.id, quote])).values()];
}

/** Where the sources disagree about the promise, or about the meeting at which it was made; who took part comes first. */
export function disputesAbout({ title, meeting, evidence }: ShownCommitment): Dispute[] {
  const disputes = [
    ...(meeting ? disputesIn(meeting.title, meeting.evidence.nodes) : []),
    ...disputesIn(title, evidence.nodes),
  ];
  return disputes.sort((a, b) => Number(b.names !== null) - Number(a.names !== null));
}
