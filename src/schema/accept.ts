import { validate, type ValidationError } from "class-validator";
import { Refusal } from "../values/errors";
import { instantiate } from "./input.instance";

type Path = readonly (string | number)[];

/**
 * Makes an instance of the input's class: normalises the texts, then checks the rules of the class.
 * @throws Refusal naming the first field that is wrong.
 */
export async function accept<Input extends object>(type: new () => Input, value: object): Promise<Input> {
  const input = instantiate(type, value);
  const [first] = await validate(input, { skipMissingProperties: false });
  if (first) throw refusalOf(first, []);
  return input;
}

function refusalOf({ property, constraints, children }: ValidationError, outer: Path): Refusal {
  const path = [...outer, /^\d+$/.test(property) ? Number(property) : property];
  const [problem] = Object.values(constraints ?? {});
  const [inner] = children ?? [];
  return problem || !inner ? new Refusal("INVALID", problem ?? "is not valid", path) : refusalOf(inner, path);
}
