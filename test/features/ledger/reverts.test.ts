import type { Client } from "pg";
import { apply, propose, submit, type WrittenOperation } from "../../support/contribute";
import { eachOnEmptyRecord } from "../../support/empty-record";
import {
  assessment,
  commitment,
  correction,
  evidence,
  meeting,
  person,
  retraction,
  techCompany,
} from "../../support/factories";
import { wholeRecord } from "../../support/record";
import { movedOn, refusalsOf, withRecords, type Recorder } from "../../support/recorder";
import type { TestServer } from "../../support/server";

describe("reverting a change set", () => {
  let server: TestServer;
  let recorder: Recorder;
  let client: Client;

  eachOnEmptyRecord((made) => void ({ server, recorder, client } = made));

  const standing = (at?: number) => wholeRecord(client, at);
  const stands = async (): Promise<(string | number)[][]> => {
    const { data } = await server.ask("{ changeSets(first: 50) { nodes { revision status } } }");
    return data.changeSets.nodes.map(({ revision, status }: Record<string, string>) => [revision, status]).reverse();
  };
  const refusals = async (work: Promise<unknown>) => (await refusalsOf(work)).map(withRecords);

  it("shows it as REVERTED for as long as that holds, at every revision as it was then", async () => {
    await recorder.apply(person({ as: "ada" }));
    await recorder.revert(2);
    const reverted = [
      [1, "APPLIED"],
      [2, "REVERTED"],
      [3, "APPLIED"],
    ];
    expect(await stands()).toEqual(reverted);
    await recorder.revert(3);
    expect(await stands()).toEqual([
      [1, "APPLIED"],
      [2, "APPLIED"],
      [3, "REVERTED"],
      [4, "APPLIED"],
    ]);
    const { data } = await server.ask(
      `query ($id: ID!) {
        before: node(id: $id, atRevision: 1) { id } then: node(id: $id, atRevision: 3) { ...Standing } now: node(id: $id) { ...Standing }
        applied: changeSets(status: [APPLIED]) { totalCount } undone: changeSets(status: [REVERTED]) { nodes { revision } }
        both: changeSets(status: [APPLIED, REVERTED, PROPOSED]) { totalCount }
      } fragment Standing on ChangeSet { status revertedBy { revision revertedBy { revision } } }`,
      { id: await recorder.changeSetOf(2) },
    );
    expect(data).toEqual({
      before: null,
      then: { status: "REVERTED", revertedBy: [{ revision: 3, revertedBy: [] }] },
      now: { status: "APPLIED", revertedBy: [{ revision: 3, revertedBy: [{ revision: 4 }] }] },
      applied: { totalCount: 3 },
      undone: { nodes: [{ revision: 3 }] },
      both: { totalCount: 4 },
    });
  });

  it("takes away what it has added, puts back what it has changed, and brings back what it has removed", async () => {
    const nothing = await standing();
    const first = await recorder.apply(
      person({ as: "valls", name: "Manuel Valls" }),
      techCompany({ as: "google", name: "Google" }),
      meeting({
        as: "matignon",
        title: "At Matignon",
        participations: [{ as: "there", actor: "$google", role: "ATTENDEE", attendance: "ATTENDED" }],
      }),
      commitment({
        as: "code",
        title: "A code",
        meeting: "$matignon",
        parties: [{ actor: "$google", role: "PLEDGER" }],
      }),
    );
    const before = await standing();
    const second = await recorder.apply(
      correction("Actor", { actor: "$google", name: "Google Ireland", aliases: ["Google"] }),
      correction("Commitment", { commitment: "$code", dueOn: "2015-04" }),
      retraction("Participation", { participation: "$there" }),
      meeting({ title: "Another one", evidence: [evidence()] }),
    );
    const after = await standing();
    expect(after).not.toEqual(before);

    const third = await recorder.revert(second);
    expect(await standing()).toEqual(before);
    const fourth = await recorder.revert(third);
    expect(await standing()).toEqual(after);
    await recorder.revert(fourth);
    expect(await standing()).toEqual(before);
    // What was changed and changed back has not moved on, so one can go back further.
    await recorder.revert(first);
    expect(await standing()).toEqual(nothing);

    expect([first, second, third, fourth]).toEqual([2, 3, 4, 5]);
    expect(await standing(second)).toEqual(after);
  });

  it("counts the versions of a record on where it comes back", async () => {
    await recorder.apply(techCompany({ as: "google", name: "Google" }));
    await recorder.revert(await recorder.apply(retraction("Actor", { actor: "$google" })));
    const query =
      "query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { __typename ... on Tracked { version } } }";
    const { data } = await server.ask(query, { id: recorder.id("google") });
    expect(data.node).toEqual({ __typename: "TechCompany", version: 2 });
    const { data: earlier } = await server.ask(query, { id: recorder.id("google"), at: 3 });
    expect(earlier.node).toEqual({ __typename: "Tombstone", version: 1 });
  });

  it("undoes a judgement even where a later one has changed the status since", async () => {
    await recorder.apply(commitment({ as: "code" }));
    const judging = await recorder.apply(assessment({ commitment: "$code", status: "STALLED", date: "2016" }));
    await recorder.apply(assessment({ commitment: "$code", status: "IN_PROGRESS", date: "2017" }));
    await recorder.revert(judging);
    const { assessment: judgements, commitment: judged } = await standing();
    expect([judgements?.map(({ status }) => status), judged?.map(({ status }) => status)]).toEqual([
      ["IN_PROGRESS"],
      ["IN_PROGRESS"],
    ]);
  });

  it("restores which of two judgements of one day is the latest", async () => {
    await recorder.apply(
      commitment({ as: "code" }),
      assessment({ as: "first", commitment: "$code", status: "STALLED" }),
    );
    await recorder.apply(assessment({ commitment: "$code", status: "BROKEN" }));
    const before = await standing();
    await recorder.revert(await recorder.apply(retraction("Assessment", { assessment: "$first" })));
    expect(await standing()).toEqual(before);
  });

  it("is refused where nothing of it is left to revert, or there is no such change set", async () => {
    const first = await recorder.apply(techCompany({ as: "google" }));
    await recorder.revert(first);
    expect(await refusals(recorder.revert(first))).toEqual(movedOn(recorder, "google"));
    expect(await refusals(recorder.revert(first, "SKIP"))).toEqual([
      { code: "NO_CHANGE", field: "changeSet", message: "nothing of this change set is left to revert" },
    ]);
    const nobody = "change_set_00000000-0000-7000-8000-000000000000";
    expect(await refusals(recorder.apply({ name: "revertChangeSet", input: { changeSet: nobody } }))).toEqual([
      { code: "NOT_FOUND", field: "changeSet", message: `there is no applied change set ${nobody}` },
    ]);
  });

  it("stands alone: neither with another revert nor with other work on the same records", async () => {
    const first = await recorder.apply(techCompany({ as: "google" }));
    const second = await recorder.apply(techCompany({ as: "apple" }));
    const [one, two] = [await recorder.changeSetOf(first), await recorder.changeSetOf(second)].map((changeSet) => ({
      name: "revertChangeSet",
      input: { changeSet },
    }));
    if (!one || !two) throw new Error("two reverts");
    const alone = {
      code: "INVALID",
      field: "changeSet",
      message: "a change set can revert only one other: submit a change set for each",
    };
    expect(await refusals(recorder.apply(one, two))).toEqual([alone, alone]);
    expect(await refusals(recorder.apply(correction("Actor", { actor: "$google", country: "US" }), one))).toMatchObject(
      [
        {
          code: "INVALID",
          message: "another operation of this change set works on the same records: submit the revert by itself",
        },
      ],
    );
  });

  it("takes a second person, shows what it would do, and is told of on both change sets", async () => {
    const [author, reviewer] = [await server.signIn({ role: "REVIEWER" }), await server.signIn({ role: "REVIEWER" })];
    const google: WrittenOperation = { recordTechCompany: { name: "Google" } };
    const { changeSet: recorded } = await submit(author, [google]);
    const { changeSet: corrected } = await submit(author, [
      { correctActor: { actor: await idOf("google"), expectedVersion: 1, description: "A company." } },
    ]);
    const proposed = await propose(author, [{ revertChangeSet: { changeSet: corrected?.id } }]);
    expect([recorded?.status, corrected?.status, proposed.status]).toEqual(["APPLIED", "APPLIED", "PROPOSED"]);
    const shown = `query ($id: ID!) { changeSet(id: $id) { problems { message } preview { nodes { id } } reverts { id } revertedBy { id } } }`;
    const { data: waiting } = await reviewer.ask(shown, { id: proposed.id });
    expect(waiting.changeSet).toEqual({
      problems: [],
      preview: { nodes: [{ id: await idOf("google") }] },
      reverts: { id: corrected?.id },
      revertedBy: [],
    });

    const { errors } = await apply(reviewer, { changeSet: proposed.id });
    expect(errors).toEqual([]);
    const { data } = await reviewer.ask(shown, { id: corrected?.id });
    expect(data.changeSet).toMatchObject({ reverts: null, revertedBy: [{ id: proposed.id }] });
    expect((await standing())["actor"]?.map(({ description }) => description)).toEqual([null]);
  });

  const idOf = async (slug: string): Promise<string> => {
    const { data } = await server.ask("query ($slug: String!) { actor(slug: $slug) { id } }", { slug });
    return String(data.actor?.id);
  };
});
