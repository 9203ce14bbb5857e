import { createHash } from "node:crypto";
import { newUuid, parseRecordId } from "../../../src/values/record-id";
import { newSecret } from "../../../src/modules/accounts/token.secret";
import { insert, refusal } from "../../support/change-set";
import { onServer, type SignedIn } from "../../support/server";

const server = onServer("empty");

const whoAmI = `{ viewer {
  permissions tokenExpiresAt
  contributor { name role system }
  token { id label scopes expiresAt revokedAt lastUsedOn contributor { name } }
} }`;

const post = (headers: Record<string, string>, body = JSON.stringify({ query: whoAmI })) =>
  fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

const tokenIdOf = async (someone: SignedIn): Promise<string> =>
  (await someone.ask("{ viewer { token { id } } }")).data.viewer.token.id;

const uuidOf = (id: string) => parseRecordId(id)?.uuid;

describe("whoever asks without a token", () => {
  it("reads as nobody in particular", async () => {
    expect((await server.ask(whoAmI)).data).toEqual({
      viewer: { permissions: ["READ"], tokenExpiresAt: null, contributor: null, token: null },
    });
  });

  it("costs the database nothing to recognise", async () => {
    const query = jest.spyOn(server.database.app, "query");
    await server.ask("{ viewer { permissions } }");
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });
});

