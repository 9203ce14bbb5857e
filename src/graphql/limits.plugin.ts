import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { signedIn } from "../modules/accounts/viewer";
import type { Context } from "./context";
import { limits as queryLimits, mutationLimits, tooComplex, type Limit } from "./limits";
import { measure, type Measures } from "./operation.measure";
import { countValues, decisiveKey, decisiveVariables, type Variables } from "./operation.sizes";

/** In this order: the first that is exceeded is named. */
const checked = ["fields", "directives", "rootFields", "aliases", "depth", "pageProduct", "cost"] as const;

/** Refuses what would cost too much before it costs anything, and tells in every answer what it cost. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const measured = measuring(schema);
  return {
    async requestDidStart() {
      let cost: { requested: number; limit: number } | null = null;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const isMutation = operation.operation === OperationTypeNode.MUTATION;
          // Nobody changes anything without a token, so nothing more of the request is looked at.
          if (isMutation) signedIn(contextValue.viewer);
          const variables = request.variables ?? {};
          const measures = () => measured(document, operation, variables);
          cost = {
            requested: refuseExcess(variables, measures, isMutation ? mutationLimits : queryLimits),
            limit: queryLimits.cost,
          };
        },
        async willSendResponse({ response: { body } }) {
          if (!cost || body.kind !== "single") return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** What the operation costs, where it is within the limits. */
function refuseExcess(variables: Variables, measure: () => Measures, most: Readonly<Record<Limit, number>>): number {
  if (countValues(variables, most.variables) > most.variables) {
    throw tooComplex("variables", null, null, most.variables);
  }
  const measures = measure();
  const exceeded = checked.find((name) => measures[name] > most[name]);
  if (!exceeded) return measures.cost;
  const cost = Number.isFinite(measures.cost) ? measures.cost : null;
  throw tooComplex(exceeded, exceeded === "fields" ? null : measures[exceeded], cost, most[exceeded]);
}

interface Known {
  variables: readonly string[];
  measures: Map<string, Measures>;
}

const mostShapes = 100;

type Measuring = (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) => Measures;

/** Measures by operation (the parsed documents are kept by Apollo) and by what of the variables decides. */
export function measuring(schema: GraphQLSchema): Measuring {
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  return (document, operation, variables) => {
    let known = operations.get(operation);
    if (!known) operations.set(operation, (known = { variables: decisiveVariables(document), measures: new Map() }));
    const key = decisiveKey(known.variables, variables);
    const found = known.measures.get(key);
    if (found) return found;
    const measures = measure(schema, document, operation, variables);
    if (known.measures.size >= mostShapes) known.measures.clear();
    known.measures.set(key, measures);
    return measures;
  };
}
