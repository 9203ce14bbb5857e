import { newUuid } from "../../../src/values/record-id";
import { BySql, harmless, kept } from "../../support/by-sql";
import { inTransaction, insert, refusal } from "../../support/change-set";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

const [contributor, reviewer, colleague, installation] = [newUuid(), newUuid(), newUuid(), newUuid()];

const needsReviewer = "what a contributor proposes is applied by a reviewer";
const needsTwo = "this needs a second person";
const applied = /^change set .* is applied and can no longer be edited$/;
const decided = /^change set .* is decided( and can no longer be edited)?$/;

describe("who may apply what, against whoever holds the password of the server", () => {
  const database = onDatabase("empty");
  const app = beforeTests(() => database.connect());
  let sql: BySql;

  beforeAll(async () => {
    sql = new BySql(app);
    await insert(app, "contributor", { id: contributor, name: "Ada", role: "CONTRIBUTOR" });
    await insert(app, "contributor", { id: reviewer, name: "Grace", role: "REVIEWER" });
    await insert(app, "contributor", { id: colleague, name: "Barbara", role: "REVIEWER" });
    const owner = await database.connectAsOwner();
    await insert(owner, "contributor", { id: installation, name: "Imports", role: "ADMIN", system: true });
  });

  /** One transaction: how Postgres refuses it, or that it does not. */
  const attempt = (work: () => Promise<unknown>): Promise<string> => refusal(inTransaction(app, work));

  const afterReview = (decision: string) => async () => {
    const id = await sql.waiting(contributor);
    await sql.review(id, reviewer, decision);
    await sql.set(id, "status = 'APPLIED'");
  };

  describe("what a contributor proposes", () => {
    it.each([
      ["without a review", async () => sql.set(await sql.waiting(contributor), "status = 'APPLIED'")],
      ["as it arrives", async () => sql.changeSet(contributor, "APPLIED")],
      ["after a review that asks for changes", afterReview("REQUEST_CHANGES")],
      ["after a review that rejects it", afterReview("REJECT")],
      [
        "after a review of what it was before it was amended",
        async () => {
          const id = await sql.waiting(contributor);
          await sql.review(id, reviewer);
          await sql.set(id, "version = 2");
          await sql.operation(id, harmless, { version: 2 });
          await sql.set(id, "status = 'APPLIED'");
        },
      ],
      [
        "while it is amended in the same breath",
        async () => {
          const id = await sql.waiting(contributor);
          await sql.review(id, reviewer);
          await sql.set(id, "version = 2, status = 'APPLIED'");
        },
      ],
    ])("is not applied %s", async (_, work) => {
      expect(await attempt(work)).toBe(needsReviewer);
    });

    it("is applied with the review of a reviewer", async () => {
      expect(await attempt(afterReview("APPLY"))).toBe("not refused");
    });
  });

  describe("a review", () => {
    it.each([
      ["by its author", reviewer, reviewer, "nobody reviews their own change set"],
      ["by a contributor", reviewer, contributor, "only a reviewer reviews"],
      ["by a contributor, of their own", contributor, contributor, "only a reviewer reviews"],
    ])("%s is refused", async (_, author, by, refused) => {
      for (const decision of ["APPLY", "REQUEST_CHANGES", "REJECT"]) {
        expect(await attempt(async () => sql.review(await sql.waiting(author), by, decision))).toBe(refused);
      }
    });

    it.each([
      ["what is applied", async () => sql.changeSet(reviewer, "APPLIED")],
      ["what is rejected", async () => sql.changeSet(contributor, "REJECTED")],
      ["what is withdrawn", async () => sql.changeSet(contributor, "WITHDRAWN")],
      ["what is in conflict", async () => sql.changeSet(contributor, "CONFLICT")],
      [
        "an earlier version",
        async () => {
          const id = await sql.waiting(contributor);
          await sql.set(id, "version = 2");
          return id;
        },
      ],
    ])("of %s is refused", async (_, make) => {
      const id = await make();
      for (const decision of ["APPLY", "REQUEST_CHANGES", "REJECT"]) {
        expect(await attempt(() => sql.review(id, colleague, decision))).toBe(
          "a review is of a change set that waits, in its present version",
        );
      }
    });

    it("goes before a rejection", async () => {
      const rejecting = async (by?: string) => {
        const id = await sql.waiting(contributor);
        if (by) await sql.review(id, by, "REJECT");
        await sql.set(id, "status = 'REJECTED'");
      };
      expect(await attempt(() => rejecting())).toBe("a reviewer rejects, and says why");
      expect(await attempt(() => rejecting(reviewer))).toBe("not refused");
    });

    it("has a reason and one of three decisions", async () => {
      expect(
        await attempt(async () => sql.review(await sql.waiting(contributor), reviewer, "APPLY", { reason: "" })),
      ).toBe("review_reason_length");
      expect(await attempt(async () => sql.review(await sql.waiting(contributor), reviewer, "PERHAPS"))).toBe(
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
      const arriving = async () => sql.operation(await sql.changeSet(reviewer, "APPLIED"), what);
      const waited = async () => sql.set(await sql.waiting(reviewer, what), "status = 'APPLIED'");
      expect([await attempt(arriving), await attempt(waited)]).toEqual([needsTwo, needsTwo]);
    });

    it.each([
      [
        "a second reviewer has looked at it",
        async () => {
          const id = await sql.waiting(reviewer, kept);
          await sql.review(id, colleague);
          await sql.set(id, "status = 'APPLIED'");
        },
      ],
      [
        "that operation is declined",
        async () => sql.operation(await sql.changeSet(reviewer, "APPLIED"), kept, { declined: true }),
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
        await sql.set(await sql.changeSet(contributor, "PROPOSED", key), assignment);
      };
      expect(await attempt(work)).toBe(refused);
    });

    it("uses a key once for each contributor", async () => {
      const twice = async (other: string) => {
        const idempotency_key = newUuid();
        await sql.changeSet(contributor, "PROPOSED", { idempotency_key });
        await sql.changeSet(other, "PROPOSED", { idempotency_key });
      };
      expect(await attempt(() => twice(contributor))).toBe("change_set_idempotency_key_unique");
      expect(await attempt(() => twice(reviewer))).toBe("not refused");
    });

    it.each(["name = 'retractMeeting'", "input = '{}'", "position = 77", "id = gen_random_uuid()"])(
      "keeps its operations as they were asked for (%s)",
      async (assignment) => {
        const work = async () =>
          app.query(`update operation set ${assignment} where change_set_id = $1`, [await sql.waiting(contributor)]);
        expect(await attempt(work)).toBe("an operation stays as it was asked for");
      },
    );

    it("keeps those of its earlier versions, also from being added to", async () => {
      const earlier = "operations of an earlier version stay as they were";
      const amended = async () => {
        const id = await sql.waiting(contributor);
        await sql.set(id, "version = 2");
        return id;
      };
      expect(await attempt(async () => sql.operation(await amended(), harmless, { version: 1 }))).toBe(earlier);
      const declining = async () =>
        app.query("update operation set declined = true where change_set_id = $1", [await amended()]);
      expect(await attempt(declining)).toBe(earlier);
    });
  });

  describe.each([
    ["applied", async () => sql.changeSet(reviewer, "APPLIED"), applied],
    ["rejected", async () => sql.changeSet(contributor, "REJECTED"), decided],
    ["withdrawn", async () => sql.changeSet(contributor, "WITHDRAWN"), decided],
  ] as const)("a change set that was %s", (_, make, refused) => {
    it.each([
      "status = 'PROPOSED'",
      "status = 'APPLIED'",
      "summary = 'Better words'",
      "version = 2",
      "conflicts = '{x}'",
    ])("stays so (%s)", async (assignment) => {
      const id = await make();
      expect(await attempt(() => sql.set(id, assignment))).toMatch(refused);
    });

    it("takes no further operation", async () => {
      const id = await make();
      expect(await attempt(() => sql.operation(id, harmless))).toMatch(refused);
    });

    it("is not deleted", async () => {
      expect(await refusal(app.query("delete from change_set where id = $1", [await make()]))).toBe(
        "permission denied for table change_set",
      );
    });
  });
});
