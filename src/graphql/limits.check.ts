import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { badInput } from "../values/errors";
import { Cache, numberOf } from "../values/cache";
import { fewRows, type RowCounts } from "../schema/row.counts";
import { mostOperations } from "../modules/ledger/change-set/draft";
import { longestTable } from "../modules/sources/source-article.inputs";
import type { PointsLeft, RequestContext } from "../modules/accounts/request.context";
import { limits as queryLimits, mutationLimits, tooComplex, type Limit } from "./limits";
import { measure, type Measures } from "./operation.measure";
import { decisiveKey, decisiveVariables, sizesOf, type ValueSizes, type Variables } from "./operation.sizes";
import { heavyFrom } from "./prices";

/** What an operation was charged. */
export interface Charged {
  /** For `extensions`. */
  cost: { requested: number; limit: number };
  left: PointsLeft | null;
}

/**
 * Refuses an operation that would cost too much before it runs, charges its cost to the client, and chooses the lane for its reads.
 *
 * @throws GraphQLError QUERY_TOO_COMPLEX, RATE_LIMITED, or BAD_USER_INPUT for variables that no input needs.
 */
export type CheckLimits = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  context: RequestContext,
) => Promise<Charged>;

/** The order in which limits are checked: the error names the first limit that is exceeded. */
const checked = ["fields", "directives", "rootFields", "aliases", "depth", "pageProduct", "cost"] as const;

export function checkingLimits(schema: GraphQLSchema, rows: RowCounts = fewRows): CheckLimits {
  const measured = measuring(schema, rows);
  return async (document, operation, variables, { reader, charge, work }) => {
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const most = isMutation ? mutationLimits : queryLimits;
    const sizes = sizesOf(variables, most.variables);
    refuseLargeVariables("values" in sizes ? sizes : await sizes, most.variables);
    const asked = refuseExcess(measured(document, operation, variables), most);
    const left = charge(asked.cost);
    work.cost = asked.cost;
    work.kind = isMutation ? "write" : isHeavy(asked) ? "heavy" : "light";
    // The result of a mutation is always shown: it is done by now.
    if (work.kind === "heavy") reader.lane = "heavy";
    return { cost: { requested: asked.cost, limit: queryLimits.cost }, left };
  };
}

const isHeavy = ({ cost, scanned }: Measures): boolean => scanned > heavyFrom.scanned || cost > heavyFrom.cost;

/** No input of the schema needs more than a dozen levels. */
const deepest = 200;
/** A change set with a few operations too many gets the usual error of the input. A much longer list is refused before it is read. */
const longestList = mostOperations * 1.2;

/** Runs before other code reads the values one by one. */
function refuseLargeVariables(sizes: ValueSizes, most: number): void {
  if (sizes.values > most) throw tooComplex("variables", null, null, most);
  if (sizes.depth > deepest)
    throw badInput("variables", `have more than ${deepest} levels; at most ${deepest} are allowed`);
  if (sizes.longestList > longestList)
    throw badInput("variables", `have a list of ${sizes.longestList} values; at most ${longestList} are allowed`);
  if (sizes.longestText > longestTable)
    throw badInput("variables", `have a text of ${sizes.longestText} characters; at most ${longestTable} are allowed`);
}

/** The measures of an operation. @throws if they exceed a limit. */
function refuseExcess(measures: Measures, most: Readonly<Record<Limit, number>>): Measures {
  const exceeded = checked.find((name) => measures[name] > most[name]);
  if (!exceeded) return measures;
  const cost = Number.isFinite(measures.cost) ? measures.cost : null;
  throw tooComplex(exceeded, exceeded === "fields" ? null : measures[exceeded], cost, most[exceeded]);
}

const bytesOfMeasures = 200;
const measures = new Cache<Measures>("measures", () => bytesOfMeasures);

type Measuring = (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) => Measures;

/** Keeps measures by operation and by the variables on which they depend. */
export function measuring(schema: GraphQLSchema, rows: RowCounts = fewRows): Measuring {
  const deciding = new WeakMap<OperationDefinitionNode, readonly string[]>();
  return (document, operation, variables) => {
    let names = deciding.get(operation);
    if (!names) deciding.set(operation, (names = decisiveVariables(document)));
    const key = `${numberOf(operation)} ${rows.edition} ${decisiveKey(names, variables)}`;
    return measures.getOr(key, () => measure(schema, document, operation, variables, rows));
  };
}
