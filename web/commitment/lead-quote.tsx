import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { Words } from "../shared/in-language";
import { QuotedWords } from "../shared/quote";
import type { ShownCommitment } from "./shown.commitment";

/** A quote with more characters than this is shown below the title, not beside it. */
const longest = 280;

/** The words of a source in which it was promised or asked for: a checked quote, in the reader's language if there is one. */
export function LeadQuote({ commitment }: { commitment: ShownCommitment }): ReactElement | null {
  const { date, language } = useSite();
  const checked = commitment.evidence.nodes.filter(
    ({ verified, stance, quote }) => verified && stance === "SUPPORTS" && quote.length <= longest,
  );
  const quote = checked.find(({ sourceArticle }) => sourceArticle.language === language) ?? checked[0];
  if (!quote) return null;
  const { publisher, publishedOn, language: ofSource } = quote.sourceArticle;
  return (
    <figure className="quote lead-quote">
      <QuotedWords quote={quote} />
      <figcaption>
        <a href={`#${quote.id}`}>
          <Words language={ofSource}>{publisher}</Words>
        </a>
        {publishedOn && <span>{date(publishedOn)}</span>}
      </figcaption>
    </figure>
  );
}
