import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  execute,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import type { RequestContext } from "../modules/accounts/request.context";
import { decisiveVariables } from "./operation.sizes";
import { readVariables } from "./variables";

type Gateway = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/**
 * Operations are executed by graphql-js, but the variables of a mutation are read before that, in pieces: to read 5,000 operations at
 * once keeps all other requests waiting for a third of a second. Apollo calls an executor of one's own a gateway.
 */
export const executing = (schema: GraphQLSchema): Gateway => ({
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: schema, coreSupergraphSdl: "" });
    return () => undefined;
  },
  load: () => Promise.resolve({ executor: executor(schema) }),
  stop: () => Promise.resolve(),
});

function executor(schema: GraphQLSchema): Executor {
  const schemaOfRead = withReadType(schema);
  return async ({ document, operation, context: contextValue, request: { variables = {}, operationName } }) => {
    const common = { contextValue, operationName: operationName ?? null };
    // The type says that there is always an operation, but a wrong `operationName` gives none.
    if ((operation as OperationDefinitionNode | undefined)?.operation !== OperationTypeNode.MUTATION)
      return execute({ ...common, schema, document, variableValues: variables });
    const { values, errors } = await readVariables(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const taking = takingRead(document, operation);
    const read = Object.entries(values).filter(([name]) => taking.written.has(name));
    const variableValues = { ...variables, ...Object.fromEntries(read) };
    return execute({ ...common, schema: schemaOfRead, document: taking.document, variableValues });
  };
}

/** The type of a variable that was read already: its value is used as it is. Clients cannot use it, since the schema for validation lacks it. */
const readType = new GraphQLScalarType({ name: "ReadInput", parseValue: (value) => value });

const withReadType = (schema: GraphQLSchema): GraphQLSchema => {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, readType] });
};

/** A document whose operation takes some of its variables as values that were read already. */
interface TakingRead {
  document: DocumentNode;
  written: ReadonlySet<string>;
}

/** One for each operation that is kept, since plans are kept by operation. */
const taking = new WeakMap<OperationDefinitionNode, TakingRead>();

function takingRead(document: DocumentNode, operation: OperationDefinitionNode): TakingRead {
  const known = taking.get(operation);
  if (known) return known;
  // Plans depend on the types of the other variables.
  const decisive = new Set(decisiveVariables(document));
  const definitions = operation.variableDefinitions ?? [];
  const written = definitions.map(({ variable }) => variable.name.value).filter((name) => !decisive.has(name));
  const changed = {
    ...operation,
    variableDefinitions: definitions.map((each) => (decisive.has(each.variable.name.value) ? each : asRead(each))),
  };
  const made = {
    document: { ...document, definitions: document.definitions.map((each) => (each === operation ? changed : each)) },
    written: new Set(written),
  };
  taking.set(operation, made);
  return made;
}

const asRead = ({ kind, variable, loc }: VariableDefinitionNode): VariableDefinitionNode => ({
  kind,
  variable,
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: readType.name } },
  ...(loc && { loc }),
});
