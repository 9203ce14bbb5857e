import { validateSync, type ValidationError } from "class-validator";
import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, Query, Resolver } from "type-graphql";
import { Refusal } from "../../../values/errors";
import { instantiate } from "../../../schema/input.fields";
import { takingTurns } from "../../../values/turns";
import { namesIn, type Edit } from "../change-set/draft";
import { operationInputs, operationKind } from "./operation";

type Path = readonly (string | number)[];

/** An operation as it is written: one key, which is its kind, and its input. */
export type WrittenOperation = Readonly<Record<string, unknown>>;

/** Operations that were read: edits ready to apply, or all their errors. */
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
  const pages = operations.filter((operation) => pageIn(operation) !== null).length;
  if (pages > mostPages) return tooManyPages(pages);
  const end = Date.now() + longestMs;
  const places = operations.entries();
  const read: ReadOne[] = [];
  const letOthers = takingTurns();
  const readOn = async (): Promise<void> => {
    for (const [position, operation] of places) {
      read[position] = await readOperation(operation, position, end);
      await letOthers();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  return {
    edits: read.flatMap(({ edit }) => edit ?? []),
    refusals: read.flatMap(({ refusals }) => refusals),
    lostNames: read.flatMap(({ refusals }, position) => (refusals.length > 0 ? namesIn(operations[position]) : [])),
    extractions: new Map(
      read.flatMap(({ extraction }, position) => (extraction ? [[position, extraction] as const] : [])),
    ),
  };
}

/** So many are read at once: those with a page each take a thread. */
const atOnce = 2;

interface ReadOne {
  edit?: Edit;
  refusals: readonly Refusal[];
  extraction?: object;
}

async function readOperation(operation: WrittenOperation, position: number, end: number): Promise<ReadOne> {
  const [name = "", value] = Object.entries(operation)[0] ?? [];
  const kind = operationKind(name);
  const place = ["operations", position, name] as const;
  try {
    if (!kind) throw new Refusal("INVALID", `there is no operation called ${name}`);
    const input = instantiate(kind.input, value as object);
    const wrong = refusalsOf(input);
    if (wrong.length > 0) return { refusals: wrong.map((refusal) => refusal.under(...place)) };
    const page = pageIn(operation);
    if (page !== null && Date.now() > end)
      throw new Refusal("INVALID", "the pages before it took too long to read: send it in another change set", [page]);
    const { input: kept, extraction } = (await kind.prepare?.(input)) ?? { input };
    return { edit: { position, name, input: kept }, refusals: [], ...(extraction && { extraction }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusals: [error.under(...place)] };
  }
}

/** So many pages are read for one change set, for so long: whoever waits is answered before the connection is given up. */
const mostPages = 100;
const longestMs = 30_000;

/** The field that holds a page which takes time to read. */
function pageIn(operation: WrittenOperation): string | null {
  const [name = "", value] = Object.entries(operation)[0] ?? [];
  return typeof value === "object" && value !== null ? (operationKind(name)?.pageIn?.(value) ?? null) : null;
}

function tooManyPages(pages: number): ReadOperations {
  const message = `a change set can have at most ${mostPages} pages (html, or a long text), not ${pages}: send several change sets`;
  return {
    edits: [],
    refusals: [new Refusal("INVALID", message, ["operations"])],
    lostNames: [],
    extractions: new Map(),
  };
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
  if (!kind) throw new Refusal("INVALID", `there is no operation called ${name}`, ["operations", position]);
  const type = inputTypes().getType(kind.input.name) as GraphQLInputObjectType;
  const typed = coerceInputValue(value, type, (path, _, error) => {
    throw new Refusal("INVALID", error.message, ["operations", position, name, ...path]);
  });
  return { [name]: typed };
}
