import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment } from "../graphql/graphql";
import { AnchorLink, useAnchor } from "./anchor";
import { useContradiction, type OnRecord } from "./contradiction";
import { spaceAfter, spaceBefore } from "./quote.spacing";

interface QuoteProps {
  quote: QuoteFieldsFragment;
  /** What the record says where the quote says otherwise. */
  onRecord: OnRecord;
  hidesRole?: boolean;
}

/** What a source says, in its own words and language; where it says it; and whether that was checked. */
export function Quote({ quote, onRecord, hidesRole = false }: QuoteProps): ReactElement {
  const { words } = useSite();
  const { sourceArticle: source } = quote;
  const contradiction = useContradiction(quote, onRecord);
  const anchor = useAnchor(quote.id);
  return (
    <figure id={anchor} className={`quote stance-${quote.stance}`}>
      <QuotedWords quote={quote} />
      <figcaption>
        <SourceLine source={source} />
        {!hidesRole && <span className="role">{words.evidenceRole[quote.role]}</span>}
        {contradiction !== null && <span className="contradicts">{contradiction}</span>}
        <Verified quote={quote} />
        <AnchorLink id={anchor} />
      </figcaption>
    </figure>
  );
}

/** The words themselves, with those around them in grey. */
export function QuotedWords({ quote }: { quote: QuoteFieldsFragment }): ReactElement {
  const { sourceArticle: source } = quote;
  return (
    <blockquote lang={source.language} cite={source.url}>
      {quote.prefix !== null && (
        <span className="around">
          {quote.prefix}
          {spaceBefore(quote, source.language)}
        </span>
      )}
      {quote.quote}
      {quote.suffix !== null && (
        <span className="around">
          {spaceAfter(quote, source.language)}
          {quote.suffix}
        </span>
      )}
    </blockquote>
  );
}

type Source = QuoteFieldsFragment["sourceArticle"];

/** Publisher, headline and day; the publisher alone leads to the article. */
export function SourceLine({ source, short = false }: { source: Source; short?: boolean }): ReactElement {
  const { words, date } = useSite();
  return (
    <span className="source">
      <a href={source.url} rel="external nofollow">
        {source.publisher}
      </a>
      {!short && (
        <>
          {", "}
          <cite lang={source.language}>{source.title}</cite>
        </>
      )}
      {source.publishedOn && <>, {date(source.publishedOn)}</>}
      {source.archiveUrl !== null && (
        <>
          {" ("}
          <a href={source.archiveUrl}>{words.commitment.archived}</a>)
        </>
      )}
    </span>
  );
}

type Checked = Pick<QuoteFieldsFragment, "verified" | "unverifiedReason">;

/** Whether the quote was found in its source; where it was not, why. */
function Verified({ quote: { verified, unverifiedReason } }: { quote: Checked }): ReactElement {
  const { words } = useSite();
  const [kind, text] = verified
    ? ["verified", words.commitment.verified]
    : ["unverified", words.unverified[unverifiedReason ?? "NOT_RECORDED"]];
  return (
    <span className={kind}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        {verified ? <path d="M2.5 8.5l3.6 3.7 7.4-8.4" /> : <path d="M3 8h2.5M7 8h2.5M11 8h2.5" />}
      </svg>
      {text}
    </span>
  );
}
