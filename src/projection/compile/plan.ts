import type { GraphQLResolveInfo } from "graphql";
import type { FieldArguments } from "./compiler";
import { shapeOf, variablesIn } from "./shape";
import { Cache, numberOf } from "../../values/cache";
import { render, Sql, type Parameter, type StatementInput } from "../declare/sql";

/** One entry field, compiled: an SQL expression that returns its JSON, and the fields whose arguments it needs. */
export interface Plan {
  id: number;
  expression: Sql;
  /** The revision that it reads at, if the request says so; else it reads the head. */
  revision: Sql | null;
  fields: readonly FieldArguments[];
  /** How many letters of the document it holds on to. */
  holds: number;
}

type Compiled = Omit<Plan, "id" | "holds">;

const plans = new Cache<Plan>("plan", ({ expression, fields, holds }) => {
  return bytesIn(expression) + fields.length * bytesPerField + holds * bytesPerLetter;
});
let lastId = 0;

/** Estimated: a parameter, a field that takes arguments, and what a letter of the document takes that those hold. */
const [bytesPerParameter, bytesPerField, bytesPerLetter] = [300, 400, 55];

const bytesIn = ({ pieces }: Sql): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? 2 * piece.length + 30 : bytesPerParameter), 0);

type GivenArguments = Readonly<Record<string, unknown>>;

export function planFor(info: GraphQLResolveInfo, given: GivenArguments, compile: () => Compiled): Plan {
  return plans.getOr(keyOf(info, given), () => {
    const { expression, ...compiled } = compile();
    const letters = info.fieldNodes.reduce((sum, { loc }) => sum + (loc ? loc.end - loc.start : 0), 0);
    return { id: ++lastId, ...compiled, expression: joined(expression), holds: letters };
  });
}

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
 * Everything that a compilation looks at: the field, which of its selections `@skip` and `@include` leave in, the shape of the
 * variables, and which arguments are given. (Those of an entry field follow from the rest. A field that reads for itself
 * chooses them: the records of a change set are read at its revision, or, of a dry run, as they would be.)
 */
function keyOf(info: GraphQLResolveInfo, given: GivenArguments): string {
  const { operation, parentType, fieldName, fieldNodes, fragments } = info;
  const places = fieldNodes.map(({ loc }) => loc?.start).join();
  const names = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== null);
  const shape = shapeOf(info, variablesIn(fieldNodes, fragments));
  return `${numberOf(operation)} ${parentType.name}.${fieldName} ${places} ${names.join()} ${shape}`;
}

/** The arguments of this request for a plan: those of the entry field, then those of the fields below it. */
export function requestFor(
  { fields }: Plan,
  entryArguments: Record<string, unknown>,
  { variableValues }: GraphQLResolveInfo,
  asked: Omit<StatementInput, "arguments">,
): StatementInput {
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

const statements = new Cache<Statement>("statement", ({ text, parameters }) => {
  return 2 * text.length + parameters.length * bytesPerParameter;
});
const preparations = new Cache<Preparation>("preparation", () => 100);
const head = new Sql(["(select coalesce(max(revision), 0)::integer from change_set)"]);
const none = new Sql(["null::integer"]);

/** A connection keeps only so many prepared (database/prepared.ts): none is on the first occasions. */
const usesWorthPreparing = 3;
let prepared = 0;

export function statementFor(entries: readonly Plan[]): Statement {
  const key = entries.map(({ id }) => id).join(" ");
  const statement = statements.getOr(key, () => build(entries));
  const { preparation } = statement;
  preparation.uses += 1;
  if (preparation.uses >= usesWorthPreparing) preparation.name ??= `ft${++prepared}`;
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
  const { text, parameters } = render(new Sql(["select ", ...answers, ...revisions, ...head.pieces]));
  const preparation = preparations.getOr(text, () => ({ uses: 0 }));
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
