import type { CommitmentPageQuery } from "../graphql/graphql";

/** A promise as its page shows it. */
export type ShownCommitment = NonNullable<CommitmentPageQuery["commitment"]>;
