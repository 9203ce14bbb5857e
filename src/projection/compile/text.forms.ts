import type { FieldNode, GraphQLField, GraphQLObjectType } from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { computedField, derivedField, edgeOf, hasOwnResolver, localisedField } from "../declare/catalog";
import { recordNamed } from "../declare/record-type";
import type { Selections } from "./selection";

/** What is selected on some types, in the order of the answer. */
export interface Form {
  types: readonly [GraphQLObjectType, ...GraphQLObjectType[]];
  fields: readonly FormField[];
}

export interface FormField {
  key: string;
  /** Undefined for `__typename`. */
  field: GraphQLField<unknown, unknown> | undefined;
  nodes: readonly FieldNode[];
}

/** The types together if the same is selected on them. */
export function formsOf(from: Selections, types: readonly GraphQLObjectType[], nodes: readonly FieldNode[]): Form[] {
  const forms: Form[] = [];
  for (const each of types) {
    const fields = formFields(from, each, nodes);
    const same = forms.findIndex((form) => isSame(form, each, fields));
    const known = forms[same];
    if (known) forms[same] = { ...known, types: [...known.types, each] };
    else forms.push({ types: [each], fields });
  }
  return forms;
}

export function formFields(from: Selections, type: GraphQLObjectType, nodes: readonly FieldNode[]): FormField[] {
  const selected = collectSubfields(from.schema, from.fragments, from.variableValues, type, nodes);
  const declared = type.getFields();
  return [...selected].map(([key, each]) => ({ key, field: declared[each[0]?.name.value ?? ""], nodes: each }));
}

function isSame(
  { types: [first], fields: known }: Form,
  type: GraphQLObjectType,
  fields: readonly FormField[],
): boolean {
  return (
    known.length === fields.length &&
    known.every((each, place) => isSameField(first, each, type, fields[place] as FormField))
  );
}

const declarations = [computedField, derivedField, edgeOf, hasOwnResolver, localisedField] as const;

function isSameField(of: GraphQLObjectType, one: FormField, type: GraphQLObjectType, other: FormField): boolean {
  if (one.key !== other.key || one.field?.name !== other.field?.name) return false;
  if (one.nodes.length !== other.nodes.length || one.nodes.some((node, place) => node !== other.nodes[place]))
    return false;
  const { field } = one;
  if (!field) return true;
  if (String(field.type) !== String(other.field?.type)) return false;
  return declarations.every((find) => find(of.name, field.name) === find(type.name, field.name));
}

/** The value by which rows of the type are told from others of their table. */
export const variantOf = (type: GraphQLObjectType): string => recordNamed(type.name)?.variant ?? "";
