import type { TrackedKind } from "../../../values/record-id";
import { mapInTurns } from "../../../values/turns";
import type { SlugWish } from "./slugs";
import type { UnitOfWork } from "./unit-of-work";

/** The `load` of an operation that records: finds out which of the slugs that its inputs wish are taken. */
export const loadSlugs =
  <Input extends object>(kind: TrackedKind, wish: (input: Input) => SlugWish) =>
  async ({ slugs, manager }: UnitOfWork, inputs: readonly Input[]): Promise<void> =>
    slugs.load(manager, kind, await mapInTurns(inputs, wish));

/** The `load` of an operation that corrects: reserves the slugs that its inputs give. */
export const reserveSlugs =
  (kind: TrackedKind) =>
  ({ slugs, manager }: UnitOfWork, inputs: readonly { slug?: string }[]): Promise<void> =>
    slugs.reserve(manager, kind, inputs);
