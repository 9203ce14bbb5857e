import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { refusalsOf, startRecorder } from "../../support/recorder";
import { onDatabase } from "../../support/database";
import { beforeTests } from "../../support/before-tests";

const { correction } = make;

describe("a correction is refused", () => {
  const database = onDatabase("empty");
  const recorder = beforeTests(() => startRecorder(database.app));

  async function refused(edit: TestEdit): Promise<unknown[]> {
    const refusals = await refusalsOf(recorder.apply(edit));
    return refusals.map(({ code, field, details }) => [code, field.join("."), details.records ?? []]);
  }

  beforeAll(async () => {
    await recorder.apply(
      make.person({ as: "minister" }),
      make.governmentBody({ as: "ministry" }),
      make.commitment({ as: "later" }),
      make.methodology({ as: "own", crosswalk: [{ term: "Done", status: "KEPT" }] }),
      make.role({ as: "r", person: "$minister", organisation: "$ministry", from: "2014", to: "2016" }),
      make.commitment({ as: "c", madeOn: "2015-02-20", dueOn: "2015-04" }),
      make.followUp({ as: "f", commitment: "$c", kind: "REPORT" }),
      make.meeting({ as: "m" }),
      make.attachedEvidence({ as: "e", subject: "$m", field: "date", value: "2015" }),
    );
  });

  it.each<[string, TestEdit, string, string]>([
    [
      "that makes a commitment due before it was made",
      correction("Commitment", { commitment: "$c", dueOn: "2015-01" }),
      "INVALID",
      "dueOn",
    ],
    [
      "that has it made after it is due",
      correction("Commitment", { commitment: "$c", madeOn: "2015-05" }),
      "INVALID",
      "madeOn",
    ],
    ["that ends a role before it begins", correction("Role", { role: "$r", to: "2013" }), "INVALID", "to"],
    ["that begins a role after it ends", correction("Role", { role: "$r", from: "2017-01-01" }), "INVALID", "from"],
    [
      "that makes a fact a meeting without one",
      correction("FollowUp", { followUp: "$f", kind: "MEETING" }),
      "INVALID",
      "meeting",
    ],
    [
      "that makes a fact a successor without one",
      correction("FollowUp", { followUp: "$f", kind: "SUCCESSOR" }),
      "INVALID",
      "successor",
    ],
    [
      "that gives a report a successor",
      correction("FollowUp", { followUp: "$f", successor: "$later" }),
      "INVALID",
      "successor",
    ],
    [
      "that lets a commitment succeed itself",
      correction("FollowUp", { followUp: "$f", kind: "SUCCESSOR", successor: "$c" }),
      "INVALID",
      "successor",
    ],
    [
      "that puts a meeting before itself",
      correction("Meeting", { meeting: "$m", precededBy: "$m" }),
      "INVALID",
      "precededBy",
    ],
    [
      "that leaves a value without its field",
      correction("Evidence", { evidence: "$e", field: null }),
      "INVALID",
      "value",
    ],
    [
      "whose quote is not in its source",
      correction("Evidence", { evidence: "$e", quote: "they promised nothing at all to anybody" }),
      "QUOTE_NOT_FOUND",
      "quote",
    ],
    [
      "whose quote cannot be checked",
      correction("Evidence", { evidence: "$e", quote: "three words only" }),
      "QUOTE_TOO_SHORT",
      "quote",
    ],
    [
      "that takes away what a record must have",
      correction("Meeting", { meeting: "$m", title: null }),
      "INVALID",
      "title",
    ],
    [
      "that names nothing there is",
      correction("Meeting", { meeting: "$m", precededBy: "meeting_00000000-0000-4000-8000-00000000dead" }),
      "NOT_FOUND",
      "precededBy",
    ],
    ["that changes nothing", correction("Meeting", { meeting: "$m", status: "HELD" }), "NO_CHANGE", ""],
    [
      "that replaces a scale by the same",
      correction("Methodology", {
        methodology: "$own",
        crosswalk: [{ status: "KEPT", term: "Done" }],
      }),
      "NO_CHANGE",
      "",
    ],
    [
      "that gives half a fingerprint",
      correction("SourceArticle", { sourceArticle: "$report", contentHash: null }),
      "INVALID",
      "fingerprint",
    ],
  ])("%s", async (_, edit, code, field) => {
    const place = ["operations.0", edit.name, field].filter(Boolean).join(".");
    expect((await refused(edit)).map((each) => (each as unknown[]).slice(0, 2))).toEqual([[code, place]]);
  });

  it("that closes a circle of meetings, by the operation that does", async () => {
    await recorder.apply(
      make.meeting({ as: "first" }),
      make.meeting({ as: "second", precededBy: "$first" }),
      make.meeting({ as: "third", precededBy: "$second" }),
    );
    expect(await refused(correction("Meeting", { meeting: "$first", precededBy: "$third" }))).toEqual([
      ["INVALID", "operations.0.correctMeeting", [expect.stringMatching(/^meeting_/)]],
    ]);
  });

  it.each(["$one", "$two"])(
    "that closes a circle of meetings over %s, in the same words for every circle",
    async (last) => {
      await recorder.apply(make.meeting({ as: "one" }), make.meeting({ as: "two", precededBy: "$one" }));
      const refusals = await refusalsOf(recorder.apply(correction("Meeting", { meeting: "$one", precededBy: last })));
      expect(refusals.map(({ message }) => message)).toEqual([
        "a meeting cannot come before itself: give the id of an earlier meeting",
      ]);
    },
  );
});
