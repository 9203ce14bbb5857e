import { sendRaw, times, type Variables } from "../../support/hostile";
import { onServer } from "../../support/server";

const server = onServer();

const ask = (query: string, variables?: Variables) => sendRaw(server, JSON.stringify({ query, variables }));

describe("names that a client chooses cannot confuse the answer", () => {
  const slug = "code-of-good-conduct";
  const known = `commitment(slug: "${slug}")`;
  const title = async () => (await ask(`{ ${known} { title } }`)).data.commitment.title as string;

  it("fields swap their names", async () => {
    const { data } = await ask(`{ ${known} { title: slug slug: title statement: id id: statement } }`);
    const straight = (await ask(`{ ${known} { title slug statement id } }`)).data.commitment;
    expect(data.commitment).toEqual({
      title: slug,
      slug: straight.title,
      statement: straight.id,
      id: straight.statement,
    });
  });

  it("edges and columns swap their names", async () => {
    const { data } = await ask(
      `{ ${known} { title: meeting { slug: title title: slug } meeting: title evidence: parties { id: role } parties: evidence { totalCount } } }`,
    );
    const straight = (
      await ask(`{ ${known} { title meeting { title slug } parties { role } evidence { totalCount } } }`)
    ).data.commitment;
    expect(data.commitment).toEqual({
      title: { slug: straight.meeting.title, title: straight.meeting.slug },
      meeting: straight.title,
      evidence: straight.parties.map(({ role }: { role: string }) => ({ id: role })),
      parties: straight.evidence,
    });
  });

  it("parts of a connection swap their names", async () => {
    const { data } = await ask(
      `{ commitments(first: 2) { edges: nodes { slug } nodes: edges { node: cursor cursor: node { slug } } totalCount: pageInfo { hasNextPage } pageInfo: totalCount } }`,
    );
    const straight = (
      await ask(`{ commitments(first: 2) { nodes { slug } edges { cursor } pageInfo { hasNextPage } totalCount } }`)
    ).data.commitments;
    expect(data.commitments).toEqual({
      edges: straight.nodes,
      nodes: straight.nodes.map((cursor: object, place: number) => ({ node: straight.edges[place].cursor, cursor })),
      totalCount: straight.pageInfo,
      pageInfo: straight.totalCount,
    });
  });

  it("rows keep their own key, id and order", async () => {
    const { data } = await ask(
      `{ commitments(first: 2) { key: nodes { slug } id: nodes { title } order: nodes { id } total: totalCount rows: edges { key: cursor id: node { slug } } } }`,
    );
    const straight = (await ask(`{ commitments(first: 2) { nodes { slug title id } totalCount edges { cursor } } }`))
      .data.commitments;
    const pick = (name: string) => straight.nodes.map((node: Record<string, string>) => ({ [name]: node[name] }));
    expect(data.commitments).toEqual({
      key: pick("slug"),
      id: pick("title"),
      order: pick("id"),
      total: straight.totalCount,
      rows: straight.edges.map(({ cursor }: { cursor: string }, place: number) => ({
        key: cursor,
        id: pick("slug")[place],
      })),
    });
  });

  it("100 aliases of one edge and 100 of one column are all there", async () => {
    const meetings = (await ask(`{ ${known} { ${times(100, (n) => `m${n}: meeting { id }`)} } }`)).data.commitment;
    const titles = (await ask(`{ ${known} { ${times(100, (n) => `t${n}: title`)} } }`)).data.commitment;
    expect(Object.keys(meetings)).toHaveLength(100);
    expect(new Set(Object.values(meetings).map((meeting) => JSON.stringify(meeting))).size).toBe(1);
    expect(new Set(Object.values(titles))).toEqual(new Set([await title()]));
  });

  it("names that objects inherit are names like others", async () => {
    const { text } = await ask(
      `{ __proto__: ${known} { __proto__: slug constructor: title toString: meeting { __proto__: slug } } }`,
    );
    expect(text).toContain(
      `"__proto__":{"__proto__":"${slug}","constructor":${JSON.stringify(await title())},"toString":{"__proto__":`,
    );
  });

  it("one alias may be a different field in each type of a union", async () => {
    const { data } = await ask(
      `{ search(query: "conduct", types: [COMMITMENT]) { nodes { __typename ... on Commitment { label: title } ... on Meeting { label: title } ... on Person { label: name } } } }`,
    );
    expect(data.search.nodes[0]).toEqual({ __typename: "Commitment", label: expect.any(String) });
  });
});
