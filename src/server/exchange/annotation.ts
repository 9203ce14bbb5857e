import type { ExchangedQuoteFragment } from "../../../web/graphql/graphql";
import { uriOf } from "../../values/uri";

type Quote = ExchangedQuoteFragment;

/** A quote as an annotation of its source: where it stands, and the page of the record that it is about. */
export function annotationOf(quote: Quote, origin: string): object {
  const { id, version, updatedAt } = quote;
  return {
    id: urnOf(id),
    type: "Annotation",
    motivation: "linking",
    // Of a quote that was corrected, the record says when that was.
    [version === 1 ? "created" : "modified"]: updatedAt,
    body: bodiesOf(quote, origin),
    target: targetOf(quote),
  };
}

/** The id of a record as a URN (RFC 9562): `evidence_0197f3b2-..` has no page of its own. */
const urnOf = (id: string): string => `urn:uuid:${id.slice(id.lastIndexOf("_") + 1)}`;

function bodiesOf(quote: Quote, origin: string): object[] {
  const { subject, stance, role, field, value } = quote;
  const page = pageOf(subject);
  const said = (purpose: string, text: string) => ({ type: "TextualBody", purpose, value: text });
  return [
    ...(page === null ? [] : [{ type: "SpecificResource", purpose: "linking", source: origin + page }]),
    ...[stance, role].map((tag) => said("tagging", tag.toLowerCase())),
    ...(field === null ? [] : [said("describing", value === null ? field : `${field}: ${value}`)]),
    ...(isOfRow(quote) ? [said("describing", quote.quote)] : []),
  ];
}

/** The page that shows what the quote is about, in the language of its reader. What is a part of a record stands on the page of that record. */
function pageOf(subject: Quote["subject"]): string | null {
  if (subject === null) return null;
  if ("slug" in subject) return `/${sections[kindOf(subject.id)] ?? "actors"}/${subject.slug}`;
  if ("meeting" in subject) return `/meetings/${subject.meeting.slug}`;
  if ("person" in subject) return `/actors/${subject.person.slug}`;
  const of = "target" in subject ? subject.target : subject;
  return "commitment" in of ? `/commitments/${of.commitment.slug}` : null;
}

const sections: Readonly<Record<string, string>> = { commitment: "commitments", meeting: "meetings" };

const kindOf = (id: string): string => id.slice(0, id.lastIndexOf("_"));

/** The cells of a row are joined by spaces, so the file does not have these words one after the other. */
const isOfRow = ({ locator }: Quote): boolean => locator?.startsWith("row=") ?? false;

function targetOf(quote: Quote): object {
  const { url, archiveUrl, language } = quote.sourceArticle;
  return {
    type: "SpecificResource",
    source: { id: uriOf(url), language },
    selector: selectorOf(quote),
    ...(archiveUrl !== null && { state: { type: "TimeState", cached: uriOf(archiveUrl) } }),
  };
}

/** How fragments are written of files with rows (CSV) and with pages (PDF). */
const fragments = { row: "http://tools.ietf.org/rfc/rfc7111", page: "http://tools.ietf.org/rfc/rfc3778" } as const;

function selectorOf(quote: Quote): object {
  const { locator, prefix, suffix } = quote;
  const words = {
    type: "TextQuoteSelector",
    exact: quote.quote,
    ...(prefix !== null && { prefix }),
    ...(suffix !== null && { suffix }),
  };
  if (locator === null) return words;
  const fragment = (conformsTo: string) => ({ type: "FragmentSelector", conformsTo, value: locator });
  return isOfRow(quote) ? fragment(fragments.row) : { ...fragment(fragments.page), refinedBy: words };
}
