import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from "@apollo/server";
import { randomUUID } from "node:crypto";
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { getArgumentValues, getVariableValues } from "graphql/execution/values";
import { completer, NotProjected, type Complete } from "../projection/answer/complete";
import { Cache, numberOf } from "../values/cache";
import { shapeOf } from "../projection/compile/shape";
import { isUnavailable } from "../database/failure";
import type { RequestContext } from "../modules/accounts/request.context";
import { formatError, type ErrorLog } from "./error.format";

/** An entry field of an operation, with all that is needed to read and complete it. */
interface EntryField {
  key: string;
  field: GraphQLField<unknown, unknown>;
  info: Omit<GraphQLResolveInfo, "variableValues">;
  complete: Complete;
}

type Ready = GraphQLRequestContextResponseForOperation<RequestContext>;

/**
 * Answers queries from the result of the projection, without completing the answer field by field again. Everything
 * out of the ordinary (an error, introspection beside data, a mutation) is left to graphql-js, which finds the same.
 * If only this way fails, nobody would see the bug, so it is logged.
 */
export const projectedAnswer = (log: ErrorLog): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    let bug: unknown = null;
    return {
      async responseForOperation(request) {
        // The type says that there is always an operation, but a wrong `operationName` gives none.
        const operation = request.operation as OperationDefinitionNode | undefined;
        if (operation?.operation !== OperationTypeNode.QUERY) return null;
        try {
          const data = await answer(request);
          return data && { http: request.response.http, body: { kind: "single", singleResult: { data } } };
        } catch (error) {
          if (!(error instanceof GraphQLError)) {
            if (!isUnavailable(error)) bug = error;
            return null;
          }
          return error === request.contextValue.reader.failed
            ? refused(request, formatError(log)(error.toJSON(), error))
            : null;
        }
      },
      async willSendResponse({ response: { body } }) {
        const isTold = body.kind === "single" && (body.singleResult.errors ?? []).length > 0;
        if (bug !== null && !isTold) log.unexpected(bug, randomUUID());
      },
    };
  },
});

/** If nothing could be read, the answer has one error for the operation, not one for each field. */
const refused = ({ response: { http } }: Ready, error: GraphQLFormattedError): GraphQLResponse => ({
  http,
  body: { kind: "single", singleResult: { errors: [error] } },
});

async function answer({
  schema,
  operation,
  document,
  request,
  contextValue,
}: Ready): Promise<Record<string, unknown> | null> {
  const { coerced: variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  );
  if (!variables) return null;
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const entries = entriesOf({
    schema,
    operation,
    variableValues: variables,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  });
  if (!entries) return null;
  const values = await Promise.all(
    entries.map(({ field, info }) => {
      const args = getArgumentValues(field, info.fieldNodes[0] as FieldNode, variables);
      return field.resolve?.(undefined, args, contextValue, { ...info, variableValues: variables });
    }),
  );
  return Object.fromEntries(entries.map(({ key, complete }, place) => [key, complete(values[place], variables)]));
}

type OperationInfo = Pick<GraphQLResolveInfo, "schema" | "operation" | "fragments" | "variableValues">;
type Compiling = OperationInfo & { made: { parts: number } };

interface Compiled {
  /** Null if graphql-js has to answer. */
  entries: EntryField[] | null;
  bytes: number;
}

const compiled = new Cache<Compiled>("entries", ({ bytes }) => bytes);

/** Measured: the memory of a selected field with its functions, and of one character of the document that they keep alive. */
const [bytesPerPart, bytesPerLetter] = [900, 55];

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

/** Null if an entry field is introspection. */
function compile(request: Compiling): EntryField[] | null {
  const { schema, operation, fragments, variableValues } = request;
  const type = schema.getQueryType();
  if (!type) return null;
  const entries: EntryField[] = [];
  for (const [key, nodes] of collectFields(schema, fragments, variableValues, type, operation.selectionSet)) {
    const field = type.getFields()[nodes[0]?.name.value ?? ""] as EntryField["field"] | undefined;
    if (!field) return null;
    const path = { prev: undefined, key, typename: type.name };
    const place = { fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType: type, path };
    const info = { ...place, schema, fragments, operation, rootValue: undefined, cacheControl: undefined as never };
    entries.push({ key, field, info, complete: completer(request, field.type, nodes) });
  }
  return entries;
}
