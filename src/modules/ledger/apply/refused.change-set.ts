import type { Refusal } from "../../../values/errors";

/** A change set that cannot be applied as it stands, with all errors. */
export class RefusedChangeSet extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ field, message }) => `${field.join(".")}: ${message}`).join("\n"));
  }
}
