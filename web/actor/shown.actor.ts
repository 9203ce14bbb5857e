import type { ActorPageQuery } from "../graphql/graphql";

/** An actor as its page shows it. */
export type ShownActor = NonNullable<ActorPageQuery["actor"]>;

export type ShownScorecard = NonNullable<ActorPageQuery["actorScorecard"]>;
