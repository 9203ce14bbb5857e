import type { Thing } from "schema-dts";

/** What a page is about, in the vocabulary of schema.org. */
export type StructuredThing = Exclude<Thing, string>;
