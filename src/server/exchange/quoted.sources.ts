import type { ExchangedSourceNameFragment } from "../../../web/graphql/graphql";

import { uriOf } from "../../values/uri";

interface Quoted {
  evidence: { nodes: readonly { sourceArticle: ExchangedSourceNameFragment }[] };
}

/** The sources that are quoted of a record, each once. */
export function sourcesIn({ evidence }: Quoted): ExchangedSourceNameFragment[] {
  const sources = new Map(
    evidence.nodes.map(({ sourceArticle }) => [sourceArticle.id, { ...sourceArticle, url: uriOf(sourceArticle.url) }]),
  );
  return [...sources.values()];
}
