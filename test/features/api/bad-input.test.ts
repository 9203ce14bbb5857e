import { forgedCursor, innards, sendRaw, someUuid, type Variables } from "../../support/hostile";
import { onServer } from "../../support/server";

const server = onServer();

const ask = (query: string, variables?: Variables) => sendRaw(server, JSON.stringify({ query, variables }));
const list = "{ nodes { slug } }";

describe("input that is not as it must be is refused, and the argument named", () => {
  it.each<[title: string, query: string, argument: string, variables?: Variables]>([
    ["an id that is none", `{ commitment(id: "nonsense") { slug } }`, "commitment.id"],
    ["an empty id", `{ commitment(id: "") { slug } }`, "commitment.id"],
    ["an id of another kind", `{ commitment(id: "actor_${someUuid}") { slug } }`, "commitment.id"],
    ["an id without its kind", `{ commitment(id: "${someUuid}") { slug } }`, "commitment.id"],
    ["an id of a table that is no record", `{ node(id: "migrations_${someUuid}") { id } }`, "node.id"],
    ["an id with SQL in it", `{ node(id: "actor_${someUuid}'; drop table actor; --") { id } }`, "node.id"],
    ["an id in capitals", `{ node(id: "ACTOR_${someUuid}") { id } }`, "node.id"],
    ["an id that is a number", `{ node(id: 1) { id } }`, "node.id"],
    ["one bad id of two", `{ nodes(ids: ["actor_${someUuid}", "x"]) { id } }`, "nodes.ids"],
    [
      "101 ids",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`,
      "nodes.ids",
      { ids: Array(101).fill(`actor_${someUuid}`) },
    ],
    ["an id in a filter of another kind", `{ commitments(actor: "meeting_${someUuid}") ${list} }`, "commitments.actor"],
    ["both id and slug", `{ commitment(id: "commitment_${someUuid}", slug: "x") { slug } }`, "commitment"],
    ["neither id nor slug", `{ commitment { slug } }`, "commitment"],
    ["first: 0", `{ commitments(first: 0) ${list} }`, "commitments.first"],
    ["first: -1", `{ commitments(first: -1) ${list} }`, "commitments.first"],
    ["first: 101", `{ commitments(first: 101) ${list} }`, "commitments.first"],
    ["first: 2^31", `{ commitments(first: 2147483648) ${list} }`, "commitments.first"],
    ["first: 1e10", `{ commitments(first: 1e10) ${list} }`, "commitments.first"],
    ["first as text", `{ commitments(first: "5") ${list} }`, "commitments.first"],
    [
      "first below a record",
      `{ commitment(slug: "code-of-good-conduct") { evidence(first: 0) { totalCount nodes { id } } } }`,
      "evidence.first",
    ],
    ["last: 0", `{ commitments(last: 0) ${list} }`, "commitments.last"],
    ["first and last", `{ commitments(first: 1, last: 1) ${list} }`, "commitments.last"],
    ["first in a variable: 1e10", `query ($n: Int) { commitments(first: $n) ${list} }`, "$n", { n: 1e10 }],
    ["first in a variable: 1.5", `query ($n: Int) { commitments(first: $n) ${list} }`, "$n", { n: 1.5 }],
    ["first in a variable: 101", `query ($n: Int) { commitments(first: $n) ${list} }`, "commitments.first", { n: 101 }],
    ["a cursor that is not base64", `{ commitments(after: "%%%") ${list} }`, "commitments.after"],
    ["an empty cursor", `{ commitments(after: "") ${list} }`, "commitments.after"],
    ["a cursor of JSON that is no list", `{ commitments(after: "bnVsbA") ${list} }`, "commitments.after"],
    [
      "a cursor of another list",
      `{ commitments(after: "${forgedCursor("Actor.NAME", "x", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of another order",
      `{ commitments(orderBy: {field: TITLE}, after: "${forgedCursor("Commitment.MADE_ON", "2015-01-01", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of a day that is none",
      `{ commitments(after: "${forgedCursor("Commitment.MADE_ON", "2015-02-30", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of a year that is none",
      `{ commitments(before: "${forgedCursor("Commitment.MADE_ON", "0000-01-01", someUuid)}") ${list} }`,
      "commitments.before",
    ],
    [
      "a cursor of an instant that is none",
      `{ commitments(orderBy: {field: UPDATED_AT}, after: "${forgedCursor("Commitment.UPDATED_AT", "2015-99-99 99:99:99+00", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of a number that is too great",
      `{ search(query: "x", after: "${forgedCursor("SearchResult.CLOSENESS", "1e999", someUuid)}") { totalCount nodes { __typename } } }`,
      "search.after",
    ],
    [
      "a cursor of a number that is too small",
      `{ search(query: "x", after: "${forgedCursor("SearchResult.CLOSENESS", "1e-99999", someUuid)}") { nodes { __typename } } }`,
      "search.after",
    ],
    [
      "a cursor with half a surrogate pair",
      `{ commitments(orderBy: {field: TITLE}, after: "${forgedCursor("Commitment.TITLE", "\ud800", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor with a NUL",
      `{ commitments(orderBy: {field: TITLE}, after: "${forgedCursor("Commitment.TITLE", "\0", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of two lines",
      `{ commitments(orderBy: {field: TITLE}, after: "${forgedCursor("Commitment.TITLE", "a\nb", "x")}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor whose order is an object",
      `{ commitments(after: "${forgedCursor({ toString: 1 }, "2015-01-01", someUuid)}") ${list} }`,
      "commitments.after",
    ],
    [
      "a cursor of an object",
      `{ commitments(after: "${forgedCursor({ toString: 1 }, {}, {})}") ${list} }`,
      "commitments.after",
    ],
    ["a huge cursor", `{ commitments(after: "${"A".repeat(100_000)}") ${list} }`, "commitments.after"],
    ["a cursor below a record", `{ meeting(slug: "x") { evidence(after: "x") { nodes { id } } } }`, "evidence.after"],
    ["2015-02-30", `{ commitments(madeAfter: "2015-02-30") ${list} }`, "commitments.madeAfter"],
    [
      "2015-13-01",
      `{ commitments(where: {and: [{}, {madeAfter: "2015-13-01"}]}) ${list} }`,
      "commitments.where.and.1.madeAfter",
    ],
    ["a month where a day is wanted", `{ commitments(madeBefore: "2015-13") ${list} }`, "commitments.madeBefore"],
    ["a day with an hour", `{ commitments(madeBefore: "2015-04-20T10:00:00Z") ${list} }`, "commitments.madeBefore"],
    ["a day in a variable", `query ($d: Date) { commitments(madeAfter: $d) ${list} }`, "$d", { d: "2015-02-30" }],
    [
      "a day deep in a variable",
      `query ($w: CommitmentWhere) { commitments(where: $w) ${list} }`,
      "$w.and.0.madeAfter",
      { w: { and: [{ madeAfter: 'x" at "y.z"; ' }] } },
    ],
    ["a value that is not of its enum", `{ commitments(status: [DONE]) ${list} }`, "commitments.status.0"],
    [
      "a value that is not of its enum, in a variable",
      `query ($s: [FulfilmentStatus!]) { commitments(status: $s) ${list} }`,
      "$s.0",
      { s: ["constructor"] },
    ],
    [
      "an order by a field that is none",
      `{ commitments(orderBy: {field: SLUG}) ${list} }`,
      "commitments.orderBy.field",
    ],
    ["an order without a field", `{ commitments(orderBy: {direction: ASC}) ${list} }`, "commitments.orderBy"],
    ["an argument that is none", `{ commitments(limit: 5) ${list} }`, "commitments.limit"],
    ["a condition that is none", `{ commitments(where: {nothing: 1}) ${list} }`, "commitments.where.nothing"],
    ["a NUL", `{ commitment(slug: "a\\u0000b") { slug } }`, "commitment.slug"],
    [
      "a NUL in a variable",
      `query ($s: String) { commitments(search: $s) ${list} }`,
      "commitments.search",
      { s: "a\0b" },
    ],
    [
      "half a surrogate pair",
      `query ($s: String) { commitment(slug: $s) { slug } }`,
      "commitment.slug",
      { s: "\ud800" },
    ],
    [
      "a NUL in a list",
      `{ sourceArticles(where: {or: [{publisher: "\\u0000"}]}) { totalCount } }`,
      "sourceArticles.where.or.0.publisher",
    ],
    [
      "a slug of 100 kB",
      `query ($s: String) { commitment(slug: $s) { slug } }`,
      "commitment.slug",
      { s: "x".repeat(100_000) },
    ],
    [
      "a search of 201 characters",
      `query ($s: String) { commitments(search: $s) ${list} }`,
      "commitments.search",
      { s: "x".repeat(201) },
    ],
    ["atRevision: -1", `{ commitment(slug: "x", atRevision: -1) { slug } }`, "commitment.atRevision"],
    ["atRevision: 99999", `{ commitment(slug: "x", atRevision: 99999) { slug } }`, "commitment.atRevision"],
    ["atRevision: 99999 of a list", `{ commitments(atRevision: 99999) ${list} }`, "commitments.atRevision"],
    ["atRevision: 2^31", `{ commitments(atRevision: 2147483648) ${list} }`, "commitments.atRevision"],
    ["asOf in the future", `{ commitment(slug: "x", asOf: "2199-01-01T00:00:00Z") { slug } }`, "commitment.asOf"],
    ["asOf without an offset", `{ commitment(slug: "x", asOf: "2015-01-01T00:00:00") { slug } }`, "commitment.asOf"],
    [
      "asOf at an hour that is none",
      `{ commitment(slug: "x", asOf: "2015-01-01T25:00:00Z") { slug } }`,
      "commitment.asOf",
    ],
    [
      "asOf with an offset that is none",
      `{ commitment(slug: "x", asOf: "2015-01-01T00:00:00+23:59") { slug } }`,
      "commitment.asOf",
    ],
    ["a condition of @include that is none", `{ commitment(slug: "x") { slug @include(if: 1) } }`, "@include.if"],
    [
      "conditions nested six deep",
      `{ commitments(where: ${"{and: [".repeat(6)}{}${"]}".repeat(6)}) ${list} }`,
      "commitments.where.and.0.and.0.and.0.and.0.and.0.and",
    ],
    [
      "51 conditions",
      `query ($w: CommitmentWhere) { commitments(where: $w) ${list} }`,
      "commitments.where.or.24.and",
      { w: { or: Array(60).fill({ overdue: true }) } },
    ],
    [
      "null in a place that takes none",
      `query ($ids: [ID!] = []) { nodes(ids: $ids) { id } }`,
      "nodes.ids",
      { ids: null },
    ],
    ["a variable that is missing", `query ($q: String!) { search(query: $q) { totalCount } }`, "$q"],
  ])("%s", async (...[, query, argument, variables]) => {
    const { data, errors, text } = await ask(query, variables);
    expect(errors).toHaveLength(1);
    const [error] = errors ?? [];
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(error?.message).toContain(argument);
    expect(error?.message.length).toBeLessThan(600);
    expect(text).not.toMatch(innards);
    expect(Object.values((data ?? {}) as object).every((value) => value === null)).toBe(true);
  });
});
