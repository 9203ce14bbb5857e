import type { TrackedKind } from "../../../values/record-id";
import { mapInTurns } from "../../../values/turns";
import type { SlugWish } from "./slugs";
import type { UnitOfWork } from "./unit-of-work";

type Load<Input extends object> = (records: UnitOfWork, inputs: readonly Input[]) => Promise<void>;

const ofSlugs = new WeakSet<object>();

/** Whether the `load` of an operation reads nothing but which slugs are taken. */
export const asksForSlugsOnly = (load: object): boolean => ofSlugs.has(load);

/** The `load` of an operation that records: finds out which of the slugs that its inputs wish are taken. */
export function loadSlugs<Input extends object>(kind: TrackedKind, wish: (input: Input) => SlugWish): Load<Input> {
  const load: Load<Input> = async ({ slugs, manager }, inputs) =>
    slugs.load(manager, kind, await mapInTurns(inputs, wish));
  ofSlugs.add(load);
  return load;
}

/** The `load` of an operation that corrects: reserves the slugs that its inputs give. */
export const reserveSlugs =
  (kind: TrackedKind) =>
  ({ slugs, manager }: UnitOfWork, inputs: readonly { slug?: string }[]): Promise<void> =>
    slugs.reserve(manager, kind, inputs);
