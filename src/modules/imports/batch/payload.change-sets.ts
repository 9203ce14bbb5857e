import { FieldResolver, Root } from "type-graphql";
import { withOwnResolver } from "../../../projection/declare/catalog";
import type { Class } from "../../../projection/declare/record-type";
import { makeResolver } from "../../../schema/made.class";
import type { Payload } from "../../../schema/payload";
import { Reads, type Read } from "../../../schema/read";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";

interface WithChangeSets extends Payload {
  changeSetIds?: readonly string[];
}

/** The change sets of a payload, as a field. */
export function payloadChangeSets(payload: abstract new () => WithChangeSets, description: string): Class {
  withOwnResolver(payload, "changeSets");
  return makeResolver(() => payload, {
    changeSets: {
      decorate: FieldResolver(() => [ChangeSet], { description }),
      parameters: [Root(), Reads()],
      resolve: async ({ changeSetIds = [] }: WithChangeSets, read: Read) => {
        const found = await read.records(changeSetIds);
        return found.filter((record) => record !== null);
      },
    },
  });
}
