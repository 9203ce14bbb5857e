import { Kind, type DocumentNode, type OperationDefinitionNode } from "graphql";

/** The operation of a document that has only one. */
export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation, ...more] = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation || more.length > 0) throw new Error("a worked example is one operation");
  return operation;
}
