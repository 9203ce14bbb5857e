import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
} from "graphql";

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** A column of a table whose rows are the records of a list. */
export interface Column {
  /** Its title: the fields that lead to its values, as in `parties.actor.name`. */
  name: string;
  path: readonly string[];
  type: GraphQLLeafType;
  /** Whether a cell has several values: where one of the fields is a list. */
  isList: boolean;
  description: string;
}

/** What a part of a record has for editors, and what says nothing new beside its other fields. */
const bookkeeping = new Set(["id", "title", "version", "revision", "updatedAt"]);

/** What no table shows: keys of caches, and texts together with their language, which stand beside the texts. */
const isLeftOut = ({ name }: Field): boolean => name === "cacheKey" || name.endsWith("Text");

const fieldsOf = (type: Composite): Field[] =>
  Object.values(type.getFields()).filter((field) => !isLeftOut(field) && !field.args.some(isRequiredArgument));

const isRecord = (type: Composite): boolean => type.getInterfaces().some(({ name }) => name === "Node");
const isConnection = (type: Composite): boolean => type.name.endsWith("Connection");
const isDate = (type: Composite): boolean => type.name === "PartialDate";
const isMany = ({ type }: Field): boolean => isListType(getNullableType(type));

/** The columns of the records of a type: first what names it, then its values and parts in the order of the schema. */
export function columnsOf(type: Composite): Column[] {
  const first = namingOf(type);
  const others = fieldsOf(type).filter(
    (field) => !first.includes(field) && !(field.name === "title" && first.length > 0),
  );
  return [...first, ...others].flatMap((field) =>
    columnsOfField(field, (inside) => ofRecord(inside, isMany(field), type)),
  );
}

/** The fields by which a record with a readable address is named; none for others. */
function namingOf(type: Composite): Field[] {
  const { id, slug, name, title } = type.getFields();
  return slug ? [id, slug, name ?? title].filter((field) => field !== undefined) : [];
}

/** The columns of a field: itself, or what stands below it. */
function columnsOfField(field: Field, below: (type: Composite) => Column[]): Column[] {
  const type = getNamedType(field.type);
  const isList = isMany(field);
  const description = field.description ?? "";
  if (isLeafType(type)) return [{ name: field.name, path: [field.name], type, isList, description }];
  if (!(isObjectType(type) || isInterfaceType(type)) || isConnection(type)) return [];
  if (isDate(type)) return dateIn(field, type);
  return below(type).map((column) => ({
    ...column,
    name: `${field.name}.${column.name}`,
    path: [field.name, ...column.path],
    isList: isList || column.isList,
  }));
}

/** A date is its text. What it means is said where it is used. */
function dateIn(field: Field, date: Composite): Column[] {
  const type = getNamedType(date.getFields()["value"]?.type);
  if (!isLeafType(type)) return [];
  return [
    {
      name: field.name,
      path: [field.name, "value"],
      type,
      isList: isMany(field),
      description: field.description ?? "",
    },
  ];
}

/** What a row shows of what its record has or names: the name of another record, or the values of a part. */
function ofRecord(type: Composite, isList: boolean, owner: Composite): Column[] {
  const naming = namingOf(type);
  if (naming.length > 0) return valuesAmong(naming);
  const fields = fieldsOf(type);
  if (!isRecord(type)) return valuesAmong(isList ? fields.filter((field) => !isMany(field)) : fields);
  if (!isList || type === owner) return valuesAmong(fields.filter(({ name }) => name === "id"));
  const leadsBack = (field: Field) => isObjectType(owner) && getNamedType(field.type) === owner;
  const said = fields.filter((field) => !bookkeeping.has(field.name) && !isMany(field) && !leadsBack(field));
  // Lists of lists, and parts of parts, are no columns; a record that a part names is there by its name.
  return said.flatMap((field) => columnsOfField(field, (named) => valuesAmong(namingOf(named).slice(1))));
}

const valuesAmong = (fields: readonly Field[]): Column[] => fields.flatMap((field) => columnsOfField(field, () => []));

interface Selected {
  [field: string]: Selected;
}

/** The selection that the columns need. */
export function selectionOf(columns: readonly Column[]): string {
  const root: Selected = {};
  for (const { path } of columns) {
    let at = root;
    for (const field of path) at = at[field] ??= {};
  }
  return printed(root);
}

const printed = (selected: Selected): string =>
  Object.entries(selected)
    .map(([field, inside]) => (Object.keys(inside).length > 0 ? `${field} { ${printed(inside)} }` : field))
    .join(" ");

/** The value of a row in a column: several, in their order, where it is a list. */
export function valueOf(row: unknown, path: readonly string[]): unknown {
  const [field, ...rest] = path;
  if (row === null || row === undefined || field === undefined) return row ?? null;
  if (Array.isArray(row)) return row.map((each) => valueOf(each, path));
  return valueOf((row as Record<string, unknown>)[field], rest);
}
