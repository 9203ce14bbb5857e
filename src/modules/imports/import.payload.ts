import type { Refusal } from "../../values/errors";
import type { Payload } from "../../schema/payload";
import { userErrorOf } from "../../schema/user-error.type";

/** A payload of work that was done in part: the refusals of the rest become errors beside what was done. */
export async function withRefusals<Made extends Payload & { refusals?: readonly Refusal[] }>(
  work: Promise<Made>,
): Promise<Made> {
  const payload = await work;
  payload.errors.push(...(payload.refusals ?? []).map(userErrorOf));
  return payload;
}
