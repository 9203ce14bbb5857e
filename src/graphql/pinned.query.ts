import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import { Cache } from "../values/cache";
import { badInput } from "../values/errors";
import { limits } from "./limits";

/** A query whose entry fields are read at the revision in its variable `$revision`. */
export interface PinnedQuery {
  text: string;
  /** The names of the variables that it declares. */
  declared: readonly string[];
}

const queries = new Cache<PinnedQuery>("pinned query", ({ text }) => 2 * text.length + 500);

/**
 * Makes entry fields read at `$revision` that say nothing of another revision or instant.
 *
 * @throws GraphQLError if it cannot be parsed, or is not one query.
 */
export const pinned = (schema: GraphQLSchema, query: string): PinnedQuery =>
  queries.getOr(query, () => {
    const document = parse(query, { maxTokens: limits.tokens, noLocation: true });
    const operation = onlyQuery(document);
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const read = readAtRevision(schema, document, revision);
    if (read === document || declared.includes(revision)) return { text: print(read), declared };
    return { text: print(declaringRevision(read)), declared: [...declared, revision] };
  });

const revision = "revision";

function onlyQuery({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only, ...more] = operations;
  if (only?.operation !== OperationTypeNode.QUERY || more.length > 0) throw badInput("query", "give one query");
  return only;
}

const atRevision = (variable: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: "atRevision" },
  value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
});

const saysWhen = ({ name }: ArgumentNode): boolean => ["atRevision", "asOf"].includes(name.value);

/** Has the entry fields that say nothing of a revision read at the one in this variable. The same document if no field takes it. */
export function readAtRevision(schema: GraphQLSchema, document: DocumentNode, variable: string): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const takes = types.getFieldDef()?.args.some(({ name }) => name === "atRevision");
        const given = field.arguments ?? [];
        if (!takes || types.getParentType() !== schema.getQueryType() || given.some(saysWhen)) return undefined;
        return { ...field, arguments: [...given, atRevision(variable)] };
      },
    }),
  );
}

const definition: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: revision } },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "Int" } },
};

const declaringRevision = (document: DocumentNode): DocumentNode =>
  visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [...(operation.variableDefinitions ?? []), definition],
    }),
  });
