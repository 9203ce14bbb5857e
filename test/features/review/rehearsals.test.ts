import type { EntityManager } from "typeorm";
import { newUuid, parseRecordId } from "../../../src/values/record-id";
import { dryRun } from "../../../src/modules/ledger/ledger.service";
import { readOperations } from "../../../src/modules/ledger/apply/operation.input";
import { accepted, refused, submit, written, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

const ministry = (name: string, slug: string): WrittenOperation => written(a.governmentBody({ name, slug }));

describe("whoever only rehearses holds no writer up", () => {
  let server: TestServer;
  let kwame: SignedIn;
  let grace: SignedIn;

  beforeEach(async () => {
    server = await startTestServer("empty");
    kwame = await server.signIn({ name: "Kwame" });
    grace = await server.signIn({ name: "Grace", role: "REVIEWER" });
  });
  afterEach(() => server.stop());

  /** A rehearsal of Kwame's, which works on with what would be. */
  const rehearsal = async <T>(
    operations: WrittenOperation[],
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> => {
    const { edits } = await readOperations(operations);
    const contributorId = parseRecordId(kwame.contributorId)?.uuid ?? "";
    return dryRun(server.database.app, { summary: "What if.", contributorId, edits }, work);
  };

  /** Opens when it is told to. */
  const gate = (): { opened: Promise<void>; open: () => void } => {
    const { promise: opened, open } = (() => {
      let open = (): void => undefined;
      const promise = new Promise<void>((resolve) => (open = resolve));
      return { promise, open };
    })();
    return { opened, open };
  };

  it("a change set is applied while a rehearsal stands open, under the revision that the rehearsal has as well", async () => {
    const begun = gate();
    const ended = gate();
    const rehearsed = rehearsal([ministry("Ministry of Works", "works")], async (manager) => {
      begun.open();
      await ended.opened;
      return manager.query("select revision::int, slug from actor");
    });
    await begun.opened;

    const { revision } = await accepted(submit(grace, [ministry("情報通信省", "soumu")]));
    ended.open();

    expect(revision).toBe(1);
    expect(await rehearsed).toEqual([{ revision: 1, slug: "works" }]);
    expect(await server.ask("{ actors { nodes { slug } } }")).toMatchObject({
      data: { actors: { nodes: [{ slug: "soumu" }] } },
    });
  });

  it.each<[what: string, rehearsed: (id: string) => WrittenOperation, wanted: (id: string) => WrittenOperation]>([
    ["an address", () => ministry("Ministry of Works", "works"), () => ministry("Public Works", "works")],
    [
      "a record",
      (id) => written(a.correction("Actor", { actor: id, name: "Treasury" })),
      (id) => written(a.correction("Actor", { actor: id, name: "HM Treasury" })),
    ],
  ])("a rehearsal that holds %s which a writer wants gives way, and is repeated", async (_, rehearsed, wanted) => {
    const { records } = await submit(
      grace,
      [ministry("The Treasury", "treasury")],
      {},
      "records { nodes { ... on Node { id } } } errors { message }",
    );
    const id = String(records?.nodes[0]?.id);
    const begun = gate();
    let tries = 0;
    const coming = rehearsal([rehearsed(id)], async (manager) => {
      tries += 1;
      begun.open();
      await manager.query("select pg_sleep($1)", [tries === 1 ? 4 : 0]);
    }).then(
      () => "held",
      (error: unknown) => (error as Error).message,
    );
    await begun.opened;

    const { revision } = await accepted(submit(grace, [wanted(id)]));

    expect(revision).toBe(2);
    // What has come in between is what it is told of.
    expect(await coming).toMatch(/works|version/);
    expect(tries).toBe(1);
  });

  it("what is rehearsed cannot be committed, not even by hand", async () => {
    const client = await server.database.connect();
    await client.query("begin; set local followthrough.rehearses = 'on'");
    await client.query(
      "insert into change_set (id, status, version, summary, contributor_id, conflicts) values ($1, 'APPLIED', 1, 'x', $2, '{}')",
      [newUuid(), parseRecordId(grace.contributorId)?.uuid],
    );
    await expect(client.query("commit")).rejects.toThrow("a rehearsal is rolled back, never committed");
  });

  it("many dry runs at once wait for each other, and the last of a crowd are told to try again", async () => {
    const crowd = Array.from({ length: 40 }, (_, n) =>
      kwame.ask(`mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) { errors { message } } }`, {
        input: { summary: "What if.", dryRun: true, operations: [ministry(`Ministry ${n}`, `ministry-${n}`)] },
      }),
    );
    const answers = await Promise.all(crowd);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions["code"] ?? "held");
    expect(new Set(codes)).toEqual(new Set(["held", "RATE_LIMITED"]));
    expect(codes.filter((code) => code === "held").length).toBeGreaterThanOrEqual(33);
    const after = await submit(kwame, [ministry("Ministry", "ministry-1")], { dryRun: true });
    expect(after.errors).toEqual([]);
  });

  it("what is wrong with a change set is looked for without a turn among the writers", async () => {
    await accepted(submit(grace, [ministry("Ministry of Works", "works")]));
    const { errors } = await submit(grace, [
      ministry("Public Works", "works"),
      ministry("Öffentliche Arbeiten", "works"),
    ]);
    expect(errors).toEqual([
      refused("DUPLICATE", "operations.0.recordGovernmentBody.slug", expect.any(String) as string),
      refused("DUPLICATE", "operations.1.recordGovernmentBody.slug", expect.any(String) as string),
    ]);
  });
});
