import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

const levels = 2;
const nobody = "0197f3b2-0000-7000-8000-000000000000";
/** These types show the present at every revision, as the schema says: rights are not part of the record. */
const asTheyAreNow = new Set(["Contributor.role", "Contributor.tokens"]);

export interface Document {
  entry: string;
  text: string;
}

/** Answered by `nodes` as well. */
const byId = new Set(["node", "changeSet"]);

/**
 * Every entry field that takes `atRevision`, and everything that can be selected below them: the edges of a type below one of the entry
 * fields that give it, by preference a list of nothing else, since they are compiled alike below all. `ids` are those for `nodes`; `records`
 * has the id of one record of each kind, for the entry fields that are not named here.
 */
export function documentsOf(schema: GraphQLSchema, ids: readonly string[], records: readonly string[]): Document[] {
  const given: Record<string, string> = {
    commitment: 'slug: "code-of-good-conduct"',
    // The seeds have none.
    meeting: 'slug: "silicon-valley-february-2015"',
    actor: 'slug: "bernard-cazeneuve"',
    sourceArticle: 'url: "https://rcf.fr/actualite/bernard-cazeneuve-s-attaque-la-propagande-terroriste-sur-internet"',
    search: 'query: "code"',
    changes: "afterRevision: 0",
    commitmentStats: "groupBy: [STATUS, ACTOR, TOPIC]",
    assessmentStats: "groupBy: [METHODOLOGY, LATEST_TERM, TOPIC]",
    followUpStats: "groupBy: [KIND, TOPIC, YEAR]",
    commitmentStatusSeries: 'interval: QUARTER, from: "2014-01-01", to: "2016-12-31"',
    meetingStats: "groupBy: [GOVERNMENT_BODY, COMPANY, TOPIC]",
    actorScorecard: 'slug: "google"',
    staleCommitments: "withoutEvidenceFor: 30",
    meetingNetwork: `actor: ${JSON.stringify(ids.find((id) => id.startsWith("actor_")))}`,
    nodes: `ids: ${JSON.stringify(ids)}`,
  };
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, args }) => !byId.has(name) && args.some((arg) => arg.name === "atRevision"),
  );
  const asked = new Set<string>();
  return fields
    .sort((one, other) => breadth(one) - breadth(other))
    .flatMap((field) =>
      partsOf(schema, getNamedType(field.type), asked).map((selection) => {
        const args = [given[field.name] ?? byIdIn(records, field), "atRevision: $at", ...pageOf(field, 3)]
          .filter(Boolean)
          .join(", ");
        return { entry: field.name, text: `query ($at: Int!) { ${field.name}(${args}) ${selection} }` };
      }),
    );
}

/** Lists of one type, lists of several, single records. */
function breadth({ type }: GraphQLField<unknown, unknown>): number {
  const named = getNamedType(type);
  const item = itemOf(named);
  if (item === named) return 2;
  return isInterfaceType(item) ? 1 : 0;
}

/** The key of an entry field for one record: `milestone` takes the id of a milestone. */
function byIdIn(records: readonly string[], { name, args }: GraphQLField<unknown, unknown>): string | undefined {
  if (!args.some((arg) => arg.name === "id")) return undefined;
  const kind = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `id: ${JSON.stringify(records.find((id) => id.startsWith(`${kind}_`)) ?? `${kind}_${nobody}`)}`;
}

/**
 * One document for each edge of the items: together they would be more than the server answers at once. The types whose edges are `asked` for
 * already give their leaves only.
 */
function partsOf(schema: GraphQLSchema, type: GraphQLNamedType, asked: Set<string>): string[] {
  const item = itemOf(type);
  const wrap = (selection: string) => (item === type ? selection : `{ totalCount nodes ${selection} }`);
  return typesOf(schema, item).flatMap((each) => {
    const [leaves, edges] = [true, false].map((wanted) =>
      Object.values(each.getFields())
        .filter((field) => isLeafType(getNamedType(field.type)) === wanted)
        .map((field) => select(schema, each, field, levels))
        .filter(Boolean),
    );
    const below = asked.has(each.name) ? [] : (edges ?? []);
    asked.add(each.name);
    return [leaves?.join(" ") ?? "", ...below].map((selected) =>
      wrap(`{ __typename ... on ${each.name} { ${selected} } }`),
    );
  });
}

/** Types without an entry field of their own. They are asked for with `node`. */
const unrecorded = new Set(["ChangeSet", "Operation", "Review", "Contributor", "Redaction"]);

function typesOf(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  if (type.name === "Node" && isInterfaceType(type))
    return schema.getPossibleTypes(type).filter(({ name }) => unrecorded.has(name));
  return isInterfaceType(type) ? [...schema.getPossibleTypes(type)] : [];
}

function itemOf(type: GraphQLNamedType): GraphQLNamedType {
  const { nodes, pageInfo } = isObjectType(type) ? type.getFields() : {};
  return nodes && pageInfo ? getNamedType(nodes.type) : type;
}

const pageOf = ({ args }: GraphQLField<unknown, unknown>, first: number): string[] =>
  args.some(({ name }) => name === "first") ? [`first: ${first}`] : [];

/** A field with everything that can be selected below it, this many levels deep; empty if nothing can. */
function select(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string {
  const type = getNamedType(field.type);
  if (asTheyAreNow.has(`${parent.name}.${field.name}`)) return "";
  const args = [...pageOf(field, 2), ...(field.args.some(({ name }) => name === "day") ? ['day: "2015-02-20"'] : [])];
  const name = args.length > 0 ? `${field.name}(${args.join(", ")})` : field.name;
  if (isLeafType(type)) return name;
  if (depth === 0) return "";
  const item = itemOf(type);
  const inner = leavesOf(schema, item, depth - 1);
  if (!inner) return "";
  return item === type ? `${name} { ${inner} }` : `${name} { totalCount nodes { ${inner} } }`;
}

/** The leaf fields of a type, and those of its other fields as long as depth is left. */
function leavesOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const selected = own.flatMap((field) => select(schema, type, field, depth) || []);
  return ["__typename", ...selected].join(" ");
}
