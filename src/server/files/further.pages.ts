import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Lanes } from "../../database/lanes";
import { rightsOf } from "../../modules/accounts/viewer";
import { clientOf, viewerOf } from "../admission.plugin";
import { LongPages } from "./long.pages";
import type { FurtherPages, PagedList } from "./rows";

export interface PageSource {
  schema: GraphQLSchema;
  lanes: Lanes;
}

/** The pages of a file after the first: those that the server reads for itself. */
export function longPagesOf(
  { schema, lanes }: PageSource,
  list: PagedList,
  request: FastifyRequest,
  { raw }: FastifyReply,
): FurtherPages {
  const { name, charge } = clientOf(request);
  const rights = rightsOf(viewerOf(request));
  const isThere = (): boolean => !raw.destroyed;
  return {
    isThere,
    longer: (begun) => {
      const statements = lanes.statementsOf(name, () => ({ latest: false, minRevision: begun.revision }));
      const pages = new LongPages(schema, list, begun, { statements, rights, charge, isThere });
      return (after) => pages.after(after);
    },
  };
}
