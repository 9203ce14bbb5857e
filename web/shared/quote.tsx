import { Fragment, type ReactElement } from "react";
import { useSite } from "../frame/site.context";
import type { QuoteFieldsFragment } from "../graphql/graphql";
import { AnchorLink, useAnchor } from "./anchor";
import { useContradiction, type OnRecord } from "./contradiction";
import { InLanguage, Sentence, useLanguageOf, Words } from "./in-language";
import { spaceAfter, spaceBefore } from "./quote.spacing";

interface QuoteProps {
  quote: QuoteFieldsFragment;
  /** The values in the record that the quote may contradict. */
  onRecord: OnRecord;
  hidesRole?: boolean;
}

/** A quote in its own words and language, with its place in the source, and whether it was checked. */
export function Quote({ quote, onRecord, hidesRole = false }: QuoteProps): ReactElement {
  const { words } = useSite();
  const { sourceArticle: source } = quote;
  const contradiction = useContradiction(quote, onRecord);
  const anchor = useAnchor(quote.id);
  return (
    <figure id={anchor} className={`quote stance-${quote.stance}`}>
      <QuotedWords quote={quote} />
      <figcaption>
        <SourceLine source={source} locator={quote.locator} />
        {!hidesRole && <span className="role">{words.evidenceRole[quote.role]}</span>}
        {contradiction !== null && (
          <span className="contradicts">
            <Contradiction {...contradiction} />
          </span>
        )}
        <Verified quote={quote} />
        <AnchorLink id={anchor} />
      </figcaption>
    </figure>
  );
}

type Contradicted = NonNullable<ReturnType<typeof useContradiction>>;

function Contradiction({ said, recorded }: Contradicted): ReactElement {
  return (
    <Sentence
      text={said}
      parts={
        recorded
          ? [
              <InLanguage key="recorded" of={recorded}>
                {recorded.text}
              </InLanguage>,
            ]
          : []
      }
    />
  );
}

/** The words of the quote, with the words around them in grey. */
export function QuotedWords({ quote }: { quote: QuoteFieldsFragment }): ReactElement {
  const { sourceArticle: source } = quote;
  return (
    <blockquote lang={source.language} {...useLanguageOf(source.language)} cite={source.url}>
      {quote.prefix !== null && (
        <span className="around">
          {quote.prefix}
          {spaceBefore(quote, source.language)}
        </span>
      )}
      {isOfRow(quote.locator) ? <Cells row={quote.quote} /> : quote.quote}
      {quote.suffix !== null && (
        <span className="around">
          {spaceAfter(quote, source.language)}
          {quote.suffix}
        </span>
      )}
    </blockquote>
  );
}

const isOfRow = (locator: string | null): boolean => locator?.startsWith("row=") ?? false;

/** The cells of a row, split at tabs. If the contributor joined the cells by spaces, it is one cell. */
function Cells({ row }: { row: string }): ReactElement {
  const cells = row.split("\t").filter((cell) => cell.trim() !== "");
  return (
    <>
      {cells.map((cell, index) => (
        <Fragment key={index}>
          {/* The space is for those who copy or hear it: it is what joins cells in a quote. */}
          {index > 0 && " "}
          <span className="cell">{cell}</span>
        </Fragment>
      ))}
    </>
  );
}

type Source = QuoteFieldsFragment["sourceArticle"];

interface SourceLineProps {
  source: Source;
  /** The place in the source, as in `Evidence.locator`: `row=12`. */
  locator?: string | null;
  short?: boolean;
}

/** Publisher, headline and day, and the row or page if one is named. Only the publisher is a link to the article. */
export function SourceLine({ source, locator = null, short = false }: SourceLineProps): ReactElement {
  const { words, date } = useSite();
  const languageOf = useLanguageOf(source.language);
  const place = placeOf(locator);
  return (
    <span className="source">
      <a href={source.url} rel="external nofollow">
        <Words language={source.language}>{source.publisher}</Words>
      </a>
      {!short && (
        <>
          {", "}
          <cite lang={source.language} {...languageOf}>
            {source.title}
          </cite>
        </>
      )}
      {source.publishedOn && <>, {date(source.publishedOn)}</>}
      {place !== null && <>, {words.locator[place.unit](place.number, source[countOf[place.unit]])}</>}
      {source.archiveUrl !== null && (
        <>
          {" ("}
          <a href={source.archiveUrl}>{words.commitment.archived}</a>)
        </>
      )}
    </span>
  );
}

const countOf = { row: "rowCount", page: "pageCount" } as const;

function placeOf(locator: string | null): { unit: "row" | "page"; number: number } | null {
  const [, unit, number] = /^(row|page)=(\d+)$/.exec(locator ?? "") ?? [];
  return unit === "row" || unit === "page" ? { unit, number: Number(number) } : null;
}

type Checked = Pick<QuoteFieldsFragment, "verified" | "unverifiedReason">;

/** Whether the quote was found in its source, and if not, why. */
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
