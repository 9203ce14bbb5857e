import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLNamedType,
} from "graphql";
import { getMetadataArgsStorage } from "typeorm";
import { printPublicSchema } from "../../src/cli/schema";
import { publicSchema } from "../../src/graphql/schema";
import { computedField } from "../../src/projection/declare/catalog";
import { recordDeclarations } from "../../src/schema/module";
import { lineOf, recordNamed } from "../../src/projection/declare/record-type";

const schema = publicSchema();
const ours = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
);

describe("the schema file", () => {
  it("is current: `npm run schema` would change nothing", () => {
    expect(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8")).toBe(printPublicSchema());
  });
});

describe("every part of the schema", () => {
  it("is valid GraphQL", () => expect(validateSchema(schema)).toEqual([]));

  it("is described in a sentence", () => {
    const undescribed = ours
      .flatMap(descriptionsOf)
      .filter(([, description]) => !/^[A-Z`"].*[.:]$/s.test(description ?? "") || (description?.length ?? 0) < 4);
    expect(undescribed).toEqual([]);
  });
});

describe("a field and its column", () => {
  const records = ours.filter(isObjectType).flatMap((type) => {
    const record = recordNamed(type.name);
    return record ? [{ type, record }] : [];
  });

  it.each(records.map(({ type, record }) => [type.name, type, record] as const))(
    "agree on what may be missing: %s",
    (_, type, record) => {
      const columns = getMetadataArgsStorage().columns.filter(({ target }) =>
        [type.name, ...record.parents].includes((target as { name: string }).name),
      );
      const disagreeing = columns.filter(({ propertyName, options }) => {
        const field = type.getFields()[propertyName];
        // A field that Postgres computes can have a value where the column has none: an article is stored without a kind.
        const isComputed = computedField(type.name, propertyName) !== undefined;
        return field && !isComputed && isNonNullType(field.type) === Boolean(options.nullable);
      });
      expect(columns.length).toBeGreaterThan(0);
      expect(disagreeing.map(({ propertyName }) => propertyName)).toEqual([]);
    },
  );
});

/** Columns that no reader is shown under their own name: what others are computed from, and what verifies a quote or finds copies. */
const unseen = [
  "searchText",
  "searchVector",
  "sketch",
  "nameKeys",
  "subjectKind",
  "recordKind",
  "quoteRuns",
  "deadlineChanged",
  "movedDueOn",
  "principal",
];

describe("what is recorded", () => {
  it.each(recordDeclarations())(
    "can be read: every column of $kind is a field, or an edge",
    ({ type, types = [type] }) => {
      const fields = new Set(
        types.flatMap(({ name }) => {
          const shown = schema.getType(name);
          return isObjectType(shown) ? Object.keys(shown.getFields()) : [];
        }),
      );
      const line = lineOf(type);
      const columns = getMetadataArgsStorage().columns.filter(({ target }) => line.some((each) => each === target));
      const missing = columns
        .map(({ propertyName }) => propertyName.replace(/(?<=.)Id$/, ""))
        .filter((name) => !fields.has(name));
      expect(columns.length).toBeGreaterThan(4);
      expect(missing.filter((name) => !unseen.includes(name))).toEqual([]);
    },
  );
});

type Described = [name: string, description: string | null | undefined];

function descriptionsOf(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description];
  if (isEnumType(type))
    return [own, ...type.getValues().map((value): Described => [`${type.name}.${value.name}`, value.description])];
  if (isInputObjectType(type)) {
    return [
      own,
      ...Object.values(type.getFields()).map((field): Described => [`${type.name}.${field.name}`, field.description]),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field): Described[] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((arg): Described => [`${type.name}.${field.name}(${arg.name})`, arg.description]),
  ]);
  return [own, ...fields];
}
