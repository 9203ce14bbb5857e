/** A value of JSON-LD in the form of the catalogue: a text, a number, a typed or translated text, a reference, a node, or several of these. Addresses are URIs. */
export type Value = string | number | Node | readonly Value[];

export interface Node {
  readonly "@id"?: string;
  readonly "@type"?: string;
  readonly "@value"?: string;
  readonly "@language"?: string;
  readonly [name: string]: Value | undefined;
}

/** JSON-LD whose keys and types have the given prefixes, as Turtle. A node that has an address is written by itself. */
export function turtleOf(root: Node, prefixes: Readonly<Record<string, string>>): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: ${iri(address)} .\n`);
  const waiting = [root];
  const subjects: string[] = [];
  for (let node = waiting.shift(); node; node = waiting.shift())
    subjects.push(`\n${iri(node["@id"] ?? "")}${propertiesOf(node, waiting)} .\n`);
  return [...head, ...subjects].join("");
}

function propertiesOf(node: Node, waiting: Node[]): string {
  const type = node["@type"];
  const given = Object.entries(node).filter(([name, value]) => !name.startsWith("@") && value !== undefined);
  const properties = given.map(([name, value]) => `${name} ${objectsOf(value as Value, waiting)}`);
  return ` ${[...(type === undefined ? [] : [`a ${type}`]), ...properties].join(" ;\n  ")}`;
}

const objectsOf = (value: Value, waiting: Node[]): string =>
  [value]
    .flat()
    .map((each) => objectOf(each as Exclude<Value, readonly Value[]>, waiting))
    .join(", ");

function objectOf(value: string | number | Node, waiting: Node[]): string {
  if (typeof value !== "object") return JSON.stringify(value);
  const { "@value": text, "@language": language, "@type": type, "@id": id } = value;
  if (typeof text === "string") return JSON.stringify(text) + (language ? `@${language}` : `^^${type ?? ""}`);
  if (id === undefined) return `[${propertiesOf(value, waiting)} ]`;
  if (Object.keys(value).length > 1) waiting.push(value);
  return iri(id);
}

const iri = (address: string): string => `<${address}>`;
