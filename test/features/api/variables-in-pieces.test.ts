import "reflect-metadata";
import {
  graphql,
  GraphQLString,
  parse,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { getVariableValues } from "graphql/execution/values";
import { buildSchemaSync, Field, InputType, Mutation, Query, Resolver } from "type-graphql";
import { publicSchema } from "../../../src/graphql/schema";
import { sizesOf } from "../../../src/graphql/operation.sizes";
import { readVariables } from "../../../src/graphql/variables";
import { PartialDateScalar } from "../../../src/values/scalars";
import { mapInTurns } from "../../../src/values/turns";
import { declaring, RawArg } from "../../../src/modules/review/contribution/raw-arg";
import { onServer } from "../../support/server";

const quote = { source: "$s1", quote: "We shall report.", stance: "SUPPORTS", role: "ORIGIN" };
const meeting = {
  as: "m1",
  title: "A meeting",
  date: "2024-05-21",
  status: "HELD",
  evidence: [quote, quote],
  participations: [{ actor: "$a1", role: "ATTENDEE", attendance: "ATTENDED" }],
};
const operations = [
  { recordPerson: { as: "a1", name: "Ada", aliases: ["A.", "Countess"], confirmedDistinct: true } },
  { recordMeeting: meeting },
  { recordMeeting: { ...meeting, evidence: quote, participations: [] } },
];
const input = { summary: "Why.", operations, dryRun: true };
const wrong = [
  null,
  undefined,
  7,
  "HELD",
  "2024-02-30",
  true,
  [],
  {},
  { recordMeeting: meeting, nonsense: 1 },
  [[quote]],
];

describe("variables that are read in pieces", () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = publicSchema();
  });

  /** In pieces, and in one go by graphql-js. */
  const read = async (types: string, variables: Record<string, unknown>) => {
    const { variableDefinitions = [] } = parse(`mutation (${types}) { x }`).definitions[0] as OperationDefinitionNode;
    const told = (errors?: readonly GraphQLError[]) =>
      errors?.map(
        (error) =>
          [
            error.message,
            error.nodes?.map(({ kind, loc }) => [kind, loc?.start]),
            error.originalError?.message,
          ] as const,
      );
    const ours = await readVariables(schema, variableDefinitions, variables);
    const theirs = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 50 });
    return {
      ours: { values: ours.values, errors: told(ours.errors) },
      theirs: { values: theirs.coerced && { ...theirs.coerced }, errors: told(theirs.errors) },
    };
  };

  it.each<[what: string, types: string, variables: Record<string, unknown>]>([
    ["a sound change set", "$i: SubmitChangeSetInput!", { i: input }],
    ["operations alone", "$i: [OperationInput!]!", { i: operations }],
    ["one operation that is no list", "$i: [OperationInput!]!", { i: operations[0] }],
    ["nothing where nothing is needed", "$i: SubmitChangeSetInput, $j: Int = 3", {}],
    ["nothing where something is needed", "$i: SubmitChangeSetInput!", {}],
    ["null where something is needed", "$i: SubmitChangeSetInput!", { i: null }],
    ["null where null may be", '$i: SubmitChangeSetInput = { summary: "", operations: [] }', { i: null }],
    ["a default", '$i: SubmitChangeSetInput = { summary: "Why.", operations: [] }', {}],
    ["what no type is called", "$i: Nonsense", { i: 1 }],
    ["a text", "$i: SubmitChangeSetInput!", { i: "text" }],
    ["60 wrong operations", "$i: [OperationInput!]!", { i: Array(60).fill({ recordPerson: { name: 1 } }) }],
    ["50 wrong operations", "$i: [OperationInput!]!", { i: Array(50).fill({ recordPerson: { name: 1 } }) }],
    [
      "a whole with a list that is quoted",
      "$i: SubmitChangeSetInput!",
      { i: { operations: Array(12).fill(operations[1]) } },
    ],
    [
      "several",
      "$i: SubmitChangeSetInput!, $j: Int!, $k: [Int!]",
      { i: { ...input, summary: 1 }, j: "x", k: [1, "y"] },
    ],
  ])("are what graphql-js would make of them, and are refused in its words: %s", async (_, types, variables) => {
    const { ours, theirs } = await read(types, variables);

    expect(ours).toEqual(theirs);
  });

  it("are so wherever a value is another one", async () => {
    let refused = 0;
    for (const place of placesIn(input))
      for (const value of wrong) {
        const { ours, theirs } = await read("$i: SubmitChangeSetInput!", { i: replaced(input, place, value) });
        const sorted = (each: typeof ours) => ({ ...each, errors: each.errors?.map(String).sort() });
        expect(sorted(ours)).toEqual(sorted(theirs));
        if (ours.errors) refused++;
      }
    expect(refused).toBeGreaterThan(200);
  });
});

