import { enumOfLine } from "../../schema/enum.type";
import { recordDeclarations } from "../../schema/module";
import type { TrackedKind } from "../../values/record-id";

/** The kinds of record, as the modules declare them. */
export const trackedType = enumOfLine("TrackedType", "The kinds of record whose edits are all kept.", () =>
  recordDeclarations().map(({ kind, description }) => [kind.toUpperCase(), description]),
);
export type TrackedType = Uppercase<TrackedKind>;
