import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from "graphql";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { publicSchema } from "../../../src/graphql/schema";
import { ReferenceIndex } from "../../../web/reference/index.page";
import { firstSentence } from "../../../web/reference/prose";
import { referenceOf } from "../../../web/reference/reference.model";
import { ReferenceType } from "../../../web/reference/type.page";
import { Markup } from "../../support/markup";

const schema = publicSchema();
const model = referenceOf(schema, "/reference");
const typeNamed = (name: string) => {
  const type = model.types.get(name);
  if (!type) throw new Error(`There is no type ${name}`);
  return type;
};

const markup = (page: Parameters<typeof renderToStaticMarkup>[0]) => new Markup(renderToStaticMarkup(page));
const pages = new Map<string, Markup>([
  ["/reference", markup(createElement(ReferenceIndex, { model }))],
  ...[...model.types.values()].map((type): [string, Markup] => [
    `/reference/${type.name}`,
    markup(createElement(ReferenceType, { model, type })),
  ]),
]);
const pageAt = (address: string): Markup => pages.get(address) ?? new Markup("");
const pageOf = (name: string): Markup => pageAt(`/reference/${name}`);

const documented = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Every place that a page must have: fields, their arguments, values. */
function placesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [
    name,
    ...args.map((argument) => `${name}.${argument.name}`),
  ]);
}

describe("the reference", () => {
  it("has a page for every type, and names it in the index", () => {
    expect([...model.types.keys()].sort()).toEqual(documented.map(({ name }) => name).sort());
    for (const { name } of documented) {
      expect(pageOf(name).html).toContain(`<h1>${name} <small>`);
      expect(pageAt("/reference").at("types").links).toContain(`/reference/${name}`);
    }
  });

  it("has a place for every field, argument and value, each once", () => {
    for (const type of documented) {
      const { ids } = pageOf(type.name);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(placesOf(type)));
    }
  });

  it("says every sentence of the schema somewhere", () => {
    const said = [...pages.values()].map(({ text }) => text).join("\n");
    const written = documented.flatMap((type) => descriptionsOf(type));
    const plain = (text: string) => text.replace(/`([^`]+)`/g, "$1");
    const missing = written.filter((text) =>
      plain(text)
        .split(/\n\s*\n/)
        .some((part) => !said.includes(part)),
    );
    expect(written.length).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
  });

  it("leads nowhere that does not exist", () => {
    const elsewhere = ["/graphql", "/schema.graphql"];
    const leadsAstray = ({ origin, pathname, hash }: URL) =>
      origin === "http://ours" && !elsewhere.includes(pathname) && !isPlace(pathname, hash.slice(1));
    const isPlace = (address: string, id: string) => pages.has(address) && (!id || pageAt(address).ids.includes(id));
    const broken = [...pages].flatMap(([address, { links }]) =>
      [...new Set(links)].map((link) => new URL(link, `http://ours${address}`)).filter(leadsAstray),
    );
    expect(broken.map(({ href }) => href)).toEqual([]);
  });

  it("asks for no script and no style of its own", () => {
    for (const { html } of pages.values()) expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
  });
});

describe("the page of a type", () => {
  it("tells fields, what they take, and what means the same everywhere", () => {
    expect(pageOf("Query").at("commitments").text).toMatch(
      /^commitments CommitmentConnection!Commitments, newest first/,
    );
    expect(pageOf("Query").at("contributors.role").text).toBe(
      "role [ContributorRole!]Only contributors with these roles.Also takes ",
    );
    expect(pageOf("Query").html).toContain('<span id="commitments.asOf">, <a href="/reference#argument-asOf">');
    expect(pageAt("/reference").at("argument-asOf").text).toMatch(/^asOf DateTimeAnswer as the record stood/);
    expect(model.common.map(({ name }) => name)).toEqual(expect.arrayContaining(["after", "asOf", "first"]));
  });

  it("tells the kinds of types apart", () => {
    expect(pageOf("FulfilmentStatus").html).toContain("<h1>FulfilmentStatus <small>enum</small></h1>");
    expect(pageOf("FulfilmentStatus").at("NOT_RATED").text).toMatch(/^NOT_RATED\w/);
    expect(pageOf("OperationInput").text).toContain("OperationInput input, of which exactly one field is given");
    expect(pageOf("Date").links).toContain("https://www.rfc-editor.org/rfc/rfc3339#section-5.6");
    expect(typeNamed("SearchResult").possible).toContain("Commitment");
    expect([...typeNamed("Person").interfaces].sort()).toEqual(["Actor", "Node", "Tracked"]);
  });

  it("says by whom a type is used", () => {
    expect(typeNamed("ContributorRole").usedBy).toContainEqual({
      type: "Query",
      anchor: "contributors.role",
      label: "Query.contributors(role)",
    });
    expect(typeNamed("Commitment").usedBy.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Query.commitment", "SearchResult", "CommitmentConnection.nodes"]),
    );
  });

  it("marks what should be used no longer, and what is taken unless something is said", () => {
    const old = referenceOf(
      buildSchema(`type Query { "Is \`gone\`: see \`Query\`." a(b: Int = 3): Int @deprecated(reason: "Use \`c\`.") }`),
      "/reference",
    );
    const type = old.types.get("Query");
    const page = markup(type ? createElement(ReferenceType, { model: old, type }) : null);
    expect(page.at("a").html).toContain(
      '<p class="reference-deprecated"><strong>Deprecated.</strong> Use <code>c</code>.</p>' +
        '<p>Is <code>gone</code>: see <code><a href="/reference/Query">Query</a></code>.</p>',
    );
    expect(page.at("a.b").text).toBe("b Int = 3");
  });
});

it.each([
  ["One. Two.", "One."],
  ["No full stop", "No full stop"],
  ["In `a. B` code. Next.", "In `a. B` code."],
  ["Up to 2.5 or `x`.", "Up to 2.5 or `x`."],
  ["Takes (`Bearer ..`); more. `Then` this.", "Takes (`Bearer ..`); more."],
])("the first sentence of %j", (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

function descriptionsOf(type: GraphQLNamedType): string[] {
  const parts: (string | null | undefined)[] = [type.description];
  if (isEnumType(type)) parts.push(...type.getValues().map(({ description }) => description));
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()).map(({ description }) => description));
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    parts.push(...fields.flatMap(({ args, ...field }) => [field, ...args]).map(({ description }) => description));
  }
  return parts.filter((part) => part !== null && part !== undefined);
}
