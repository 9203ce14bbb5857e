/** A work as CSL-JSON describes it. */
export type Reference = Readonly<Record<string, unknown>>;

interface Reader {
  Cite: new (text: string, options: { forceType: string }) => { data: Reference[] };
}

/** It has no types. */
const [core, ...plugins]: [string, ...string[]] = [
  "@citation-js/core",
  "@citation-js/plugin-bibtex",
  "@citation-js/plugin-ris",
];

/** Reads BibTeX or RIS as a reference manager does: with Citation.js, which knows nothing of how we write them. */
export async function readReferences(text: string, format: "bib" | "ris"): Promise<Reference[]> {
  const { Cite } = (await import(core)) as Reader;
  for (const plugin of plugins) await import(plugin);
  return new Cite(text, { forceType: format === "bib" ? "@biblatex/text" : "@ris/file" }).data;
}
