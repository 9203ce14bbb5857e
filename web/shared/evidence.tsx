import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment } from "../graphql/graphql";
import type { OnRecord } from "./contradiction";
import { More } from "./more";
import { Quote } from "./quote";

/** The quotes on which a record is based. */
export function Evidence({
  quotes,
  onRecord,
  repeats = false,
  totalCount = quotes.length,
}: {
  quotes: readonly QuoteFieldsFragment[];
  onRecord: OnRecord;
  /** Whether some of the sources repeat one another. */
  repeats?: boolean;
  /** How many quotes there are, if not all of them are given. */
  totalCount?: number;
}): ReactElement {
  const { words } = useSite();
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">{words.commitment.evidence}</h2>
      <p className="note">
        {words.commitment.evidenceNote}
        {repeats && ` ${words.commitment.sourcesMean}`}
      </p>
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} onRecord={onRecord} />
      ))}
      <More shown={quotes.length} of={totalCount} />
    </section>
  );
}