describe("whoever asks with a token", () => {
  it("is who it belongs to, for as long as it is good, with what the role allows", async () => {
    const ada = await server.signIn({ name: "Ada", role: "REVIEWER" });
    const { data } = await ada.ask(whoAmI);
    const today = new Date().toISOString().slice(0, 10);
    const expiresAt = data.viewer.tokenExpiresAt;
    expect(data.viewer).toEqual({
      permissions: ["READ", "PROPOSE", "REVIEW"],
      tokenExpiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      contributor: { name: "Ada", role: "REVIEWER", system: false },
      token: {
        id: expect.stringMatching(/^token_/),
        label: "A test",
        scopes: ["PROPOSE", "REVIEW"],
        expiresAt: expect.stringMatching(new RegExp(`^${expiresAt.slice(0, 23)}`)),
        revokedAt: null,
        lastUsedOn: today,
        contributor: { name: "Ada" },
      },
    });
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it("may do no more than the token is good for", async () => {
    const bea = await server.signIn({ role: "ADMIN", scopes: ["propose"] });
    expect((await bea.ask("{ viewer { permissions } }")).data.viewer.permissions).toEqual(["READ", "PROPOSE"]);
    const { errors } = await bea.ask(
      `mutation { createContributor(input: {name: "X", role: ADMIN}) { errors { code } } }`,
    );
    const message = `This requires a token with the scope "admin"; yours does not have it.`;
    expect(errors).toMatchObject([{ message, extensions: { code: "FORBIDDEN" } }]);
  });

  it("is recognised in one statement, once the day's use is noted", async () => {
    const cleo = await server.signIn();
    await cleo.ask("{ viewer { permissions } }");
    const query = jest.spyOn(server.database.app, "query");
    await cleo.ask("{ viewer { permissions } }");
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  it.each(["bearer", "BEARER", "Bearer "])("may write %p for Bearer", async (scheme) => {
    const { token } = await server.signIn();
    expect((await post({ authorization: `${scheme} ${token}` })).status).toBe(200);
  });
});

describe("a token that is not good is refused, and never taken for none", () => {
  const message = "The token in the Authorization header is not good: unknown, expired or revoked.";
  const expectRefused = async (response: Response) => {
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] });
  };

  it.each([
    ["unknown", () => `Bearer ${newSecret()}`],
    ["malformed", () => "Bearer x"],
    ["too long", () => `Bearer ${newSecret()}x`],
    ["followed by another", () => `Bearer ${newSecret()}, Bearer ${newSecret()}`],
    ["nothing", () => "Bearer"],
    ["empty", () => ""],
    ["a password", () => "Basic YWRhOmxvdmVsYWNl"],
    ["SQL", () => "Bearer ' or true --"],
  ])("%s", async (_, header) => {
    await expectRefused(await post({ authorization: header() }));
  });

  it("without a scheme", async () => {
    const { token } = await server.signIn();
    await expectRefused(await post({ authorization: token }));
  });

  it("expired", async () => {
    const dora = await server.signIn();
    const id = await tokenIdOf(dora);
    const owner = await server.database.connectAsOwner();
    await owner.query(
      "update token set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1",
      [uuidOf(id)],
    );
    await expectRefused(await post({ authorization: `Bearer ${dora.token}` }));
  });

  it("revoked, from the very next request on", async () => {
    const emil = await server.signIn();
    const id = await tokenIdOf(emil);
    const { data } = await emil.ask(
      `mutation ($id: ID!) { revokeToken(input: {token: $id}) { token { id revokedAt } errors { code } } }`,
      { id },
    );
    expect(data).toEqual({ revokeToken: { token: { id, revokedAt: expect.any(String) }, errors: [] } });
    await expectRefused(await post({ authorization: `Bearer ${emil.token}` }));
  });

  it("for GET, and for every address but health", async () => {
    const headers = { authorization: "Bearer x" };
    await expectRefused(await fetch(`${server.url}/graphql?query={__typename}`, { headers }));
    await expectRefused(await fetch(`${server.url}/nothing`, { headers }));
    expect((await fetch(`${server.url}/health/live`, { headers })).status).toBe(200);
  });

  it("before anything of the body is read", async () => {
    await expectRefused(await post({ authorization: "Bearer x" }, "x".repeat(3_000_000)));
  });
});

describe("the size of a request", () => {
  const mutation = `mutation ($input: CreateContributorInput!) { createContributor(input: $input) { errors { code field } } }`;
  const body = (megabytes: number) =>
    JSON.stringify({
      query: mutation,
      variables: { input: { name: "x".repeat(megabytes * 1024 * 1024), role: "ADMIN" } },
    });

  it("is at most 1 MB without a token", async () => {
    expect((await post({}, body(1.1))).status).toBe(413);
  });

  it("is at most 25 MB with one", async () => {
    const { token } = await server.signIn({ role: "ADMIN" });
    const authorization = `Bearer ${token}`;
    const answered = await post({ authorization }, body(5));
    expect(await answered.json()).toMatchObject({
      data: { createContributor: { errors: [{ code: "INVALID", field: "name" }] } },
    });
    // It is read, and refused for its text, which is longer than any of the schema may be.
    const read = await post({ authorization }, body(24.5));
    expect([read.status, await read.json()]).toMatchObject([
      200,
      { errors: [{ message: "variables: have a text of 25690112 characters; at most 25000000 are allowed" }] },
    ]);
    expect((await post({ authorization }, body(25.1))).status).toBe(413);
  });
});

describe("the database", () => {
  it("keeps only the SHA-256 of a token", async () => {
    const { token } = await server.signIn({ name: "Fay" });
    const rows = await server.database.app.query(
      `select t.hash, t::text as "all" from token t join contributor c on c.id = t.contributor_id where c.name = 'Fay'`,
    );
    expect(rows[0].hash).toEqual(createHash("sha256").update(token).digest());
    expect(rows[0].all).not.toContain(token.slice(3));
  });

  const insertToken = async (values: Record<string, unknown>): Promise<string> => {
    const { contributorId } = await server.signIn({ role: "REVIEWER" });
    const row = {
      contributor_id: uuidOf(contributorId),
      label: "x",
      hash: createHash("sha256").update(newUuid()).digest(),
      scopes: ["propose"],
      expires_at: new Date(Date.now() + 86_400_000),
      ...values,
    };
    return refusal(insert(await server.database.connect(), "token", row));
  };

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["more than its contributor may do", { scopes: ["admin"] }, /cannot be good for more than .+ may do/],
    ["something that there is not", { scopes: ["everything"] }, /cannot be good for more/],
    ["nothing", { scopes: [] }, /token_scopes_known/],
    ["longer than a year", { expires_at: new Date(Date.now() + 367 * 86_400_000) }, /token_expires_within_a_year/],
    ["no time at all", { expires_at: new Date(Date.now() - 1000) }, /token_expires_within_a_year/],
    ["without a label", { label: "" }, /token_label_length/],
    ["in plain text", { hash: Buffer.from("secret") }, /token_hash_is_sha256/],
  ])("takes no token good for %s", async (_, values, expected) => {
    expect(await insertToken(values)).toMatch(expected);
  });

  it("gives nobody a token for the installation itself", async () => {
    const id = newUuid();
    const owner = await server.database.connectAsOwner();
    await insert(owner, "contributor", { id, name: "Import", role: "ADMIN", system: true });
    expect(await insertToken({ contributor_id: id })).toBe(
      "Import is the installation itself, and nobody signs in as it",
    );
  });

  it.each([
    "delete from token",
    "update token set hash = sha256('guess')",
    "update token set scopes = '{admin}'",
    "update token set expires_at = expires_at + interval '1 day'",
    "update contributor set name = 'Somebody else'",
    "update contributor set system = true",
  ])("lets the server not %s", async (statement) => {
    const client = await server.database.connect();
    expect(await refusal(client.query(statement))).toMatch(/^permission denied/);
  });

  it("never brings a revoked token back", async () => {
    const id = await tokenIdOf(await server.signIn());
    const client = await server.database.connect();
    await client.query("update token set revoked_at = now() where id = $1", [uuidOf(id)]);
    const back = client.query("update token set revoked_at = null where id = $1", [uuidOf(id)]);
    expect(await refusal(back)).toBe("a revoked token stays revoked");
  });
});
