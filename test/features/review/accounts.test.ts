import { someUuid } from "../../support/hostile";
import { onServer, signedIn, type SignedIn } from "../../support/server";

const server = onServer();
const ada = signedIn(server, { name: "Ada", role: "ADMIN" });

type Input = Record<string, unknown>;

const create = `mutation ($input: CreateContributorInput!) {
  createContributor(input: $input) { contributor { id name role system } errors { code field message } } }`;
const changeRole = `mutation ($input: ChangeContributorRoleInput!) {
  changeContributorRole(input: $input) { contributor { id role } errors { code field message } } }`;
const issue = `mutation ($input: IssueTokenInput!) {
  issueToken(input: $input) { secret token { id label scopes createdAt expiresAt contributor { id } } errors { code field message } } }`;
const revoke = `mutation ($input: RevokeTokenInput!) {
  revokeToken(input: $input) { token { id revokedAt } errors { code field message } } }`;

const codes = async (who: Pick<SignedIn, "ask">, mutation: string, input: Input) =>
  (await who.ask(mutation, { input })).errors?.map(({ extensions }) => extensions["code"]);

describe("an admin", () => {
  it("adds a contributor, gives them a token, and they sign in", async () => {
    const { data } = await ada.ask(create, { input: { name: "  Bea Br\u0061\u0301s  ", role: "CONTRIBUTOR" } });
    const { contributor } = data.createContributor;
    expect(data.createContributor).toEqual({
      contributor: {
        id: expect.stringMatching(/^contributor_/),
        name: "Bea Br\u00e1s",
        role: "CONTRIBUTOR",
        system: false,
      },
      errors: [],
    });
    const issued = (await ada.ask(issue, { input: { contributor: contributor.id, label: "Minutes" } })).data.issueToken;
    expect(issued).toEqual({
      secret: expect.stringMatching(/^ft_[\w-]{43}$/),
      token: {
        id: expect.stringMatching(/^token_/),
        label: "Minutes",
        scopes: ["PROPOSE"],
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
        contributor: { id: contributor.id },
      },
      errors: [],
    });
    const { createdAt, expiresAt } = issued.token;
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(90 * 86_400_000);

    const response = await fetch(`${server.url}/graphql?query={viewer{permissions contributor{name}}}`, {
      headers: { authorization: `Bearer ${issued.secret}` },
    });
    expect(await response.json()).toMatchObject({
      data: { viewer: { permissions: ["READ", "PROPOSE"], contributor: { name: "Bea Br\u00e1s" } } },
    });
  });

  it.each<[string, Input, object]>([
    ["a name that is taken", { name: "Ada", role: "REVIEWER" }, { code: "DUPLICATE", field: "name" }],
    ["no name", { name: " ", role: "REVIEWER" }, { code: "INVALID", field: "name", message: "name must not be empty" }],
    ["a name in two lines", { name: "A\nB", role: "REVIEWER" }, { code: "INVALID", field: "name" }],
  ])("adds nobody with %s", async (_, input, error) => {
    const { data } = await ada.ask(create, { input });
    expect(data.createContributor).toEqual({ contributor: null, errors: [expect.objectContaining(error)] });
  });

  it("changes what somebody may do, from their next request on", async () => {
    const carl = await server.signIn({ role: "ADMIN" });
    const permissions = async () => (await carl.ask("{ viewer { permissions } }")).data.viewer.permissions;
    expect(await permissions()).toContain("ADMINISTER");

    const { data } = await ada.ask(changeRole, { input: { contributor: carl.contributorId, role: "CONTRIBUTOR" } });

    expect(data.changeContributorRole).toEqual({
      contributor: { id: carl.contributorId, role: "CONTRIBUTOR" },
      errors: [],
    });
    expect(await permissions()).toEqual(["READ", "PROPOSE"]);
    expect(await codes(carl, create, { name: "Minion", role: "ADMIN" })).toEqual(["FORBIDDEN"]);
  });

  it("cannot change their own role, nor what the installation is", async () => {
    const own = await ada.ask(changeRole, { input: { contributor: ada.contributorId, role: "CONTRIBUTOR" } });
    expect(own.data.changeContributorRole.errors).toMatchObject([
      { code: "NOT_ALLOWED", field: "contributor", message: "you cannot change your own role: ask another admin" },
    ]);
    const { data } = await ada.ask(`{ contributors(role: [ADMIN]) { nodes { id name system } } }`);
    const seeds = data.contributors.nodes.find(({ system }: { system: boolean }) => system);
    expect(seeds.name).toBe("Followthrough seeds");
    const other = await ada.ask(changeRole, { input: { contributor: seeds.id, role: "CONTRIBUTOR" } });
    expect(other.data.changeContributorRole.errors).toMatchObject([{ code: "NOT_ALLOWED", field: "contributor" }]);
    const token = await ada.ask(issue, { input: { contributor: seeds.id, label: "x" } });
    expect(token.data.issueToken).toMatchObject({
      secret: null,
      errors: [{ code: "NOT_ALLOWED", field: "contributor" }],
    });
  });

  it("is always left: of two who lower each other at once, one stays", async () => {
    const both = await Promise.all([server.signIn({ role: "ADMIN" }), server.signIn({ role: "ADMIN" })]);
    const [one, other] = both;
    await Promise.all([
      one.ask(changeRole, { input: { contributor: other.contributorId, role: "CONTRIBUTOR" } }),
      other.ask(changeRole, { input: { contributor: one.contributorId, role: "CONTRIBUTOR" } }),
    ]);
    const roles = await Promise.all(both.map(({ ask }) => ask("{ viewer { contributor { role } } }")));
    expect(roles.map(({ data }) => data.viewer.contributor.role).sort()).toEqual(["ADMIN", "CONTRIBUTOR"]);
  });

  it.each<[string, Input, object]>([
    ["more than its contributor may do", { scopes: ["PROPOSE", "REVIEW"] }, { code: "INVALID", field: "scopes" }],
    ["nothing", { scopes: [] }, { code: "INVALID", field: "scopes" }],
    ["367 days", { expiresInDays: 367 }, { code: "INVALID", field: "expiresInDays" }],
    ["no day", { expiresInDays: 0 }, { code: "INVALID", field: "expiresInDays" }],
    ["nobody", { contributor: `contributor_${someUuid}` }, { code: "NOT_FOUND", field: "contributor" }],
    ["a commitment", { contributor: `commitment_${someUuid}` }, { code: "INVALID", field: "contributor" }],
  ])("issues no token that is good for %s", async (_, input, error) => {
    const { contributorId } = await server.signIn();
    const { data } = await ada.ask(issue, { input: { contributor: contributorId, label: "x", ...input } });
    expect(data.issueToken).toEqual({ secret: null, token: null, errors: [expect.objectContaining(error)] });
  });

  it("revokes anybody's token", async () => {
    const dan = await server.signIn();
    const id = (await dan.ask("{ viewer { token { id } } }")).data.viewer.token.id;
    const { data } = await ada.ask(revoke, { input: { token: id } });
    expect(data.revokeToken).toEqual({ token: { id, revokedAt: expect.any(String) }, errors: [] });
    expect(await codes(dan, revoke, { token: id })).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("whoever is no admin", () => {
  const attempts: [string, string, () => Input][] = [
    ["add contributors", create, () => ({ name: "Eve", role: "ADMIN" })],
    ["change roles", changeRole, () => ({ contributor: ada.contributorId, role: "CONTRIBUTOR" })],
    ["issue tokens", issue, () => ({ contributor: ada.contributorId, label: "x" })],
  ];

  it.each(attempts)("cannot %s as a reviewer", async (_, mutation, input) => {
    const reviewer = await server.signIn({ role: "REVIEWER" });
    const { errors } = await reviewer.ask(mutation, { input: input() });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^This requires the role ADMIN; .+ has the role REVIEWER\.$/),
        extensions: { code: "FORBIDDEN" },
      },
    ]);
  });

  it.each(attempts)("cannot %s without a token", async (_, mutation, input) => {
    expect(await codes(server, mutation, input())).toEqual(["UNAUTHENTICATED"]);
  });

  it("sees their own tokens and nobody else's", async () => {
    const fay = await server.signIn();
    const mine = (await fay.ask("{ viewer { token { id } } }")).data.viewer.token.id;
    const adas = (await ada.ask("{ viewer { token { id } } }")).data.viewer.token.id;
    const look = `query ($ids: [ID!]!, $adas: ID!) {
      nodes(ids: $ids) { id }
      node(id: $adas) { ... on Contributor { name tokens { totalCount nodes { label } } } } }`;
    const seen = async (who: Pick<SignedIn, "ask">) =>
      (await who.ask(look, { ids: [mine, adas], adas: ada.contributorId })).data;
    expect(await seen(fay)).toEqual({
      nodes: [{ id: mine }, null],
      node: { name: "Ada", tokens: { totalCount: 0, nodes: [] } },
    });
    expect(await seen(server)).toMatchObject({ nodes: [null, null], node: { tokens: { totalCount: 0 } } });
    expect(await seen(ada)).toEqual({
      nodes: [{ id: mine }, { id: adas }],
      node: { name: "Ada", tokens: { totalCount: 1, nodes: [{ label: "A test" }] } },
    });
    const { data } = await fay.ask(revoke, { input: { token: adas } });
    expect(data.revokeToken).toMatchObject({ token: null, errors: [{ code: "NOT_FOUND", field: "token" }] });
  });
});

