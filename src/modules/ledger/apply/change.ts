import type { EntityManager } from "typeorm";
import type { Draft } from "../change-set/draft";
import type { PlannedEdit } from "./planned.edits";
import type { Sent } from "./save";
import type { UnitOfWork } from "./unit-of-work";

/** A change of the record in one transaction. */
export interface Change<T> {
  draft: Draft;
  /** Opens the change set in the transaction: from then on its author may write. */
  open: Open;
  /** Rows that go to Postgres with those of the records. */
  alongside?: (manager: EntityManager, planned: readonly PlannedEdit[]) => Promise<Sent[]>;
  /** If the edits may be planned before it is their turn, and all may then be written in one message: the row that opens it, and the result. */
  atOnce?: { opened: object; result: (planned: PlannedEdit[], revision: number) => T };
  /** The result if no edit changes anything, so that there is nothing to write. */
  idle?: (planned: PlannedEdit[]) => T;
  /** Stores the operations, or, in a dry run, reads the record as it would be. */
  finish: (manager: EntityManager, planned: PlannedEdit[], records: UnitOfWork) => Promise<T>;
}

/** The revision that the change set makes; null if it makes none. */
export type Open = (manager: EntityManager) => Promise<number | null>;
