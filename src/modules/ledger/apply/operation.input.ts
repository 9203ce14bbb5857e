import { validateSync, type ValidationError } from "class-validator";
import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, Query, Resolver } from "type-graphql";
import { Refusal } from "../../../values/errors";
import { instantiate } from "../../../schema/input.instance";
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
  /** The local names that the refused operations would have given. */
  lostNames: string[];
  /** For operations with a text, by position: which part of the text was taken as the article. */
  extractions: Map<number, object>;
}

/** Reads operations whose types are correct: checks the rules of their input classes, and makes the inputs that are stored. */
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

/** How many are read at once: each operation with a page takes a thread. */
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
    const { input: prepared, extraction } = (await kind.prepare?.(input)) ?? { input };
    return { edit: { position, name, input: prepared }, refusals: [], ...(extraction && { extraction }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusals: [error.under(...place)] };
  }
}

/** The most pages of one change set, and how long reading them may take: the answer must come before the client gives up. */
const mostPages = 100;
const longestMs = 30_000;

/** The field with a page that takes time to read; null if there is none. */
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

/** The input of an operation, made of the JSON that is stored. */
export function storedInput(name: string, input: object): object {
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

/** A schema needs a query, even a schema that is only used for its input types. */
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
