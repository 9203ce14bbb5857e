import { GraphQLError } from "graphql";
import { Refusal } from "../../values/errors";
import { parseRecordId } from "../../values/record-id";
import { codesOf } from "../../schema/jurisdiction";
import type { RequestContext } from "../accounts/request.context";
import type { Conditions, CreateWebhookInput } from "./webhook.inputs";
import { asArguments, askFor, type Told } from "./webhook.question";

type Given = Pick<CreateWebhookInput, keyof Conditions>;

const check = `
query ConditionsOfWebhook($about: [ID!], $ids: [ID!]!, $jurisdiction: [String!], $change: [ChangeKind!], $types: [TrackedType!]) {
  changes(about: $about, jurisdiction: $jurisdiction, change: $change, types: $types, first: 1) { nodes { id } }
  nodes(ids: $ids) { id }
}`;

/** The conditions as they are stored: records by their ids. `changes` itself says whether it takes them. @throws Refusal that names the field. */
export async function acceptConditions(ctx: RequestContext, given: Given): Promise<Conditions & { codes: string[] }> {
  const conditions: Conditions = {
    about: given.about ?? [],
    jurisdiction: given.jurisdiction ?? [],
    change: given.change ?? [],
    types: given.types ?? [],
  };
  const { nodes } = (await ctx.ask(check, { ...asArguments(conditions), ids: conditions.about }).catch(refuse)) as {
    nodes: ({ id: string } | null)[];
  };
  const about = conditions.about.map((key, place) => {
    const found = nodes[place];
    if (!found) throw new Refusal("NOT_FOUND", `there is no record ${key}`, ["about", place]);
    return parseRecordId(key) ? key : found.id;
  });
  return { ...conditions, about, codes: codesOf(conditions.jurisdiction) };
}

function refuse(error: unknown): never {
  if (!(error instanceof GraphQLError) || error.extensions["code"] !== "BAD_USER_INPUT") throw error;
  const field = /(about|jurisdiction|change|types|ids)\b/.exec(String(error.extensions["argument"]))?.[0] ?? "about";
  throw new Refusal("INVALID", error.message, [field === "ids" ? "about" : field]);
}

/** The points that a query may cost. A delivery is made by the server itself, and nobody is charged for it. */
const mostPoints = 50_000;

/** A hundred ids: as many as a query can get. */
const someIds = Array.from(
  { length: 100 },
  (_, place) => `actor_00000000-0000-4000-8000-${String(place).padStart(12, "0")}`,
);

/** Asks what the webhook is to be told, once, to see whether it can be answered. @throws Refusal that names the query. */
export async function rehearse({ askPinned, charge, database }: RequestContext, told: Told): Promise<void> {
  if (told.query === null) return;
  const [head]: { revision: number }[] = await database.query(
    "select coalesce(max(revision), 0)::float8 as revision from change_set",
  );
  const { errors, cost } = await askFor(askPinned, told, head?.revision ?? 0, {
    charge,
    late: { ids: () => Promise.resolve(someIds) },
  });
  const [error] = errors;
  if (error && mayPass(error)) throw error;
  if (error) throw new Refusal("INVALID", error.message, ["query"]);
  if (cost !== null && cost > mostPoints)
    throw new Refusal("INVALID", `the query costs ${shown(cost)} points; at most ${shown(mostPoints)} are allowed`, [
      "query",
    ]);
}

const shown = (points: number): string => points.toLocaleString("en");

/** Errors that say nothing of the query. */
const mayPass = ({ extensions }: GraphQLError): boolean =>
  ["SERVICE_UNAVAILABLE", "RATE_LIMITED", "INTERNAL"].includes(String(extensions["code"]));
