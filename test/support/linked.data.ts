import { toRDF } from "jsonld";

const oa = "http://www.w3.org/ns/oa#";
const as = "http://www.w3.org/ns/activitystreams#";
const reference = (id: string) => ({ "@id": id, "@type": "@id" });

/** What of the context of Web Annotations the files use, in our words: nothing is downloaded in tests. */
const annotationContext = {
  "@vocab": "urn:not-in-the-context:",
  id: "@id",
  type: "@type",
  ...Object.fromEntries(
    ["Annotation", "SpecificResource", "TextualBody", "TextQuoteSelector", "FragmentSelector", "TimeState"].map(
      (name) => [name, oa + name],
    ),
  ),
  AnnotationCollection: `${as}OrderedCollection`,
  AnnotationPage: `${as}OrderedCollectionPage`,
  items: { ...reference(`${as}items`), "@container": "@list" },
  first: reference(`${as}first`),
  total: { "@id": `${as}totalItems`, "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
  startIndex: { "@id": `${as}startIndex`, "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  motivation: { "@id": `${oa}motivatedBy`, "@type": "@vocab" },
  purpose: { "@id": `${oa}hasPurpose`, "@type": "@vocab" },
  ...Object.fromEntries(["linking", "tagging", "describing"].map((name) => [name, oa + name])),
  body: reference(`${oa}hasBody`),
  target: reference(`${oa}hasTarget`),
  source: reference(`${oa}hasSource`),
  selector: reference(`${oa}hasSelector`),
  state: reference(`${oa}hasState`),
  refinedBy: reference(`${oa}refinedBy`),
  cached: reference(`${oa}cachedSource`),
  conformsTo: reference("http://purl.org/dc/terms/conformsTo"),
  exact: `${oa}exact`,
  prefix: `${oa}prefix`,
  suffix: `${oa}suffix`,
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  language: "http://purl.org/dc/elements/1.1/language",
  created: { "@id": "http://purl.org/dc/terms/created", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
  modified: { "@id": "http://purl.org/dc/terms/modified", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
};

/** A document of JSON-LD as N-Quads. A term that its context does not have fails the test. */
export async function toQuads(document: object): Promise<string> {
  const options = {
    format: "application/n-quads",
    documentLoader: async (address: string) => {
      if (address !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`${address} is not here`);
      return { contextUrl: undefined, documentUrl: address, document: { "@context": annotationContext } };
    },
  };
  const quads = await (toRDF(document, options as never) as unknown as Promise<string>);
  expect(quads).not.toContain("urn:not-in-the-context:");
  return quads;
}
