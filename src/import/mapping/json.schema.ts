import { mappingShape } from "./grammar";
import type { Shape } from "./shape";

type Json = Record<string, unknown>;

/** The grammar as a JSON Schema, with which editors complete and check a mapping while somebody writes it. */
export function mappingJsonSchema(): string {
  const definitions: Json = {};
  const root = schemaOf(mappingShape, definitions);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Mapping of a register for npm run import",
    ...root,
    $defs: definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(shape: Shape, definitions: Json): Json {
  const about = shape.about === undefined ? {} : { description: shape.about };
  switch (shape.is) {
    case "anything":
      return about;
    case "text":
      return {
        type: "string",
        ...(shape.of && { enum: shape.of }),
        ...(shape.pattern && { format: "regex" }),
        ...about,
      };
    case "number":
    case "boolean":
      return { type: shape.is, ...about };
    case "list":
      return { type: "array", items: schemaOf(shape.items, definitions), ...about };
    case "map":
      return { type: "object", additionalProperties: schemaOf(shape.values, definitions), ...about };
    default:
      return schemaOfWhole(shape, about, definitions);
  }
}

function schemaOfWhole(
  shape: Exclude<Shape, { is: "text" | "number" | "boolean" | "anything" | "list" | "map" }>,
  about: Json,
  definitions: Json,
): Json {
  switch (shape.is) {
    case "either":
      return { anyOf: shape.shapes.map((each) => schemaOf(each, definitions)), ...about };
    case "ref":
      return { ...referenceTo(shape, definitions), ...about };
    default: {
      const { fields, required = [] } = shape;
      const properties = Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, schemaOf(field, definitions)]),
      );
      return {
        type: "object",
        properties,
        additionalProperties: false,
        ...(required.length > 0 && { required }),
        ...about,
      };
    }
  }
}

/** A shape that contains itself, or that several others contain, is defined once, under its name. */
function referenceTo({ name, to }: Extract<Shape, { is: "ref" }>, definitions: Json): Json {
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = schemaOf(to(), definitions);
  }
  return { $ref: `#/$defs/${name}` };
}