/** The ways to all values in a value. */
const placesIn = (value: unknown): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((place) => [key, ...place])])
    : [];

function replaced(whole: unknown, [key, ...further]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(whole) ? [] : {}, whole);
  copy[key] = replaced(copy[key], further, value);
  return copy;
}

/** How often others than the test could have had their turn. */
function othersTurns(): { had: () => number; end: () => void } {
  let turns = 0;
  let over = false;
  const count = (): void => {
    if (over) return;
    turns++;
    setImmediate(count);
  };
  setImmediate(count);
  return { had: () => turns, end: () => void (over = true) };
}

describe("a change set of 5,000 operations", () => {
  const server = onServer("empty");
  afterEach(() => jest.restoreAllMocks());

  it("lets others have their turn while its values are read", async () => {
    const kwame = await server.signIn({ name: "Kwame" });
    const others = othersTurns();
    const turns = new Set<number>();
    const parse = PartialDateScalar.parseValue.bind(PartialDateScalar);
    jest.spyOn(PartialDateScalar, "parseValue").mockImplementation((value) => {
      turns.add(others.had());
      return parse(value);
    });

    const last = { recordMeeting: { ...meeting, status: "NONSENSE" } };
    const many = [...Array<object>(4999).fill({ recordMeeting: meeting }), last];
    const document = "mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { changeSet { id } } }";
    const { errors } = await kwame.ask(document, { input: { summary: "Many.", operations: many } });
    others.end();

    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", argument: "$input.operations.4999.recordMeeting.status" } },
    ]);
    expect(turns.size).toBeGreaterThan(1);
  });
});

it.each<[what: string, work: (many: readonly object[]) => Promise<unknown>, outcome: object]>([
  ["300,001 values are counted", async (many) => sizesOf(many, 400_000), { values: 300_001, longestList: 100_000 }],
  ["each of 100,000 is made something of", (many) => mapInTurns(many, String), { length: 100_000 }],
])("others have their turn while %s", async (_, work, outcome) => {
  const many = Array<object>(100_000).fill({ a: 1, b: "2" });
  const others = othersTurns();

  const made = await work(many);
  others.end();

  expect({ ...(made as object), length: (made as { length?: number }).length }).toMatchObject(outcome);
  expect(others.had()).toBeGreaterThan(0);
});

it("a mutation is given its input as it was read, which nobody has made instances of in one go", async () => {
  @InputType("GivenForATest")
  class ForATest {
    @Field(() => GraphQLString)
    name!: string;
  }
  const seen: unknown[] = [];
  @Resolver()
  class Takes {
    @Query(() => GraphQLString)
    none(): string {
      return "";
    }

    @Mutation(() => GraphQLString)
    take(
      @RawArg("input", () => ForATest, "What is taken.") given: unknown,
      @RawArg("why", () => GraphQLString, "Why.") why: string,
    ) {
      seen.push(given);
      return why;
    }
  }
  const schema = declaring(() => buildSchemaSync({ resolvers: [Takes], validate: false }));

  const { data } = await graphql({ schema, source: 'mutation { take(input: { name: "A" }, why: "So.") }' });

  expect(data).toEqual({ take: "So." });
  expect(seen).toEqual([{ name: "A" }]);
  expect(seen[0]).not.toBeInstanceOf(ForATest);
});
