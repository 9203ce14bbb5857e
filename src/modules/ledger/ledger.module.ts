import type { Module } from "../../schema/module";
import type { OperationKind } from "./apply/operation";
import { ChangeSet, Operation } from "./change-set/change-set.entity";
import { ProofResolver } from "./proof/proof.resolver";
import { RevisionResolver } from "./proof/revision.resolver";
import { redactionEdges } from "./redaction/redaction.edges";
import { Redaction } from "./redaction/redaction.entity";
import { RemainingPlaceResolver } from "./redaction/redaction.remains.type";
import { redactionMutations, redactionPayloads, RedactionResolver } from "./redaction/redaction.resolver";
import { revertOperation } from "./undo/revert";
import { tombstoneEdges } from "./undo/tombstone.edges";

/** Change sets: how they are applied, undone, proved and redacted. */
export const ledger: Module<OperationKind> = {
  name: "ledger",
  tables: [ChangeSet, Operation, Redaction],
  operations: [revertOperation],
  sentences: {
    change_set_idempotency_key_length: "an idempotency key must have 1 to 200 characters",
  },
  resolvers: [
    RevisionResolver,
    ProofResolver,
    RedactionResolver,
    redactionMutations,
    ...redactionPayloads,
    RemainingPlaceResolver,
    redactionEdges,
    tombstoneEdges,
  ],
};
