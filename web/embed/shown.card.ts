import type { CommitmentCardQuery } from "../graphql/graphql";

/** A commitment as a card shows it. */
export type ShownOnCard = NonNullable<CommitmentCardQuery["commitment"]>;
