import type { ReactNode } from "react";
import { graphql, read, type FragmentType } from "./generated";

/** Where something is known from: the first quote, with a link to who published it. */
const sourcesFragment = graphql(`
  fragment Sources on EvidenceConnection {
    totalCount
    nodes {
      quote
      sourceArticle {
        publisher
        title
        url
      }
    }
  }
`);

export function Source({ of }: { of: FragmentType<typeof sourcesFragment> }): ReactNode {
  const { nodes, totalCount } = read(sourcesFragment, of);
  const [first] = nodes;
  if (!first) return <span className="quiet">no source of its own</span>;
  const { publisher, title, url } = first.sourceArticle;
  return (
    <span className="source">
      <a href={url} title={title}>
        {publisher}
      </a>
      {totalCount > 1 && <span className="quiet"> and {totalCount - 1} more</span>}
    </span>
  );
}

export function Quote({ of }: { of: FragmentType<typeof sourcesFragment> }): ReactNode {
  const [first] = read(sourcesFragment, of).nodes;
  if (!first) return null;
  return (
    <figure>
      <blockquote>{first.quote}</blockquote>
      <figcaption>
        <Source of={of} />
      </figcaption>
    </figure>
  );
}
