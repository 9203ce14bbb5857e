import { validate, type ValidationError } from "class-validator";
import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, Query, Resolver } from "type-graphql";
import { Refusal } from "../../kernel/errors";
import { instantiate } from "../../kernel/schema/input.fields";
import { operationInputs, operationKind } from "./operation.registry";

type Path = readonly (string | number)[];

/** A schema needs a query, even one that is only there for its input types. */
@Resolver()
class NoQuery {
  @Query(() => String)
  none(): string {
    return "";
  }
}

let schema: GraphQLSchema | null = null;

/** The GraphQL input types of the operations: one description of an input serves the API and data files alike. */
function inputTypes(): GraphQLSchema {
  schema ??= buildSchemaSync({ resolvers: [NoQuery], orphanedTypes: operationInputs(), validate: false });
  return schema;
}

/**
 * Reads the input of an operation from plain data: types first, then the rules of its class.
 * @throws Refusal naming the first field that is wrong.
 */
export async function readOperationInput(name: string, value: unknown): Promise<object> {
  const kind = operationKind(name);
  if (!kind) throw new Refusal("INVALID", `there is no operation ${name}`);
  const type = inputTypes().getType(kind.input.name) as GraphQLInputObjectType;
  const plain = coerceInputValue(value, type, (path, _, error) => {
    throw new Refusal("INVALID", error.message, path);
  }) as object;
  const input = instantiate(kind.input, plain);
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
