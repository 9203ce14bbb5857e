import type { GraphQLResolveInfo } from "graphql";
import type { FieldArguments } from "./compiler";
import { shapeOf, variablesIn } from "./shape";
import { Cache, numberOf } from "../../values/cache";
import { stateOfDatabase } from "../../values/database-state";
import { statementName } from "../../values/statement";
import { render, Sql, type Parameter, type StatementInput } from "../declare/sql";

/** One entry field, compiled: an SQL expression that returns its JSON, and the fields whose arguments it needs. */
export interface Plan {
  id: number;
  expression: Sql;
  /** The revision to read, if the request names one; else it is the head. */
  revision: Sql | null;
  fields: readonly FieldArguments[];
  /** The length of the document that stays in memory with the plan. */
  holds: number;
}

type Compiled = Omit<Plan, "id" | "holds">;

const plans = new Cache<Plan>("plan", (plan) => bytesOfPlan(plan));
let lastId = 0;

/** Estimates in bytes: for a parameter, for a field with arguments, and for a character of the document that these keep in memory. */
const [bytesPerParameter, bytesPerField, bytesPerLetter] = [300, 400, 55];

const bytesIn = ({ pieces }: Sql): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? 2 * piece.length + 30 : bytesPerParameter), 0);

type GivenArguments = Readonly<Record<string, unknown>>;

/** What a compilation depends on besides the document and its variables. */
interface Asked {
  given: GivenArguments;
  /** What it takes from the values of arguments. */
  further: string;
}

export function planFor(info: GraphQLResolveInfo, asked: Asked, compile: () => Compiled): Plan {
  return plans.getOr(keyOf(info, asked), () => {
    const letters = info.fieldNodes.reduce((sum, { loc }) => sum + (loc ? loc.end - loc.start : 0), 0);
    return madePlan(compile(), letters);
  });
}

/** A plan that its user keeps. */
export const madePlan = ({ expression, revision, fields }: Compiled, holds: number): Plan => ({
  id: ++lastId,
  expression: joined(expression),
  revision,
  fields,
  holds,
});

export const bytesOfPlan = ({ expression, fields, holds }: Plan): number =>
  bytesIn(expression) + fields.length * bytesPerField + holds * bytesPerLetter;

/** The same with one text between two parameters: hundreds of short ones take much more room. */
function joined({ pieces }: Sql): Sql {
  const longer: (string | Parameter)[] = [];
  for (const piece of pieces) {
    const last = longer.at(-1);
    if (typeof piece === "string" && typeof last === "string") longer[longer.length - 1] = last + piece;
    else longer.push(piece);
  }
  return new Sql(longer);
}

/**
 * Everything on which a compilation depends: the field, the selections that remain after `@skip` and `@include`, the shape of the
 * variables, and which arguments are given. (For an entry field, these follow from the rest. A field with a resolver of its own chooses
 * them: the records of a change set are read at its revision, or, after a dry run, as they would be.)
 */
function keyOf(info: GraphQLResolveInfo, { given, further }: Asked): string {
  const { operation, parentType, fieldName, fieldNodes, fragments } = info;
  const places = fieldNodes.map(({ loc }) => loc?.start).join();
  const names = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== null);
  const shape = shapeOf(info, variablesIn(fieldNodes, fragments));
  return `${numberOf(operation)} ${parentType.name}.${fieldName} ${places} ${names.join()} ${shape} ${further}`;
}

/** The arguments of this request for a plan: those of the entry field, then those of the fields below it. */
export function requestFor(
  { fields }: Plan,
  entryArguments: Record<string, unknown>,
  { variableValues }: Pick<GraphQLResolveInfo, "variableValues">,
  asked: Omit<StatementInput, "arguments">,
): StatementInput {
  const inner = fields.map((argumentsFor) => argumentsFor(variableValues));
  return { arguments: [entryArguments, ...inner], ...asked };
}

/**
 * Joins the plans of several entry fields to one statement, so that all read the same snapshot. Its columns are the answers, then the
 * revisions at which they were read, then the head, then the state of the database.
 */
export interface Statement {
  text: string;
  preparation: Preparation;
  /** Whether Postgres plans it each time, for its values. */
  planned: boolean;
  parameters: readonly { parameter: Parameter; entry: number }[];
}

/** Plans for different numbers (such as `first`) can give the same statement, which is prepared once for all of them. */
interface Preparation {
  uses: number;
  /** The name of a frequent statement: each connection prepares it once. */
  name?: string;
}

const statements = new Cache<Statement>("statement", ({ text, parameters }) => {
  return 2 * text.length + parameters.length * bytesPerParameter;
});
const preparations = new Cache<Preparation>("preparation", () => 100);
const head = new Sql(["(select coalesce(max(revision), 0)::integer from change_set)"]);
const none = new Sql(["null::integer"]);
const state = new Sql([`, ${stateOfDatabase}`]);

/** A connection keeps a limited number of prepared statements (database/prepared.ts), so a statement is not prepared the first times. */
const usesWorthPreparing = 3;

export function statementFor(entries: readonly Plan[]): Statement {
  const key = entries.map(({ id }) => id).join(" ");
  const statement = statements.getOr(key, () => build(entries));
  const { preparation, planned } = statement;
  preparation.uses += 1;
  if (!planned && preparation.uses >= usesWorthPreparing) preparation.name ??= statementName(statement.text);
  return statement;
}

function build(entries: readonly Plan[]): Statement {
  const owners = new Map<Parameter, { parameter: Parameter; entry: number }>();
  const column = (expression: Sql, entry: number) => [
    "(",
    ...expression.pieces.map((piece) => (typeof piece === "string" ? piece : ownedBy(piece, entry, owners))),
    "), ",
  ];
  const answers = entries.flatMap(({ expression }, entry) => column(expression, entry));
  const revisions = entries.flatMap(({ revision }, entry) => column(revision ?? none, entry));
  const { text, parameters } = render(new Sql(["select ", ...answers, ...revisions, ...head.pieces, ...state.pieces]));
  const preparation = preparations.getOr(text, () => ({ uses: 0 }));
  const planned = parameters.some((each) => each.planned);
  return { text, preparation, planned, parameters: parameters.flatMap((parameter) => owners.get(parameter) ?? []) };
}

/** Two entry fields with different arguments may have the same plan, so each gets its own parameters. */
function ownedBy(
  parameter: Parameter,
  entry: number,
  owners: Map<Parameter, { parameter: Parameter; entry: number }>,
): Parameter {
  for (const [own, owner] of owners) if (owner.parameter === parameter && owner.entry === entry) return own;
  const own: Parameter = { ...parameter, read: (request) => parameter.read(request) };
  owners.set(own, { parameter, entry });
  return own;
}
