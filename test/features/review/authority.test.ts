import type { Client } from "pg";
import { newUuid } from "../../../src/values/record-id";
import { inTransaction, insert, refusal } from "../../support/change-set";
import { createDatabase, type TestDatabase } from "../../support/database";

type Values = Record<string, unknown>;

const [contributor, reviewer, colleague, installation] = [newUuid(), newUuid(), newUuid(), newUuid()];

const needsReviewer = "what a contributor proposes is applied by a reviewer";
const needsTwo = "this needs a second person";
const applied = /^change set .* is applied and can no longer be edited$/;
const decided = /^change set .* is decided( and can no longer be edited)?$/;

const kept = { name: "assessCommitment", input: { status: "KEPT" } };
const harmless = { name: "recordPerson", input: { name: "Somebody" } };

describe("who may apply what, against whoever holds the password of the server", () => {
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await createDatabase("empty");
    app = await database.connect();
    await insert(app, "contributor", { id: contributor, name: "Ada", role: "CONTRIBUTOR" });
    await insert(app, "contributor", { id: reviewer, name: "Grace", role: "REVIEWER" });
    await insert(app, "contributor", { id: colleague, name: "Barbara", role: "REVIEWER" });
    const owner = await database.connectAsOwner();
    await insert(owner, "contributor", { id: installation, name: "Imports", role: "ADMIN", system: true });
  });
  afterAll(() => database.drop());

  /** One transaction: how Postgres refuses it, or that it does not. */
  const attempt = (work: () => Promise<unknown>): Promise<string> => refusal(inTransaction(app, work));

  const changeSet = (author: string, status: string, said: Values = {}): Promise<string> =>
    insert(app, "change_set", { status, summary: "By SQL.", contributor_id: author, ...said });
  let positions = 0;
  const operation = (
    changeSetId: string,
    { name, input }: { name: string; input: object },
    said: Values = {},
  ): Promise<string> =>
    insert(app, "operation", { change_set_id: changeSetId, position: positions++, name, input, ...said });
  const review = (changeSetId: string, by: string, decision = "APPLY", said: Values = {}): Promise<string> =>
    insert(app, "review", {
      change_set_id: changeSetId,
      version: 1,
      reviewer_id: by,
      decision,
      reason: "Looked at.",
      ...said,
    });
  const set = (changeSetId: string, assignment: string): Promise<unknown> =>
    app.query(`update change_set set ${assignment} where id = $1`, [changeSetId]);

  /** One that waits, with one operation. */
  async function waiting(author: string, what = harmless as typeof kept | typeof harmless): Promise<string> {
    const id = await changeSet(author, "PROPOSED");
    await operation(id, what);
    return id;
  }

  describe("what a contributor proposes", () => {
    it.each([
      ["without a review", async () => set(await waiting(contributor), "status = 'APPLIED'")],
      ["as it arrives", async () => changeSet(contributor, "APPLIED")],
      [
        "after a review that asks for changes",
        async () => {
          const id = await waiting(contributor);
          await review(id, reviewer, "REQUEST_CHANGES");
          await set(id, "status = 'APPLIED'");
        },
      ],
      [
        "after a review that rejects it",
        async () => {
          const id = await waiting(contributor);
          await review(id, reviewer, "REJECT");
          await set(id, "status = 'APPLIED'");
        },
      ],
      [
        "after a review of what it was before it was amended",
        async () => {
          const id = await waiting(contributor);
          await review(id, reviewer);
          await set(id, "version = 2");
          await operation(id, harmless, { version: 2 });
          await set(id, "status = 'APPLIED'");
        },
      ],
      [
        "while it is amended in the same breath",
        async () => {
          const id = await waiting(contributor);
          await review(id, reviewer);
          await set(id, "version = 2, status = 'APPLIED'");
        },
      ],
    ])("is not applied %s", async (_, work) => {
      expect(await attempt(work)).toBe(needsReviewer);
    });

    it("is applied with the review of a reviewer", async () => {
      const work = async () => {
        const id = await waiting(contributor);
        await review(id, reviewer);
        await set(id, "status = 'APPLIED'");
      };
      expect(await attempt(work)).toBe("not refused");
    });
  });

  describe("a review", () => {
    it.each([
      ["by its author", reviewer, reviewer, "nobody reviews their own change set"],
      ["by a contributor", reviewer, contributor, "only a reviewer reviews"],
      ["by a contributor, of their own", contributor, contributor, "only a reviewer reviews"],
    ])("%s is refused", async (_, author, by, refused) => {
      for (const decision of ["APPLY", "REQUEST_CHANGES", "REJECT"]) {
        expect(await attempt(async () => review(await waiting(author), by, decision))).toBe(refused);
      }
    });

    it.each([
      ["what is applied", async () => changeSet(reviewer, "APPLIED")],
      ["what is rejected", async () => changeSet(contributor, "REJECTED")],
      ["what is withdrawn", async () => changeSet(contributor, "WITHDRAWN")],
      ["what is in conflict", async () => changeSet(contributor, "CONFLICT")],
      [
        "an earlier version",
        async () => {
          const id = await waiting(contributor);
          await set(id, "version = 2");
          return id;
        },
      ],
    ])("of %s is refused", async (_, make) => {
      const id = await make();
      for (const decision of ["APPLY", "REQUEST_CHANGES", "REJECT"]) {
        expect(await attempt(() => review(id, colleague, decision))).toBe(
          "a review is of a change set that waits, in its present version",
        );
      }
    });

    it("goes before a rejection", async () => {
      const rejecting = async (by?: string) => {
        const id = await waiting(contributor);
        if (by) await review(id, by, "REJECT");
        await set(id, "status = 'REJECTED'");
      };
      expect(await attempt(() => rejecting())).toBe("a reviewer rejects, and says why");
      expect(await attempt(() => rejecting(reviewer))).toBe("not refused");
    });

    it("has a reason and one of three decisions", async () => {
      expect(await attempt(async () => review(await waiting(contributor), reviewer, "APPLY", { reason: "" }))).toBe(
        "review_reason_length",
      );
      expect(await attempt(async () => review(await waiting(contributor), reviewer, "PERHAPS"))).toBe(
        "review_decision_known",
      );
    });

    it.each([
      "update review set reason = 'Better words'",
      "update review set reviewer_id = gen_random_uuid()",
      "delete from review",
      "truncate review",
    ])("stays as it was written (%s)", async (statement) => {
      expect(await refusal(app.query(statement))).toBe("permission denied for table review");
    });
  });

  describe("what needs a second person", () => {
    const each = [
      kept,
      { name: "assessCommitment", input: { status: "BROKEN" } },
      { name: "retractMeeting", input: {} },
      { name: "mergeActors", input: {} },
      { name: "revertChangeSet", input: {} },
    ];

    it.each(each)("is not applied by its author alone: $name $input", async (what) => {
      const arriving = async () => operation(await changeSet(reviewer, "APPLIED"), what);
      const waited = async () => set(await waiting(reviewer, what as typeof kept), "status = 'APPLIED'");
      expect([await attempt(arriving), await attempt(waited)]).toEqual([needsTwo, needsTwo]);
    });

    it.each([
      [
        "as the last of many operations",
        async () => {
          const id = await changeSet(reviewer, "APPLIED");
          for (let count = 0; count < 3; count += 1) await operation(id, harmless);
          await operation(id, kept);
        },
      ],
      [
        "after the rules were looked at",
        async () => {
          const id = await changeSet(reviewer, "APPLIED");
          await app.query("set constraints all immediate");
          await operation(id, kept);
        },
      ],
      [
        "declined at first, and then not",
        async () => {
          const id = await changeSet(reviewer, "APPLIED");
          const declined = await operation(id, kept, { declined: true });
          await app.query("set constraints all immediate");
          await app.query("set constraints all deferred");
          await app.query("update operation set declined = false where id = $1", [declined]);
        },
      ],
      [
        "with another name while the rules are looked at",
        async () => {
          const id = await changeSet(reviewer, "APPLIED");
          const renamed = await operation(id, harmless);
          await app.query("set constraints all immediate");
          await app.query("update operation set name = 'retractMeeting' where id = $1", [renamed]);
        },
      ],
    ])("is not smuggled in %s", async (_, work) => {
      expect(await attempt(work)).toMatch(/^(this needs a second person|an operation stays as it was asked for)$/);
    });

    it.each([
      [
        "a second reviewer has looked at it",
        async () => {
          const id = await waiting(reviewer, kept);
          await review(id, colleague);
          await set(id, "status = 'APPLIED'");
        },
      ],
      [
        "that operation is declined",
        async () => operation(await changeSet(reviewer, "APPLIED"), kept, { declined: true }),
      ],
    ])("is applied where %s", async (_, work) => {
      expect(await attempt(work)).toBe("not refused");
    });
  });

  describe("a change set that waits", () => {
    const frozen = "the author and the key of a change set never change";
    it.each([
      ["its author", `contributor_id = '${reviewer}'`, frozen],
      ["its id", "id = gen_random_uuid()", frozen],
      ["when it was submitted", "created_at = '2015-02-20'", frozen],
      ["its idempotency key", "idempotency_key = 'another'", frozen],
      ["the lack of one", "idempotency_key = null", frozen],
      ["what was sent with it", "payload_hash = sha256('another')", frozen],
      ["its version by two", "version = 3", "versions count up"],
      ["its version back", "version = 0", "versions count up"],
      ["its status to what there is not", "status = 'DONE'", "change_set_status_known"],
    ])("does not change %s", async (_, assignment, refused) => {
      const work = async () => {
        const key = { idempotency_key: newUuid(), payload_hash: Buffer.alloc(32) };
        await set(await changeSet(contributor, "PROPOSED", key), assignment);
      };
      expect(await attempt(work)).toBe(refused);
    });

    it("uses a key once for each contributor", async () => {
      const twice = async (other: string) => {
        const idempotency_key = newUuid();
        await changeSet(contributor, "PROPOSED", { idempotency_key });
        await changeSet(other, "PROPOSED", { idempotency_key });
      };
      expect(await attempt(() => twice(contributor))).toBe("change_set_idempotency_key_unique");
      expect(await attempt(() => twice(reviewer))).toBe("not refused");
    });

    it.each([
      ["name = 'retractMeeting'", "an operation stays as it was asked for"],
      ["input = '{}'", "an operation stays as it was asked for"],
      ["position = 77", "an operation stays as it was asked for"],
      ["id = gen_random_uuid()", "an operation stays as it was asked for"],
    ])("keeps its operations as they were asked for (%s)", async (assignment, refused) => {
      const work = async () =>
        app.query(`update operation set ${assignment} where change_set_id = $1`, [await waiting(contributor)]);
      expect(await attempt(work)).toBe(refused);
    });

    it("keeps those of its earlier versions, also from being added to", async () => {
      const earlier = "operations of an earlier version stay as they were";
      const amended = async () => {
        const id = await waiting(contributor);
        await set(id, "version = 2");
        return id;
      };
      expect(await attempt(async () => operation(await amended(), harmless, { version: 1 }))).toBe(earlier);
      const declining = async () =>
        app.query("update operation set declined = true where change_set_id = $1", [await amended()]);
      expect(await attempt(declining)).toBe(earlier);
    });
  });

  describe.each([
    ["applied", async () => changeSet(reviewer, "APPLIED"), applied],
    ["rejected", async () => changeSet(contributor, "REJECTED"), decided],
    ["withdrawn", async () => changeSet(contributor, "WITHDRAWN"), decided],
  ] as const)("a change set that was %s", (_, make, refused) => {
    it.each([
      "status = 'PROPOSED'",
      "status = 'APPLIED'",
      "summary = 'Better words'",
      "version = 2",
      "conflicts = '{x}'",
    ])("stays so (%s)", async (assignment) => {
      const id = await make();
      expect(await attempt(() => set(id, assignment))).toMatch(refused);
    });

    it("takes no further operation", async () => {
      const id = await make();
      expect(await attempt(() => operation(id, harmless))).toMatch(refused);
    });

    it("is not deleted", async () => {
      expect(await refusal(app.query("delete from change_set where id = $1", [await make()]))).toBe(
        "permission denied for table change_set",
      );
    });
  });
});
