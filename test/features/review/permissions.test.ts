import { appliedImport, begunImport } from "../../support/begun.imports";
import { apply, propose, written, type Came } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import { person, techCompany } from "../../support/factories";
import { layGround, type Ground, type Others } from "../../support/mutations";
import {
  all,
  edits,
  expected,
  grave,
  look,
  no,
  none,
  row,
  special,
  unseen,
  viewers,
  type Viewer,
  withoutChangeSet,
} from "../../support/permissions";
import type { SignedIn } from "../../support/server";
import { webhookOf } from "../../support/webhooks";

interface Asking extends Pick<SignedIn, "ask"> {
  ground: Ground;
}

describe("who may do what", () => {
  const { server, recorder } = onEmptyRecord();
  const asking = new Map<Viewer, Asking>();
  let mutations: string[] = [];

  beforeAll(async () => {
    for (const viewer of all) asking.set(viewer, await prepare(viewer));
    const { data } = await server.ask("{ __schema { mutationType { fields { name } } } }");
    mutations = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  }, 120_000);

  const company = () => written(techCompany());

  /** Somebody, and what they need to do everything there is to be done. */
  async function prepare(viewer: Viewer): Promise<Asking> {
    const credentials = viewers[viewer];
    const name = `Somebody: ${viewer}`;
    // What is their own they have proposed with another token, if this one is not good for that.
    const self = await server.signIn({ name, role: credentials?.role ?? "CONTRIBUTOR", scopes: ["propose"] });
    const other = await server.signIn({ name: `Other: ${viewer}`, role: "REVIEWER", scopes: ["propose"] });
    const [ownToAmend, ownToWithdraw, toReview] = [
      await propose(self, [company()]),
      await propose(self, [company()]),
      await propose(other, [company()]),
    ].map(({ id }) => id) as [string, string, string];
    const [{ id: token }] = await server.database.app.query(
      "select 'token_' || id as id from token where contributor_id = $1",
      [other.contributorId.replace("contributor_", "")],
    );
    const others: Others = {
      ownToAmend,
      ownToWithdraw,
      toReview,
      toRevert: await revertible(),
      ownImport: await begunImport(self, viewer),
      appliedImport: await appliedImport(await server.signIn({ name: `Importing: ${viewer}`, role: "REVIEWER" })),
      contributor: other.contributorId,
      token,
      // The webhooks of the other go when their name is redacted.
      webhook: await webhookOf(await server.signIn({ name: `Told: ${viewer}` })),
    };
    const { ask } = credentials ? await server.signIn({ name, ...credentials }) : server;
    if (viewer === "a reviewer who is one no more") await lower(name);
    return { ask, ground: await layGround(recorder, others) };
  }

  const revertible = async () => recorder.changeSetOf(await recorder.apply(person()));

  const lower = (name: string) =>
    server.database.app.query("update contributor set role = 'CONTRIBUTOR' where name = $1", [name]);

  /** What comes of a mutation, in a word. */
  async function outcome(viewer: Viewer, mutation: string, said: Record<string, unknown> = {}): Promise<string> {
    const { ask, ground } = asking.get(viewer) as Asking;
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const changeSet = withoutChangeSet.test(mutation) ? "" : "changeSet { status }";
    const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${changeSet} errors { code field message } } }`;
    const { data, errors } = await ask(document, { input: { ...ground.input(mutation), ...said } });
    if (errors) return errors.map(({ extensions }) => String(extensions["code"])).join();
    const came = data[mutation] as Came;
    if (came.errors.length > 0) return came.errors.map(({ code }) => code).join();
    return special[mutation] && mutation !== "submitChangeSet" ? "DONE" : (came.changeSet?.status ?? "?");
  }

  const outcomes = async (mutation: string, said: Record<string, unknown> = {}): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const viewer of all) found[viewer] = await outcome(viewer, mutation, said);
    return found;
  };

  it("is decided for every mutation of the schema, and tried with all of them", () => {
    const known = asking.get("anybody")?.ground.known ?? [];
    expect([...known].sort()).toEqual([...mutations].sort());
    expect(mutations.filter((mutation) => !expected(mutation))).toEqual([]);
  });

  it("each by the role and by what the token is good for: the whole table", async () => {
    const table: Record<string, unknown> = {};
    for (const mutation of mutations) table[mutation] = await outcomes(mutation);
    expect(table).toEqual(Object.fromEntries(mutations.map((mutation) => [mutation, expected(mutation)])));
  }, 180_000);

  describe("two people", () => {
    it.each(["KEPT", "BROKEN"])("say that a commitment is %s", async (status) => {
      expect(await outcomes("assessCommitment", { status })).toEqual(grave);
    });

    it.each(["NOT_STARTED", "IN_PROGRESS", "STALLED", "PARTIALLY_KEPT", "BLOCKED", "WITHDRAWN"])(
      "need not say that it is %s",
      async (status) => {
        expect(await outcomes("assessCommitment", { status })).toEqual(edits);
      },
    );

    it("see a change set of which one operation needs them, whatever else is in it", async () => {
      const { ask, ground } = asking.get("a reviewer") as Asking;
      for (const mutation of mutations.filter((each) => expected(each) === grave)) {
        if (mutation === "revertChangeSet") continue;
        const operations = [company(), { [mutation]: ground.input(mutation) }];
        const { data } = await ask(
          `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { changeSet { status } errors { code message } } }`,
          { input: { summary: "A test.", operations } },
        );
        expect({ mutation, ...data.submitChangeSet }).toEqual({
          mutation,
          changeSet: { status: "PROPOSED" },
          errors: [],
        });
      }
    });
  });

  describe("nobody", () => {
    it.each(["APPLY", "REQUEST_CHANGES", "REJECT"])(
      "reviews their own, with whichever token (%s)",
      async (decision) => {
        const notAllowed = "NOT_ALLOWED";
        const found: Record<string, string> = {};
        for (const viewer of all) {
          const own = await server.signIn({ name: `Somebody: ${viewer}`, scopes: ["propose"] });
          const { id: changeSet } = await propose(own, [company()]);
          found[viewer] = await outcome(viewer, "reviewChangeSet", { changeSet, decision });
        }
        const anothers = row(none, no, notAllowed, notAllowed, no, notAllowed, no, notAllowed, no, no);
        expect(found).toEqual(anothers);
      },
    );

    it.each(["amendChangeSet", "withdrawChangeSet"])("but its author can %s", async (mutation) => {
      const author = await server.signIn();
      const found: Record<string, string> = {};
      for (const viewer of all) {
        const { id: changeSet } = await propose(author, [company()]);
        found[viewer] = await outcome(viewer, mutation, { changeSet });
      }
      const missing = "NOT_FOUND";
      const seen = "NOT_ALLOWED";
      expect(found).toEqual(row(none, missing, seen, seen, missing, no, missing, seen, no, missing));
    });
  });

  describe("what is proposed", () => {
    let author: SignedIn;
    let variables: Record<string, unknown>;
    let id = "";

    beforeAll(async () => {
      author = await server.signIn();
      ({ id } = await propose(author, [company()]));
      const reviewer = await server.signIn({ role: "REVIEWER" });
      await reviewer.ask(
        `mutation { reviewChangeSet(input: {changeSet: "${id}", expectedVersion: 1, decision: REQUEST_CHANGES, reason: "Why?"}) { errors { code } } }`,
      );
      const { data } = await author.ask(
        `{ changeSet(id: "${id}") { operations { nodes { id } } reviews { id } preview { nodes { id } } } }`,
      );
      const { operations, reviews: found, preview } = data.changeSet;
      const [operation, review] = [operations.nodes[0].id, found[0].id];
      variables = {
        id,
        operation,
        review,
        ids: [id, operation, review],
        author: author.contributorId,
        record: preview.nodes[0].id,
      };
    });

    const seen = (who: Pick<SignedIn, "ask">) => who.ask(look, variables);

    it("is seen by its author and by reviewers", async () => {
      const { operation, review } = variables;
      const everything = {
        changeSet: {
          id,
          summary: "A test.",
          operations: { nodes: [{ id: operation, name: "recordTechCompany" }] },
          reviews: [{ id: review }],
        },
        node: { id },
        operation: { id: operation, changeSet: { id } },
        review: { id: review, reason: "Why?", changeSet: { id } },
        nodes: [{ id }, { id: operation }, { id: review }],
        byAuthor: { totalCount: 1, nodes: [{ id }] },
        byStatus: { totalCount: expect.any(Number) },
        touching: { totalCount: 1, nodes: [{ id }] },
      };
      expect((await seen(author)).data).toEqual({ ...everything, byStatus: { totalCount: 1 } });
      for (const viewer of [
        "a reviewer",
        "an admin",
        "a reviewer, to review only",
        "an admin, to propose and review",
      ] as const) {
        expect((await seen(asking.get(viewer) as Asking)).data).toEqual(everything);
      }
    });

    it("is not there for anybody else, whatever they know of it", async () => {
      expect((await seen(server)).data).toEqual(unseen);
      expect((await seen(await server.signIn())).data).toEqual(unseen);
      for (const credentials of [
        { role: "REVIEWER", scopes: ["propose"] },
        { role: "ADMIN", scopes: ["admin"] },
      ] as const) {
        expect((await seen(await server.signIn(credentials))).data).toEqual(unseen);
      }
    });

    it("is there for everybody once it is applied, with who has reviewed it", async () => {
      const reviewer = await server.signIn({ role: "REVIEWER" });
      expect((await apply(reviewer, { changeSet: id })).errors).toEqual([]);
      const { data } = await seen(server);
      expect(data).toMatchObject({
        changeSet: { id, reviews: [{ id: variables["review"] }, {}] },
        nodes: [{ id }, { id: variables["operation"] }, { id: variables["review"] }],
        byAuthor: { totalCount: 1 },
        byStatus: { totalCount: 0 },
        touching: { totalCount: 1 },
      });
    });
  });
});
