import { Kind, visit, type FieldNode, type GraphQLField } from "graphql";
import { getArgumentValues } from "graphql/execution/values";

type Values = Record<string, unknown>;

/** The arguments of a field, coerced. Without a variable in them they are the same in every request. */
export function constantArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Values) => Values {
  if (mentionsVariable(node)) return (variables) => getArgumentValues(field, node, variables);
  const constant = getArgumentValues(field, node, {});
  return () => constant;
}

function mentionsVariable(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, { [Kind.VARIABLE]: () => (found = true) });
  }
  return found;
}
