import { badInput } from "../../values/errors";
import type { JsonSchema } from "./input.schema";
import type { Arguments } from "./tool";

/**
 * The API reads no variable that its document does not declare, so it would not say that an argument has another name.
 *
 * @throws GraphQLError BAD_USER_INPUT that names the argument.
 */
export function refuseUnknown(tool: string, given: Arguments, { properties }: JsonSchema): void {
  const known = Object.keys(properties ?? {});
  const unknown = Object.keys(given).find((each) => !known.includes(each));
  if (unknown !== undefined) throw badInput(unknown, `${tool} has no such argument; there are ${known.join(", ")}`);
}
