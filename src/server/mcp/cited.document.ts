import {
  getNamedType,
  isCompositeType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from "graphql";
import { readAtRevision } from "../../graphql/pinned.query";
import { citationFields } from "./cited.kinds";
import { operationOf } from "./one.operation";

/** The variable in which a client says the revision that it wants to read. */
export const atRevision = "atRevision";

const ofRevision = operationOf(
  parse(
    `query ($${atRevision}: Int) { citeRevision: revision(${atRevision}: $${atRevision}) { number hash appliedAt } }`,
    { noLocation: true },
  ),
);

const ofLatest = operationOf(parse("{ citeRevision: revision { number hash appliedAt } }", { noLocation: true }));

/** The same with what its citations need, and at the revision that is asked for; at the latest if the query itself says what is read when. */
export function citedQuery(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const cited = citedFields(schema, document);
  return saysWhen(document)
    ? withAdditions(cited, ofLatest)
    : withAdditions(readAtRevision(schema, cited, atRevision), ofRevision);
}

function saysWhen(document: DocumentNode): boolean {
  let says = false;
  visit(document, { Argument: ({ name }) => void (says ||= name.value === atRevision) });
  return says;
}

/** The same with what its citations need. */
export function citedFields(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(field) {
          const type = getNamedType(types.getType());
          if (!field.selectionSet || !isCompositeType(type)) return undefined;
          const given = field.selectionSet.selections;
          const selections: SelectionNode[] = [...given, ...citationFields(schema, type, given)];
          return { ...field, selectionSet: { ...field.selectionSet, selections } };
        },
      },
    }),
  );
}

const withAdditions = (document: DocumentNode, additions: OperationDefinitionNode): DocumentNode =>
  visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [...definitionsIn(operation), ...definitionsIn(additions)],
      selectionSet: {
        ...operation.selectionSet,
        selections: [...operation.selectionSet.selections, ...additions.selectionSet.selections],
      },
    }),
  });

const definitionsIn = ({ variableDefinitions = [] }: OperationDefinitionNode): readonly VariableDefinitionNode[] =>
  variableDefinitions;

/** The same under a name by which operators tell it from what others ask. */
export const named = (document: DocumentNode, name: string): DocumentNode =>
  visit(document, {
    OperationDefinition: (operation) => ({ ...operation, name: { kind: Kind.NAME, value: name } }),
  });
