import {
  Kind,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { getArgumentValues, getVariableValues } from "graphql/execution/values";
import { completer, type Complete } from "../projection/answer/complete";
import { Cache, numberOf } from "../values/cache";
import { NotProjected } from "../projection/compile/selection";
import { shapeOf } from "../projection/compile/shape";
import type { RequestContext } from "../modules/accounts/request.context";
import type { Variables } from "./operation.sizes";

/** An entry field of an operation, with all that is needed to read and complete it. */
interface EntryField {
  key: string;
  field: GraphQLField<unknown, unknown>;
  info: Omit<GraphQLResolveInfo, "variableValues">;
  complete: Complete;
}

/** A query that is valid, with the variables as they were sent. */
export interface ValidQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

/**
 * The `data` of the answer, from the result of the projection, without completing it field by field. Null if graphql-js has to answer.
 *
 * @throws whatever graphql-js would find as well: an error of the request, or of the database.
 */
export async function projectedData(
  schema: GraphQLSchema,
  { document, operation, variables: sent }: ValidQuery,
  context: RequestContext,
): Promise<Record<string, unknown> | null> {
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (!variables) return null;
  const fragments = fragmentsOf(document);
  const entries = entriesOf({ schema, operation, variableValues: variables, fragments });
  if (!entries) return null;
  const values = await Promise.all(
    entries.map(({ field, info }) => {
      const args = getArgumentValues(field, info.fieldNodes[0] as FieldNode, variables);
      return field.resolve?.(undefined, args, context, { ...info, variableValues: variables });
    }),
  );
  return Object.fromEntries(entries.map(({ key, complete }, place) => [key, complete(values[place], variables)]));
}

type Fragments = GraphQLResolveInfo["fragments"];

const known = new WeakMap<DocumentNode, Fragments>();

/** The fragments of a document, by their names. */
export function fragmentsOf(document: DocumentNode): Fragments {
  let fragments = known.get(document);
  if (!fragments) {
    const found = document.definitions.filter(
      (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
    );
    known.set(document, (fragments = Object.fromEntries(found.map((each) => [each.name.value, each]))));
  }
  return fragments;
}

export type OperationInfo = Pick<GraphQLResolveInfo, "schema" | "operation" | "fragments" | "variableValues">;
type Compiling = OperationInfo & { made: { parts: number } };

interface Compiled {
  /** Null if graphql-js has to answer. */
  entries: EntryField[] | null;
  bytes: number;
}

const compiled = new Cache<Compiled>("entries", ({ bytes }) => bytes);

/** Measured: the memory of a selected field with its functions, and of one character of the document that they keep alive. */
export const [bytesPerPart, bytesPerLetter] = [900, 55];

/** Kept by operation and by shape of the variables, as plans are. */
function entriesOf(request: OperationInfo): EntryField[] | null {
  const key = `${numberOf(request.operation)} ${shapeOf(request)}`;
  return compiled.getOr(key, () => {
    const made = { parts: 0 };
    const entries = compileIfProjected({ ...request, made });
    const letters = entries ? (request.operation.loc?.source.body.length ?? 0) : 0;
    return { entries, bytes: made.parts * bytesPerPart + letters * bytesPerLetter };
  }).entries;
}

/** Null if graphql-js has to answer: some field has a resolver of its own. */
function compileIfProjected(request: Compiling): EntryField[] | null {
  try {
    return compile(request);
  } catch (error) {
    if (error instanceof NotProjected) return null;
    throw error;
  }
}

/** Null if an entry field asks for the schema. */
function compile(request: Compiling): EntryField[] | null {
  const { schema, operation, fragments, variableValues } = request;
  const type = schema.getQueryType();
  if (!type) return null;
  const entries: EntryField[] = [];
  for (const [key, nodes] of collectFields(schema, fragments, variableValues, type, operation.selectionSet)) {
    const name = nodes[0]?.name.value ?? "";
    const isTypename = name === TypeNameMetaFieldDef.name;
    const field = isTypename ? TypeNameMetaFieldDef : (type.getFields()[name] as EntryField["field"] | undefined);
    if (!field) return null;
    const path = { prev: undefined, key, typename: type.name };
    const place = { fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType: type, path };
    const info = { ...place, schema, fragments, operation, rootValue: undefined, cacheControl: undefined as never };
    entries.push({ key, field, info, complete: completer(request, field.type, nodes) });
  }
  return entries;
}
