import { exchangedQuotesQuery } from "../../../web/exchange/exchange.query";
import { exchangedFiles } from "../../../web/shared/record.files";
import { annotationOf } from "./annotation";
import { itemsOf, section, whenRead, type ExchangeFile, type ReadFile } from "./exchange.file";

const narrowing = ["stance", "role", "field", "where", ...whenRead] as const;
const quotes = section("evidence", exchangedQuotesQuery, (given) => given);

/** The checked quotes as W3C Web Annotations: a collection whose one page has them all. */
export const annotations: ExchangeFile = {
  ...exchangedFiles.annotations,
  sections: [quotes],
  arguments: { evidence: narrowing },
  async *parts(read) {
    let total = 0;
    const written = itemsOf(read.rowsOf(quotes), (quote) => {
      total++;
      return annotationOf(quote, read.origin);
    });
    const head = JSON.stringify(collectionOf(read)).slice(0, -1);
    const page = { id: `${read.address}#page`, type: "AnnotationPage", startIndex: 0 };
    yield `${head},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    yield* written;
    yield `]},\n"total":${total}}\n`;
  },
};

const collectionOf = ({ address, license, ...read }: ReadFile): object => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: address,
  type: "AnnotationCollection",
  label:
    `Quotes that were found in the text of their source, as the record had them at revision ${read.revision}` +
    `${read.hash === null ? "" : ` (SHA-256 ${read.hash})`}. That a quote was found says that the words stand there, and not that they are true.`,
  ...(license && { rights: license.url }),
});