describe("a mutation", () => {
  it("is told over HTTP to sign in", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: create, variables: { input: { name: "Eve", role: "ADMIN" } } }),
    });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  it("without a token is refused before its variables are looked at", async () => {
    const { errors } = await server.ask(create, { input: Array(200_000).fill(0) });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  it("with a token may bring 400,000 values, a query no more than without", async () => {
    const bring = (count: number) => ({
      input: { name: "Many", role: "ADMIN" },
      more: Array(count / 1000).fill(Array(1000).fill(0)),
    });
    expect(await ada.ask(create, bring(399_000))).toMatchObject({ data: { createContributor: { errors: [] } } });
    expect((await ada.ask(create, bring(400_000))).errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", measure: "variables", limit: 400_000 } },
    ]);
    expect((await ada.ask("{ viewer { permissions } }", bring(10_000))).errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", measure: "variables", limit: 10_000 } },
    ]);
  });

  it("may bring no list that is longer than any of the schema", async () => {
    const answer = await ada.ask(create, { input: { name: "Many", role: "ADMIN" }, more: Array(6001).fill(0) });
    expect(answer.errors).toMatchObject([
      {
        message: "variables: have a list of 6001 values; at most 6000 are allowed",
        extensions: { code: "BAD_USER_INPUT", argument: "variables" },
      },
    ]);
  });

  it("may nest a value as deep as it likes: it is refused like any other of a wrong type", async () => {
    const deep = `${"[".repeat(400_000)}${"]".repeat(400_000)}`;
    const body = `{"query": ${JSON.stringify(create)}, "variables": {"input": ${deep}}}`;
    const headers = { "content-type": "application/json", authorization: `Bearer ${ada.token}` };
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining("more than 500 levels deep"), extensions: { code: "BAD_USER_INPUT" } },
      ],
    });
    const less = `{"query": ${JSON.stringify(create)}, "variables": {"input": ${deep.slice(200_001, -200_001)}}}`;
    const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: less });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("has at most ten entry fields", async () => {
    const field = (n: number) => `a${n}: revokeToken(input: {token: "x${n}"}) { errors { code } }`;
    const fields = (count: number) => `mutation { ${Array.from({ length: count }, (_, n) => field(n)).join(" ")} }`;
    expect((await ada.ask(fields(10))).errors).toBeUndefined();
    expect((await ada.ask(fields(11))).errors).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", measure: "rootFields", requested: 11, limit: 10 } },
    ]);
  });
});
