import {
  accepted,
  amend,
  apply,
  atOnce,
  propose,
  refused,
  reject,
  requestChanges,
  submit,
  withdraw,
  written,
  type Came,
  type WrittenOperation,
} from "../../support/contribute";
import { techCompany } from "../../support/factories";
import { onServer, signedIn } from "../../support/server";

/** A company whose name is like no other. */
const company = (said: Record<string, unknown> = {}): WrittenOperation => written(techCompany(said));

describe("writes are safe", () => {
  const server = onServer("empty");
  const ada = signedIn(server, { name: "Ada" });
  const grace = signedIn(server, { name: "Grace", role: "REVIEWER" });
  const barbara = signedIn(server, { name: "Barbara", role: "REVIEWER" });

  const count = async (what: string, ...values: unknown[]): Promise<number> =>
    (await server.database.app.query(`select count(*)::int as count from ${what}`, values))[0].count;

  describe("the same call twice is one change set", () => {
    it("sixteen times at once, and once more later", async () => {
      const operations = [company({ slug: "once" }), company()];
      const send = () => submit(grace, operations, { idempotencyKey: "sixteen" });
      const answers = [...(await atOnce(16, send)), await send()];

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
      const answers = await atOnce(16, send);

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
            "this key was used before for another change set: use a new key, or send the same change set again",
          ),
        ],
      });
    });

    it("two payloads at once with one key: one is kept, the other refused", async () => {
      const answers = await atOnce(8, () => submit(grace, [company()], { idempotencyKey: "contended" }));
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

  describe("reviews meet", () => {
    it("of reviewers who apply the same at once, one applies it; the others hear that it is applied", async () => {
      const { id } = await propose(ada, [company({ slug: "applied-once" })]);
      const answers = await atOnce(8, (at) => apply(at % 2 ? grace : barbara, { changeSet: id }));

      const done = answers.filter(({ errors }) => errors.length === 0);
      expect(done.map(({ changeSet }) => changeSet)).toEqual([
        { id, status: "APPLIED", version: 1, revision: expect.any(Number) },
      ]);
      expect(answers.filter(({ errors }) => errors.length > 0).map(({ errors }) => errors)).toEqual(
        Array(7).fill([
          refused(
            "NOT_POSSIBLE_NOW",
            "changeSet",
            "the change set is APPLIED: it can no longer be reviewed, amended or withdrawn",
          ),
        ]),
      );
      expect(await count("review where change_set_id = $1", id.replace("change_set_", ""))).toBe(1);
      expect(await count("actor where slug = 'applied-once'")).toBe(1);
    });

    it("applied by one and rejected by the other at once, it is either, never both", async () => {
      const outcomes = await atOnce(6, async () => {
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
        "the change set is at version 2, not at 1: read what was amended",
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
      [
        "rejected",
        (id) => reject(grace, { changeSet: id }),
        "the change set is REJECTED: it can no longer be reviewed, amended or withdrawn",
      ],
      [
        "applied",
        (id) => apply(grace, { changeSet: id }),
        "the change set is APPLIED: it can no longer be reviewed, amended or withdrawn",
      ],
      [
        "withdrawn",
        (id) => withdraw(ada, id),
        "the change set is WITHDRAWN: it can no longer be reviewed, amended or withdrawn",
      ],
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
