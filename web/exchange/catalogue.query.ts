import { graphql } from "../graphql";

/** The revision that the files of a catalogue have. */
export const catalogueQuery = graphql(`
  query Catalogue {
    read: revision {
      ...ReadAt
    }
  }
`);
