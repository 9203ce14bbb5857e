import { validateSync, type ValidationError } from "class-validator";
import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, Query, Resolver } from "type-graphql";
import { Refusal } from "../../kernel/errors";
import { instantiate } from "../../kernel/schema/input.fields";
import { namesIn, type Edit } from "./draft";
import { operationInputs, operationKind } from "./operation.registry";

type Path = readonly (string | number)[];

/** An operation as it is written: one key, which is its kind, and its input. */
export type WrittenOperation = Readonly<Record<string, unknown>>;

/** Operations that were read: edits ready to be carried out, or all that is wrong with them. */
export interface ReadOperations {
  edits: Edit[];
  refusals: Refusal[];
  /** The local names that those were to give which are wrong. */
  lostNames: string[];
  /** What was taken of the texts that came with them, by position. */
  extractions: Map<number, object>;
}

/** Reads operations whose types have been checked already: the rules of their classes, and what of them is kept. */
export async function readOperations(operations: readonly WrittenOperation[]): Promise<ReadOperations> {
  const read: ReadOperations = { edits: [], refusals: [], lostNames: [], extractions: new Map() };
  for (const [position, operation] of operations.entries()) await readOperation(read, operation, position);
  return read;
}

async function readOperation(read: ReadOperations, operation: WrittenOperation, position: number): Promise<void> {
  const [name = "", value] = Object.entries(operation)[0] ?? [];
  const kind = operationKind(name);
  const place = ["operations", position, name] as const;
  try {
    if (!kind) throw new Refusal("INVALID", `there is no operation ${name}`);
    const input = instantiate(kind.input, value as object);
    const wrong = refusalsOf(input);
    read.refusals.push(...wrong.map((refusal) => refusal.under(...place)));
    if (wrong.length > 0) return void read.lostNames.push(...namesIn(value));
    const prepared = (await kind.prepare?.(input)) ?? { input };
    if (prepared.extraction) read.extractions.set(position, prepared.extraction);
    read.edits.push({ position, name, input: prepared.input });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    read.refusals.push(error.under(...place));
    read.lostNames.push(...namesIn(value));
  }
}

/** The input of an operation that was read once and kept since. */
export function keptInput(name: string, input: object): object {
  const kind = operationKind(name);
  return kind ? instantiate(kind.input, input) : input;
}

const refusalsOf = (input: object): Refusal[] =>
  validateSync(input, { skipMissingProperties: false }).flatMap((error) => refusalsIn(error, []));

function refusalsIn({ property, constraints, children = [] }: ValidationError, outer: Path): Refusal[] {
  const path = [...outer, /^\d+$/.test(property) ? Number(property) : property];
  const [problem] = Object.values(constraints ?? {});
  return [
    ...(problem ? [new Refusal("INVALID", problem, path)] : []),
    ...children.flatMap((child) => refusalsIn(child, path)),
  ];
}

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
 * An operation from a data file, with values of the types that its input asks for.
 * @throws Refusal naming the first field that is wrong.
 */
export function typedOperation(operation: WrittenOperation, position: number): WrittenOperation {
  const [name = "", value] = Object.entries(operation)[0] ?? [];
  const kind = operationKind(name);
  if (!kind) throw new Refusal("INVALID", `there is no operation ${name}`, ["operations", position]);
  const type = inputTypes().getType(kind.input.name) as GraphQLInputObjectType;
  const typed = coerceInputValue(value, type, (path, _, error) => {
    throw new Refusal("INVALID", error.message, ["operations", position, name, ...path]);
  });
  return { [name]: typed };
}
