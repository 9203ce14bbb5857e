import { TypeNameMetaFieldDef, type FieldNode, type GraphQLSchema } from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { getVariableValues } from "graphql/execution/values";
import type { RequestContext } from "../modules/accounts/request.context";
import { filler, type Fill } from "../projection/answer/holes";
import { constantArguments } from "../projection/compile/constant-arguments";
import type { Reader } from "../projection/answer/reader";
import { bytesOfPlan, madePlan, type Plan } from "../projection/compile/plan";
import { NotProjected } from "../projection/compile/selection";
import { shapeOf } from "../projection/compile/shape";
import { entryInText } from "../schema/entry.text";
import { Cache, numberOf } from "../values/cache";
import { bytesPerLetter, bytesPerPart, fragmentsOf, type OperationInfo, type ValidQuery } from "./projected.answer";

type Variables = Record<string, unknown>;

/** An entry field whose value Postgres writes. */
interface TextEntry {
  key: string;
  field: string;
  plan: Plan;
  argumentsFor: (variables: Variables) => Variables;
  fill: Fill;
}

/** What is the same in every answer: `__typename`. */
interface ConstantEntry {
  key: string;
  text: string;
}

type Entry = TextEntry | ConstantEntry;

interface Kept {
  /** Null if some entry field takes the other way. */
  entries: readonly Entry[] | null;
  bytes: number;
}

const kept = new Cache<Kept>("text", ({ bytes }) => bytes);

/**
 * The text of `data`, as Postgres writes it. Null if that is not the way for this query. The server itself may ask for longer pages than clients may.
 *
 * @throws whatever is wrong with the request or the database: the other way finds the same.
 */
export async function dataInText(
  schema: GraphQLSchema,
  { document, operation, variables: sent }: ValidQuery,
  { reader }: Pick<RequestContext, "reader">,
  mostInPage?: number,
): Promise<string | null> {
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (!variables) return null;
  const fragments = fragmentsOf(document);
  const entries = entriesOf({ schema, operation, variableValues: variables, fragments, mostInPage });
  if (!entries) return null;
  const asked = entries.filter(isRead);
  const texts = await textsOf(asked, reader, variables);
  const members = entries.map((entry) => {
    const text = isRead(entry) ? entry.fill(texts[asked.indexOf(entry)] ?? "null", variables) : entry.text;
    return `"${entry.key}":${text}`;
  });
  return `{${members.join()}}`;
}

const isRead = (entry: Entry): entry is TextEntry => "plan" in entry;

/** Nothing is sent to Postgres if nothing is to be read. */
async function textsOf(asked: readonly TextEntry[], reader: Reader, variables: Variables): Promise<(string | null)[]> {
  if (asked.length === 0) return [];
  const fields = asked.map(({ plan, field, argumentsFor }) => ({ plan, field, args: argumentsFor(variables) }));
  return (await reader.readAll(fields, variables)) as (string | null)[];
}

/** Kept by operation and by shape of the variables, as plans are. */
function entriesOf(request: Reading): readonly Entry[] | null {
  const { operation, mostInPage = "" } = request;
  return kept.getOr(`${numberOf(operation)} ${mostInPage} ${shapeOf(request)}`, () => {
    const made = { parts: 0 };
    const entries = compileIfPlain({ ...request, made });
    const letters = operation.loc?.source.body.length ?? 0;
    const bytes = (entries ?? []).filter(isRead).reduce((sum, { plan }) => sum + bytesOfPlan(plan), 0);
    return { entries, bytes: bytes + made.parts * bytesPerPart + (entries ? letters * bytesPerLetter : 0) };
  }).entries;
}

type Reading = OperationInfo & { mostInPage: number | undefined };
type Compiling = Reading & { made: { parts: number } };

function compileIfPlain(request: Compiling): Entry[] | null {
  try {
    return compile(request);
  } catch (error) {
    if (error instanceof NotProjected) return null;
    throw error;
  }
}

function compile(request: Compiling): Entry[] | null {
  const { schema, operation, fragments, variableValues, mostInPage } = request;
  const type = schema.getQueryType();
  if (!type) return null;
  const entries: Entry[] = [];
  for (const [key, nodes] of collectFields(schema, fragments, variableValues, type, operation.selectionSet)) {
    const [node] = nodes as [FieldNode];
    if (node.name.value === TypeNameMetaFieldDef.name) {
      entries.push({ key, text: JSON.stringify(type.name) });
      continue;
    }
    const field = type.getFields()[node.name.value];
    if (!field) return null;
    const argumentsFor = constantArguments(field, node);
    const compiled = entryInText(request, field, nodes, argumentsFor(variableValues), mostInPage);
    if (!compiled) return null;
    const plan = madePlan(compiled, 0);
    entries.push({ key, field: field.name, plan, argumentsFor, fill: filler(request, compiled.holes) });
  }
  return entries;
}
