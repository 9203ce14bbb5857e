import type { ApolloServerPlugin } from "@apollo/server";
import { Kind, visit, type ASTNode, type DocumentNode, type GraphQLError } from "graphql";
import type { RequestContext } from "../modules/accounts/request.context";

/**
 * Refused values know which argument they were given for, as `extensions.argument`: `commitments.where.madeAfter` in
 * the document, `$where.madeAfter` in the variables. Resolvers name theirs themselves.
 */
export const argumentNames: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, document }) {
        const nameless = errors.filter((error) => error.nodes?.[0] && error.extensions["argument"] === undefined);
        if (!document || nameless.length === 0) return;
        const names = argumentsAround(document, new Set(nameless.map(({ nodes }) => nodes?.[0] as ASTNode)));
        for (const error of nameless) {
          const argument = variablePath(error) ?? names.get(error.nodes?.[0] as ASTNode);
          if (argument) error.extensions["argument"] = argument;
        }
      },
    };
  },
};

/** graphql-js gives the path inside a variable only in its message. */
function variablePath({ nodes, message }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION || !message.startsWith('Variable "$')) return undefined;
  const name = node.variable.name.value;
  const path =
    message
      .match(/ at "(\w+(?:\.\w+|\[\d+\])+)"; /g)
      ?.at(-1)
      ?.slice(5, -3) ?? name;
  return `$${path.replace(/\[(\d+)\]/g, ".$1")}`;
}

/** For each of the nodes, the name of the argument around it. */
function argumentsAround(document: DocumentNode, wanted: ReadonlySet<ASTNode>): Map<ASTNode, string> {
  const names = new Map<ASTNode, string>();
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (!wanted.has(node)) return;
      const name = nameWithin([...ancestors, ...(parent ? [parent] : []), node]);
      if (name) names.set(node, name);
    },
  });
  return names;
}

type Line = readonly (ASTNode | readonly ASTNode[])[];

/** The name of the field, then of the argument, then the path inside its value; undefined outside of arguments. */
function nameWithin(line: Line): string | undefined {
  let name: string[] = [];
  let within = false;
  for (const [place, node] of line.entries()) {
    if (!("kind" in node)) name.push(...(within ? placeInList(line, place) : []));
    else if (node.kind === Kind.FIELD) name = [node.name.value];
    else if (node.kind === Kind.DIRECTIVE) name = [`@${node.name.value}`];
    else if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) name.push(node.name.value);
    within ||= "kind" in node && node.kind === Kind.ARGUMENT;
  }
  return within ? name.join(".") : undefined;
}

/** The position of the next item in a list value. */
function placeInList(line: Line, place: number): string[] {
  const [list, items, item] = line.slice(place - 1, place + 2);
  if (!list || !("kind" in list) || list.kind !== Kind.LIST || !item) return [];
  return [String((items as readonly unknown[]).indexOf(item))];
}
