import type { Client } from "pg";
import { changeSet, insert, refusal } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { mutate } from "../../support/contribute";
import { commitment, correction, deadlineChange, retraction } from "../../support/factories";
import { asTold, refusalsOf, type Recorder } from "../../support/recorder";
import { rows, tellStory, type Story } from "../../support/rows";
import { signedIn } from "../../support/server";

const moved = (to: string, dueOn: string | null, announcedOn: string, kind = "EXTENDED", more: object = {}) =>
  deadlineChange({ commitment: `$${to}`, kind, announcedOn, dueOn, ...more });
const contains = (words: string): unknown => expect.stringContaining(words);

describe("a change of a deadline follows from the deadline before it", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Wanjiku", role: "REVIEWER" });

  beforeAll(async () => {
    await recorder.apply(
      commitment({ as: "water", title: "Maji kwa kila nyumba", madeOn: "2013-09-12", dueOn: "2015-04" }),
      commitment({ as: "law", title: "改正法の施行", madeOn: "2020-06", formality: "IN_LAW" }),
      commitment({ as: "wish", title: "Daraja", madeOn: "2019", dueOn: "2020", formality: "PROPOSED" }),
      moved("water", "2015-12", "2015-03-20", "EXTENDED", { as: "first" }),
      moved("water", "2016-06", "2016-01"),
      moved("law", "2022-04-01", "2021-03-24", "SET", { as: "set" }),
      moved("law", "2023", "2021-07-01"),
    );
  });

  const refused = async (...edits: Parameters<Recorder["apply"]>) =>
    (await refusalsOf(recorder.apply(...edits))).map((each) => asTold(each));

  const sooner = "that is not later than the deadline before it";
  it.each([
    ["water", "2016-06", "2016-08", "EXTENDED", "dueOn", `EXTENDED on 2016-08 to 2016-06: ${sooner} (2016-06)`],
    ["water", "2016-06-29", "2016-08", "EXTENDED", "dueOn", contains(sooner)],
    ["water", "2016", "2016-08", "BROUGHT_FORWARD", "dueOn", contains("that is not earlier than the deadline")],
    ["water", "2018", "2016-08", "SET", "kind", contains("one was in force (2016-06): take EXTENDED")],
    ["law", "2030", "2020-07", "EXTENDED", "kind", contains("in force before 2020-07, so none can be moved")],
    ["law", null, "2020-07", "DROPPED", "kind", contains("so none can be dropped")],
    ["water", null, "2016-08", "EXTENDED", "dueOn", "after EXTENDED there is a deadline: give it as dueOn"],
    ["water", "2018", "2016-08", "DROPPED", "dueOn", contains("after DROPPED there is no deadline")],
    ["water", "2018", "2013-09-11", "EXTENDED", "announcedOn", contains("is before the commitment was made")],
    ["wish", "2018", "2021", "BROUGHT_FORWARD", "dueOn", contains("dueOn (2018) is before the commitment was made")],
  ])("of %s, it is not moved to %s on %s as %s: %s", async (to, dueOn, announcedOn, kind, field, message) => {
    expect(await refused(moved(to, dueOn, announcedOn, kind))).toEqual([{ code: "INVALID", field, message }]);
  });

  it("and is not corrected so that the next one would not", async () => {
    expect(await refused(correction("DeadlineChange", { deadlineChange: "$first", dueOn: "2017" }))).toEqual([
      { code: "INVALID", field: "dueOn", message: `EXTENDED on 2016-01 to 2016-06: ${sooner} (2017)` },
    ]);
    expect(await refused(retraction("DeadlineChange", { deadlineChange: "$set" }))).toEqual([
      { code: "INVALID", field: "deadlineChange", message: contains("in force before 2021-07-01") },
    ]);
  });

  it("and the first deadline is not corrected so that the first change would not", async () => {
    const input = { commitment: recorder.id("water"), expectedVersion: 1, dueOn: "2020" };
    expect(await mutate(ada, "correctCommitment", input, "errors { code field message records { id } }")).toEqual({
      errors: [
        {
          code: "INVALID",
          field: "dueOn",
          message: `EXTENDED on 2015-03-20 to 2015-12: ${sooner} (2020)`,
          records: [{ id: recorder.id("first") }],
        },
      ],
    });
  });

  describe("also for whoever has the password of the server", () => {
    let app: Client;
    let story: Story;
    beforeAll(async () => {
      app = await server.database.connect();
      story = await tellStory(app);
    });

    const change = async (said: Record<string, unknown>): Promise<string> => {
      const row = rows.deadline_change({ commitment_id: story.commitment, ...said });
      const id = await insert(app, "deadline_change", row);
      await story.prove("DEADLINE_CHANGE", id);
      return id;
    };
    const refusedBySql = (said: Record<string, unknown>) => refusal(changeSet(app, () => change(said)));

    it.each([
      [{ announced_on: "2015-02-30" }, "deadline_change_announced_on_is_partial_date"],
      [{ due_on: "June" }, "deadline_change_due_on_is_partial_date"],
      [{ kind: "DROPPED" }, "deadline_change_due_on_unless_dropped"],
      [{ due_on: null }, "deadline_change_due_on_unless_dropped"],
      [{ kind: "FORGOTTEN" }, "deadline_change_kind_known"],
      [{ announced_on: "2015-02-19" }, contains("announcedOn (2015-02-19) is before")],
      [{ kind: "EXTENDED" }, contains("no deadline was in force before 2016")],
    ])("%j is refused", async (said, rule) => {
      expect(await refusedBySql(said)).toEqual(rule);
    });

    it("it needs evidence, and nobody writes the deadline in force", async () => {
      const alone = () => insert(app, "deadline_change", rows.deadline_change({ commitment_id: story.commitment }));
      expect(await refusal(changeSet(app, alone))).toMatch(/^deadline_change \S+ has no evidence$/);
      const inForce = async () =>
        (await app.query("select due_on, due_in_force, moved_due_on from commitment where id = $1", [story.commitment]))
          .rows;
      await changeSet(app, () => change({ due_on: "2017-05" }));
      await changeSet(app, () => app.query("update commitment set moved_due_on = '2030', deadline_changed = null"));
      expect(await inForce()).toEqual([{ due_on: null, due_in_force: "2017-05", moved_due_on: "2017-05" }]);
      expect(
        await refusal(
          changeSet(app, () => app.query("update commitment set due_on = '2018' where id = $1", [story.commitment])),
        ),
      ).toMatch(/^SET is for a commitment without a deadline/);
    });
  });
});
