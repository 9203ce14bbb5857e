import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment } from "../graphql/graphql";
import type { OnRecord } from "./contradiction";
import { Quote } from "./quote";

/** The quotes on which a record is based. */
export function Evidence({
  quotes,
  onRecord,
  repeats = false,
}: {
  quotes: readonly QuoteFieldsFragment[];
  onRecord: OnRecord;
  /** Whether some of the sources repeat one another. */
  repeats?: boolean;
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
    </section>
  );
}
