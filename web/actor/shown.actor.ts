import type { ActorNetworkQuery, ActorPageQuery } from "../graphql/graphql";

/** An actor as its page shows it. */
export type ShownActor = NonNullable<ActorPageQuery["actor"]> & NonNullable<ActorNetworkQuery["actor"]>;

export type ShownScorecard = NonNullable<ActorPageQuery["actorScorecard"]>;
