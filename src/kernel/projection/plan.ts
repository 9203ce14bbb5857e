import type { GraphQLResolveInfo } from "graphql";
import type { FieldArguments } from "./compiler";
import { shapeOf, variablesIn } from "./shape";
import { render, Sql, type Parameter, type Request } from "./sql";

/** One entry field, compiled: an SQL expression that returns its JSON, and the fields whose arguments it needs. */
export interface Plan {
  id: number;
  expression: Sql;
  /** The revision that it reads at, where the request says so; else it reads the head. */
  revision: Sql | null;
  fields: readonly FieldArguments[];
}

/** Plans by operation (the parsed documents are kept by Apollo) and by shape of the variables. */
const plans = new WeakMap<object, Map<string, Plan>>();
const mostShapes = 100;
let lastId = 0;

type Given = Readonly<Record<string, unknown>>;

export function planFor(info: GraphQLResolveInfo, given: Given, compile: () => Omit<Plan, "id">): Plan {
  const known = plans.get(info.operation) ?? new Map<string, Plan>();
  plans.set(info.operation, known);
  const key = keyOf(info, given);
  const found = known.get(key);
  if (found) return found;
  const plan = { id: ++lastId, ...compile() };
  if (known.size >= mostShapes) known.clear();
  known.set(key, plan);
  return plan;
}

/**
 * Everything that a compilation looks at: the field, which of its selections `@skip` and `@include` leave in, the shape of the
 * variables, and which arguments are given. (Those of an entry field follow from the rest. A field that reads for itself
 * chooses them: the records of a change set are read at its revision, or, of a dry run, as they would be.)
 */
function keyOf({ parentType, fieldName, fieldNodes, ...info }: GraphQLResolveInfo, given: Given): string {
  const places = fieldNodes.map(({ loc }) => loc?.start).join();
  const names = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== null);
  return `${parentType.name}.${fieldName} ${places} ${names.join()} ${shapeOf(info, variablesIn(fieldNodes, info.fragments))}`;
}

/** The arguments of this request for a plan: those of the entry field, then those of the fields below it. */
export function requestFor(
  { fields }: Plan,
  entryArguments: Record<string, unknown>,
  { variableValues }: GraphQLResolveInfo,
  asked: Omit<Request, "arguments">,
): Request {
  const inner = fields.map((argumentsFor) => argumentsFor(variableValues));
  return { arguments: [entryArguments, ...inner], ...asked };
}

/**
 * Several entry fields make one statement: one snapshot, one answer. Its columns are the answers, then the revisions
 * that those were asked at, then the head.
 */
export interface Statement {
  text: string;
  preparation: Preparation;
  parameters: readonly { parameter: Parameter; entry: number }[];
}

/** Plans that differ only in the numbers they were made for are one statement: it is prepared for all of them. */
interface Preparation {
  uses: number;
  /** Given to statements that come often: each connection prepares them once. */
  name?: string;
}

const statements = new Map<string, Statement>();
const preparations = new Map<string, Preparation>();
const mostStatements = 500;
const head = new Sql(["(select coalesce(max(revision), 0)::integer from change_set)"]);
const none = new Sql(["null::integer"]);

/** A prepared statement stays in its connections, so only so many are, and none on the first occasions. */
const usesWorthPreparing = 3;
const mostPrepared = 1000;
let prepared = 0;

export function statementFor(entries: readonly Plan[]): Statement {
  const key = entries.map(({ id }) => id).join(" ");
  const statement = latest(statements, key, () => build(entries));
  const { preparation } = statement;
  preparation.uses += 1;
  if (preparation.uses >= usesWorthPreparing && prepared < mostPrepared) preparation.name ??= `ft${++prepared}`;
  return statement;
}

/** What is kept under the key, made where there is none; what was asked for longest ago is forgotten. */
function latest<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > mostStatements) kept.delete(kept.keys().next().value ?? "");
  return value;
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
  const { text, parameters } = render(new Sql(["select ", ...answers, ...revisions, ...head.pieces]));
  const preparation = latest(preparations, text, () => ({ uses: 0 }));
  return { text, preparation, parameters: parameters.flatMap((parameter) => owners.get(parameter) ?? []) };
}

/** The same plan may serve two entry fields with different arguments, so each gets parameters of its own. */
function ownedBy(
  parameter: Parameter,
  entry: number,
  owners: Map<Parameter, { parameter: Parameter; entry: number }>,
): Parameter {
  for (const [own, owner] of owners) if (owner.parameter === parameter && owner.entry === entry) return own;
  const own: Parameter = { read: (request) => parameter.read(request) };
  owners.set(own, { parameter, entry });
  return own;
}
