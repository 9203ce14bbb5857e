import { Args, ArgsType, Ctx, Field, Int, Resolver, Subscription } from "type-graphql";
import type { Sql } from "../../projection/declare/sql";
import { Reads, type Read } from "../../schema/read";
import { Costs } from "../../schema/price";
import type { RequestContext } from "../accounts/request.context";
import { changedRevision, ChangedRevision } from "./changed-revision.type";
import { pointsOfLook } from "./passing.revisions";
import { ConcernFilter } from "./record-change.list";

@ArgsType()
class ChangedArgs extends ConcernFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      "Begin after this revision: the last one that you have read or received (`extensions.revision` of an answer, or `revision` of an event). So a client that " +
      "reconnects misses nothing and gets nothing twice. At most the latest revision, at least 0. If left out, the events begin with the next revision from now on.",
  })
  afterRevision?: number;
}

@Resolver()
export class ChangedRevisionResolver {
  @Costs(() => pointsOfLook)
  @Subscription(() => ChangedRevision, {
    // Events are made one by one (server/subscriptions), not by graphql-js.
    subscribe: () => {
      throw new Error("subscriptions are not made here");
    },
    description:
      "One event for each revision with changes that pass the filter, in the order of revisions, without a gap and each once. All that is left out of the filter " +
      "passes. Over WebSocket (the protocol graphql-transport-ws) or as server-sent events (the protocol graphql-sse, distinct connections mode, with `Accept: text/event-stream`), at the " +
      "address of the API; `id` of a server-sent event is its revision, so `Last-Event-ID` resumes as `afterRevision` does. Each event is an operation with the limits and " +
      "the cost of a query; a client whose points are used up gets its next event when it has points again. Events are what anybody may read: a token adds nothing but its points.",
  })
  changed(
    @Args(() => ChangedArgs, { validate: false }) args: object,
    @Ctx() { following }: RequestContext,
    @Reads() read: Read,
  ): Promise<ChangedRevision> {
    if (!following?.revision) throw new Error("a subscription without a revision");
    return read.row(({ revision }) => changedRevision(revision as Sql), {
      ...args,
      atRevision: following.revision,
    }) as Promise<ChangedRevision>;
  }
}
