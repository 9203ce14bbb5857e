import type { ReactElement } from "react";
import type { Citation } from "../frame/citation";
import { useSite } from "../frame/site.context";
import { citationFormats, inTeX, type CitationFormat } from "./citation.formats";
import { place, Sentence, Words } from "./in-language";

/** How to cite the page at the revision that was read: as a text, and for reference managers. */
export function Cite({ citation }: { citation: Citation }): ReactElement {
  const { words, day, to } = useSite();
  const { title, titleLanguage, site, publisher, revision, appliedOn, hash, url } = citation;
  const by = [site, publisher].filter((name) => name !== null).join(", ");
  const [here] = to(citation.place).split("?");
  const inItsLanguage = (text: string) => [
    <Words key="title" language={titleLanguage}>
      {text}
    </Words>,
  ];
  return (
    <details className="elsewhere">
      <summary>{words.cite.title}</summary>
      <p className="citation">
        <Sentence
          text={words.cite.text(place, by, words.footer.revision(revision), day(appliedOn))}
          parts={inItsLanguage(title)}
        />{" "}
        {url}
        {hash !== null && `. ${words.footer.hash}${words.colon}${hash}`}
      </p>
      <p className="note">
        {words.cite.files}
        {words.colon}
        {(Object.keys(citationFormats) as CitationFormat[]).map((format, nth) => (
          <span key={format}>
            {nth > 0 && ", "}
            <a href={`${here}.${format}?rev=${revision}`}>{citationFormats[format].name}</a>
          </span>
        ))}
      </p>
      <pre tabIndex={0}>
        <Sentence
          text={citationFormats.bib.write({ ...citation, title: place }, words)}
          parts={inItsLanguage(inTeX(title))}
        />
      </pre>
    </details>
  );
}
