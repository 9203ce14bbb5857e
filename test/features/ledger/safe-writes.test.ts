import {
  accepted,
  amend,
  apply,
  mutate,
  propose,
  refused,
  reject,
  requestChanges,
  submit,
  withdraw,
  type Came,
  type WrittenOperation,
} from "../../support/contribute";
import { meeting } from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

let made = 0;
/** A company whose name is like no other. */
const company = (said: Record<string, unknown> = {}): WrittenOperation => ({
  recordTechCompany: { name: `Company ${++made}`, confirmedDistinct: true, ...said },
});

const times = <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

describe("writes are safe", () => {
  let server: TestServer;
  let recorder: Recorder;
  let ada: SignedIn;
  let grace: SignedIn;
  let barbara: SignedIn;

  beforeAll(async () => {
    server = await startTestServer("empty");
    recorder = await startRecorder(server.database.app);
    ada = await server.signIn({ name: "Ada" });
    grace = await server.signIn({ name: "Grace", role: "REVIEWER" });
    barbara = await server.signIn({ name: "Barbara", role: "REVIEWER" });
  });
  afterAll(() => server.stop());

  const count = async (what: string, ...values: unknown[]): Promise<number> =>
    (await server.database.app.query(`select count(*)::int as count from ${what}`, values))[0].count;

  describe("the same call twice is one change set", () => {
    it("sixteen times at once, and once more later", async () => {
      const operations = [company({ slug: "once" }), company()];
      const send = () => submit(grace, operations, { idempotencyKey: "sixteen" });
      const answers = [...(await times(16, send)), await send()];

      const [first] = answers;
      expect(first).toEqual({
        changeSet: { id: expect.anything(), status: "APPLIED", version: 1, revision: expect.any(Number) },
        errors: [],
      });
      expect(answers).toEqual(Array(17).fill(first));
      expect(await count("change_set where idempotency_key = 'sixteen'")).toBe(1);
      expect(await count("actor where slug = 'once'")).toBe(1);
    });

    it("and it answers with the same records", async () => {
      const input = { name: "The same company", slug: "the-same" };
      const document = `mutation ($input: RecordTechCompanyInput!) { recordTechCompany(input: $input, idempotencyKey: "same") {
        techCompany { id slug } changeSet { id revision } errors { code } } }`;
      const [first, second] = [await grace.ask(document, { input }), await grace.ask(document, { input })];

      expect(first.data.recordTechCompany).toEqual({
        techCompany: { id: expect.stringMatching(/^actor_/), slug: "the-same" },
        changeSet: { id: expect.anything(), revision: expect.any(Number) },
        errors: [],
      });
      expect(second.data).toEqual(first.data);
    });

    it("of a proposal as well, sixteen times at once; it stays one after it was applied", async () => {
      const operations = [company({ slug: "proposed-once" })];
      const send = () => submit(ada, operations, { idempotencyKey: "proposed" });
      const answers = await times(16, send);

      expect(answers).toEqual(
        Array(16).fill({
          changeSet: { id: answers[0]?.changeSet?.id, status: "PROPOSED", version: 1, revision: null },
          errors: [],
        }),
      );
      await accepted(apply(grace, { changeSet: answers[0]?.changeSet?.id ?? "" }));
      expect(await send()).toMatchObject({
        changeSet: { id: answers[0]?.changeSet?.id, status: "APPLIED" },
        errors: [],
      });
      expect(await count("actor where slug = 'proposed-once'")).toBe(1);
    });

    it.each([
      ["another operation", [company()], "A test."],
      ["another summary", [company({ slug: "keyed" })], "Another test."],
    ])("the same key with %s is refused", async (_, operations, summary) => {
      const key = { idempotencyKey: "reused" };
      const kept = [company({ slug: "keyed", name: "Keyed" })];
      await accepted(submit(grace, kept, key));

      expect(await submit(grace, operations, { ...key, summary })).toEqual({
        changeSet: null,
        errors: [
          refused(
            "IDEMPOTENCY_KEY_REUSED",
            "idempotencyKey",
            "this key was used before, for another change set; take another key, or send the same again",
          ),
        ],
      });
    });

    it("two payloads at once with one key: one is kept, the other refused", async () => {
      const answers = await times(8, () => submit(grace, [company()], { idempotencyKey: "contended" }));
      expect(answers.filter(({ changeSet }) => changeSet !== null)).toHaveLength(1);
      const others = answers.filter(({ changeSet }) => changeSet === null).flatMap(({ errors }) => errors);
      expect(others.map(({ code }) => code)).toEqual(Array(7).fill("IDEMPOTENCY_KEY_REUSED"));
    });

    it("two people may use one key", async () => {
      const key = { idempotencyKey: "ours" };
      const [one, other] = await Promise.all([propose(grace, [company()], key), propose(barbara, [company()], key)]);
      expect(one.id).not.toBe(other.id);
    });

    it("a key is free again after a refusal, and a dry run does not use it", async () => {
      const key = { idempotencyKey: "free" };
      const wrong = await submit(grace, [company({ name: "" })], key);
      const tried = await submit(grace, [company()], { ...key, dryRun: true });
      const kept = await submit(grace, [company({ slug: "free-again" })], key);

      expect(wrong.errors).toEqual([
        refused("INVALID", "operations.0.recordTechCompany.name", "name must not be empty"),
      ]);
      expect(tried).toEqual({ changeSet: null, errors: [] });
      expect(kept).toMatchObject({ changeSet: { status: "APPLIED" }, errors: [] });
    });
  });

  describe("who corrects says which version they have seen", () => {
    /** A meeting of somebody who attended. */
    async function attended(): Promise<string> {
      const name = `m${++made}`;
      await recorder.apply({
        name: "recordPerson",
        input: { as: name, name: `Person ${name}`, confirmedDistinct: true },
      });
      const there = { as: `${name}-there`, actor: `$${name}`, role: "ATTENDEE", attendance: "ATTENDED" };
      await recorder.apply(meeting({ title: `Meeting ${name}`, participations: [there] }));
      return recorder.id(`${name}-there`);
    }
    const correct = (who: SignedIn, participation: string, expectedVersion: number, said: object, selection?: string) =>
      mutate(who, "correctParticipation", { participation, expectedVersion, ...said }, selection);

    it("of sixteen corrections of one version, one wins", async () => {
      const participation = await attended();
      const answers = await times(16, (at) =>
        correct(at % 2 ? grace : barbara, participation, 1, { attendance: at % 3 ? "DISPUTED" : "ABSENT" }),
      );
      const [won, lost] = [answers.filter(({ changeSet }) => changeSet), answers.filter(({ changeSet }) => !changeSet)];

      expect(won).toHaveLength(1);
      expect(lost.map(({ errors }) => errors)).toEqual(
        Array(15).fill([refused("VERSION_CONFLICT", "expectedVersion", "the record is at version 2, not at 1")]),
      );
      expect(await count("history.participation where id = $1", participation.replace("participation_", ""))).toBe(1);
    });

    it("who has seen an older one is told which fields differ, and is shown the record as it is", async () => {
      const participation = await attended();
      await accepted(correct(grace, participation, 1, { attendance: "DISPUTED" }));
      const selection = `changeSet { id } errors { code field message differences { field expected current }
        records { ... on Participation { version attendance role } } }`;

      expect(await correct(barbara, participation, 1, { role: "HOST" }, selection)).toEqual({
        changeSet: null,
        errors: [
          {
            code: "VERSION_CONFLICT",
            field: "expectedVersion",
            message: "the record is at version 2, not at 1",
            differences: [{ field: "attendance", expected: "ATTENDED", current: "DISPUTED" }],
            records: [{ version: 2, attendance: "DISPUTED", role: "ATTENDEE" }],
          },
        ],
      });
    });

    it("a correction that corrects nothing is refused", async () => {
      expect(await correct(grace, await attended(), 1, { attendance: "ATTENDED" })).toEqual({
        changeSet: null,
        errors: [refused("NO_CHANGE", null, "everything that the correction says is so already")],
      });
    });

    const correction = (participation: string, expectedVersion: number): WrittenOperation => ({
      correctParticipation: { participation, expectedVersion, attendance: "ABSENT" },
    });

    it("what is to be applied to a record that has moved on is in conflict: it names the record, waits for its author, and can be applied once amended", async () => {
      const participation = await attended();
      const { id } = await propose(ada, [company({ slug: "beside-the-conflict" }), correction(participation, 1)]);
      await accepted(correct(grace, participation, 1, { attendance: "DISPUTED" }));

      const selection = `changeSet { status version conflicts { __typename id version ... on Participation { attendance } } problems { code field } preview { nodes { id } } reviews { decision } }
        errors { code field differences { field expected current } records { id } }`;
      const conflict = {
        changeSet: {
          status: "CONFLICT",
          version: 1,
          conflicts: [{ __typename: "Participation", id: participation, version: 2, attendance: "DISPUTED" }],
          problems: [{ code: "VERSION_CONFLICT", field: "operations.1.correctParticipation.expectedVersion" }],
          preview: null,
          reviews: [],
        },
        errors: [
          {
            code: "VERSION_CONFLICT",
            field: "operations.1.correctParticipation.expectedVersion",
            differences: [{ field: "attendance", expected: "ATTENDED", current: "DISPUTED" }],
            records: [{ id: participation }],
          },
        ],
      };
      expect(await apply(barbara, { changeSet: id }, selection)).toEqual(conflict);
      expect(await count("actor where slug = 'beside-the-conflict'")).toBe(0);
      expect((await apply(barbara, { changeSet: id })).errors).toEqual([
        refused("NOT_POSSIBLE_NOW", "changeSet", "the change set is in conflict, and waits for its author"),
      ]);

      const again = [company({ slug: "beside-the-conflict" }), correction(participation, 2)];
      expect(await amend(ada, id, 1, again)).toEqual({
        changeSet: { id, status: "PROPOSED", version: 2, revision: null },
        errors: [],
      });
      expect(await apply(barbara, { changeSet: id, expectedVersion: 2 })).toMatchObject({
        changeSet: { status: "APPLIED", version: 2 },
        errors: [],
      });
      expect(await count("actor where slug = 'beside-the-conflict'")).toBe(1);
    });

    it("a name that was taken meanwhile is a conflict as well", async () => {
      const { id } = await propose(ada, [company({ slug: "taken-meanwhile" })]);
      await propose(grace, [company({ slug: "taken-meanwhile" })]);

      expect(await apply(grace, { changeSet: id })).toEqual({
        changeSet: { id, status: "CONFLICT", version: 1, revision: null },
        errors: [
          refused("DUPLICATE", "operations.0.recordTechCompany.slug", "another actor has this slug: taken-meanwhile"),
        ],
      });
      expect(await amend(ada, id, 1, [company({ slug: "another-slug" })])).toMatchObject({ errors: [] });
    });
  });

  describe("reviews meet", () => {
    it("of reviewers who apply the same at once, one applies it; the others hear that it is applied", async () => {
      const { id } = await propose(ada, [company({ slug: "applied-once" })]);
      const answers = await times(8, (at) => apply(at % 2 ? grace : barbara, { changeSet: id }));

      const done = answers.filter(({ errors }) => errors.length === 0);
      expect(done.map(({ changeSet }) => changeSet)).toEqual([
        { id, status: "APPLIED", version: 1, revision: expect.any(Number) },
      ]);
      expect(answers.filter(({ errors }) => errors.length > 0).map(({ errors }) => errors)).toEqual(
        Array(7).fill([refused("NOT_POSSIBLE_NOW", "changeSet", "the change set is applied")]),
      );
      expect(await count("review where change_set_id = $1", id.replace("change_set_", ""))).toBe(1);
      expect(await count("actor where slug = 'applied-once'")).toBe(1);
    });

    it("applied by one and rejected by the other at once, it is either, never both", async () => {
      const outcomes = await times(6, async () => {
        const { id } = await propose(ada, [company()]);
        const answers = await Promise.all([apply(grace, { changeSet: id }), reject(barbara, { changeSet: id })]);
        const [standing] = answers.filter(({ errors }) => errors.length === 0);
        const [other] = answers.filter(({ errors }) => errors.length > 0);
        expect(other?.errors).toMatchObject([{ code: "NOT_POSSIBLE_NOW" }]);
        return standing?.changeSet?.status;
      });
      outcomes.forEach((status) => expect(["APPLIED", "REJECTED"]).toContain(status));
    });

    it("a reviewer who has looked at a version that was amended since is told so, and nothing is applied", async () => {
      const { id } = await propose(ada, [company({ slug: "first-thought" })]);
      await amend(ada, id, 1, [company({ slug: "second-thought" })]);

      const told = refused(
        "VERSION_CONFLICT",
        "expectedVersion",
        "the change set is at version 2, not at 1: look at what was amended",
      );
      for (const decide of [apply, reject, requestChanges]) {
        expect(await decide(grace, { changeSet: id })).toEqual({
          changeSet: { id, status: "PROPOSED", version: 2, revision: null },
          errors: [told],
        });
      }
      await accepted(apply(grace, { changeSet: id, expectedVersion: 2 }));
      expect(await count("actor where slug in ('first-thought', 'second-thought')")).toBe(1);
    });

    it("amended and applied at once, what is applied is what the reviewer has seen", async () => {
      for (let round = 0; round < 6; round += 1) {
        const { id } = await propose(ada, [company({ slug: `seen-${round}` })]);
        const [applied, amended] = await Promise.all([
          apply(grace, { changeSet: id }),
          amend(ada, id, 1, [company({ slug: `unseen-${round}` })]),
        ]);
        expect([applied, amended].filter(({ errors }) => errors.length === 0)).toHaveLength(1);
        expect(await count(`actor where slug = 'unseen-${round}'`)).toBe(0);
      }
    });

    const decisions: [string, (id: string) => Promise<Came>, string][] = [
      ["rejected", (id) => reject(grace, { changeSet: id }), "the change set is rejected"],
      ["applied", (id) => apply(grace, { changeSet: id }), "the change set is applied"],
      ["withdrawn", (id) => withdraw(ada, id), "the change set is withdrawn"],
    ];
    it.each(decisions)(
      "what was %s is neither reviewed nor amended nor withdrawn any more",
      async (_, decide, message) => {
        const { id } = await propose(ada, [company()]);
        const { changeSet, errors } = await decide(id);
        expect(errors).toEqual([]);

        const after = { changeSet, errors: [refused("NOT_POSSIBLE_NOW", "changeSet", message)] };
        expect(await apply(barbara, { changeSet: id })).toEqual(after);
        expect(await reject(barbara, { changeSet: id })).toEqual(after);
        expect(await requestChanges(barbara, { changeSet: id })).toEqual(after);
        expect(await amend(ada, id, 1, [company()])).toEqual(after);
        expect(await withdraw(ada, id)).toEqual(after);
      },
    );
  });
});
