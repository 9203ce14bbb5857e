import { onEmptyRecord } from "../../support/empty-record";
import { amend, apply, mutate, reject, submit, withdraw, written, type Came } from "../../support/contribute";
import * as make from "../../support/factories";
import { dataOf, signedIn, type SignedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
const ben = signedIn(server, { name: "Ben", role: "CONTRIBUTOR" });
const cleo = signedIn(server, { name: "Cleo", role: "CONTRIBUTOR" });
const proof = () => make.evidence({ source: recorder.id("report") });

beforeAll(async () => {
  await recorder.apply(make.governmentBody({ as: "host" }));
});

const usual = `changeSet { id status version buildsOn { id } } records { nodes { id } } errors { code field message }`;
const send = (who: SignedIn, edits: make.TestEdit[], more: object = {}): Promise<Came> =>
  submit(who, edits.map(written), more, usual);
const id = ({ changeSet }: Came): string => changeSet?.id ?? "";

/** A body that waits, and a meeting of it in another change set of the same author. */
async function chain(): Promise<{ body: Came; bodyId: string; meeting: Came; meetingId: string }> {
  const body = await send(ben, [make.governmentBody({ name: `สำนักงาน ${Math.random()}` })]);
  const bodyId = body.records.nodes[0].id as string;
  const meeting = await send(ben, [hosted(bodyId)]);
  expect(meeting.errors).toEqual([]);
  return { body, bodyId, meeting, meetingId: meeting.records.nodes[0].id as string };
}
const hosted = (actor: string): make.TestEdit =>
  make.meeting({
    title: "การประชุม",
    evidence: [proof()],
    participations: [{ actor, role: "HOST", attendance: "ATTENDED" }],
  });

const standing = async (who: SignedIn, changeSet: string) => {
  const { data, errors } = await who.ask(
    `query ($id: ID!) { changeSet(id: $id) { status buildsOn { id status } builtOnBy { id status } reviews { decision reason }
      problems { code message } preview { totalCount } } }`,
    { id: changeSet },
  );
  expect(errors).toBeUndefined();
  return data.changeSet;
};

describe("a contributor builds on what waits", () => {
  it("and it is applied after that, under the ids that were shown", async () => {
    const { body, bodyId, meeting, meetingId } = await chain();
    expect(meeting.changeSet).toMatchObject({ status: "PROPOSED", buildsOn: [{ id: id(body) }] });
    expect(await standing(ada, id(body))).toMatchObject({ builtOnBy: [{ id: id(meeting), status: "PROPOSED" }] });
    expect(await standing(ada, id(meeting))).toMatchObject({ problems: [], preview: { totalCount: 1 } });

    const early = await apply(ada, { changeSet: id(meeting) });
    expect(early.errors).toEqual([
      {
        code: "NOT_POSSIBLE_NOW",
        field: "changeSet",
        message: `it builds on ${id(body)}, which is PROPOSED: decide about that one first`,
      },
    ]);
    expect(early.changeSet?.status).toBe("PROPOSED");
    expect((await apply(ada, { changeSet: id(body) })).errors).toEqual([]);
    expect(await standing(ada, id(meeting))).toMatchObject({ problems: [], preview: { totalCount: 1 } });
    expect((await apply(ada, { changeSet: id(meeting) })).errors).toEqual([]);
    const read = await dataOf(server, `query ($id: ID!) { meeting(id: $id) { participations { actor { id } } } }`, {
      id: meetingId,
    });
    expect(read.meeting.participations).toEqual([{ actor: { id: bodyId } }]);
  });

  it("over several steps, and each dry run sees all of them", async () => {
    const { meeting, meetingId } = await chain();
    const promise = make.commitment({ meeting: meetingId, evidence: [proof()] });
    const party = make.participation({ meeting: meetingId, actor: recorder.id("host") });
    expect((await send(ben, [promise], { dryRun: true })).errors).toEqual([]);
    const third = await send(ben, [promise]);
    expect(third.changeSet?.["buildsOn"]).toEqual([{ id: id(meeting) }]);
    expect((await apply(ada, { changeSet: id(third) })).errors).toMatchObject([{ code: "NOT_POSSIBLE_NOW" }]);
    expect((await withdraw(ben, id(meeting))).errors).toEqual([]);
    expect(await standing(ben, id(third))).toMatchObject({ status: "WITHDRAWN", buildsOn: [{ status: "WITHDRAWN" }] });
    expect((await send(ben, [party])).errors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("but what waits of others is unknown", async () => {
    const { bodyId } = await chain();
    for (const who of [cleo, ada])
      expect((await send(who, [hosted(bodyId)])).errors).toMatchObject([
        { code: "NOT_FOUND", field: "operations.0.recordMeeting.participations.0.actor" },
      ]);
  });

  it("and it is rejected with that, for a reason that names it", async () => {
    const { body, meeting } = await chain();
    expect((await reject(ada, { changeSet: id(body), reason: "No such office." })).errors).toEqual([]);
    expect(await standing(ben, id(meeting))).toMatchObject({
      status: "REJECTED",
      reviews: [{ decision: "REJECT", reason: `It builds on ${id(body)}, which was rejected: No such office.` }],
    });
  });

  it("and is told when that is amended so that it says otherwise", async () => {
    const { body, meeting, bodyId } = await chain();
    const other = make.meeting({ title: "別の会議", evidence: [proof()] });
    const same = async (): Promise<make.TestEdit> => {
      const { data } = await ben.ask(
        `query ($id: ID!) { changeSet(id: $id) { operations { nodes { name input } } } }`,
        { id: id(body) },
      );
      return data.changeSet.operations.nodes[0];
    };
    expect((await amend(ben, id(body), 1, [await same(), other].map(written))).errors).toEqual([]);
    expect(await standing(ben, id(meeting))).toMatchObject({ problems: [] });

    const another = make.governmentBody({ name: "กรมอื่น" });
    expect((await amend(ben, id(body), 2, [another].map(written))).errors).toEqual([]);
    const message = `it builds on ${id(body)}, which was amended since: records that this change set names have changed, so amend this one too`;
    expect(await standing(ben, id(meeting))).toMatchObject({
      problems: [{ code: "VERSION_CONFLICT", message }],
      preview: null,
    });
    expect((await apply(ada, { changeSet: id(body), expectedVersion: 3 })).errors).toEqual([]);
    expect(await apply(ada, { changeSet: id(meeting) })).toMatchObject({
      changeSet: { status: "CONFLICT" },
      errors: [{ code: "VERSION_CONFLICT" }],
    });
    expect((await amend(ben, id(meeting), 1, [hosted(bodyId)].map(written))).errors).toEqual([]);
    expect((await apply(ada, { changeSet: id(meeting), expectedVersion: 2 })).errors).toEqual([]);
  });

  it("and neither on itself nor on too much", async () => {
    const { body, meetingId } = await chain();
    const circle = make.attachedEvidence({ ...proof(), subject: meetingId });
    expect((await amend(ben, id(body), 1, [circle].map(written))).errors).toMatchObject([
      { code: "NOT_POSSIBLE_NOW", message: "it would build on itself: record everything in one change set" },
    ]);
    const bodies = Array.from({ length: 21 }, () => send(ben, [make.governmentBody()]));
    const ids = (await Promise.all(bodies)).map(({ records }) => records.nodes[0].id as string);
    const participations = ids.map((actor) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" }));
    expect((await send(ben, [make.meeting({ evidence: [proof()], participations })])).errors).toMatchObject([
      {
        code: "NOT_POSSIBLE_NOW",
        message: "it builds on more than 20 waiting change sets: send it when some of them are applied",
      },
    ]);
  });
});

describe("the mutation of one operation", () => {
  it("shows a contributor the record as it would be, under the id that it will have", async () => {
    const input = { ...hosted(recorder.id("host")).input };
    const selection = `meeting { id title participations { actor { id } } evidence { nodes { verified } } }
      changeSet { id status } errors { message }`;
    const came = await mutate(ben, "recordMeeting", input, selection);
    expect(came).toMatchObject({
      changeSet: { status: "PROPOSED" },
      meeting: { title: "การประชุม", participations: [{ actor: { id: recorder.id("host") } }] },
      errors: [],
    });
    expect(
      (await dataOf(server, `query ($id: ID!) { node(id: $id) { id } }`, { id: came["meeting"].id })).node,
    ).toBeNull();
    const applied = await apply(ada, { changeSet: id(came) });
    expect(applied.errors).toEqual([]);
    const { meeting } = await dataOf(server, `query ($id: ID!) { meeting(id: $id) { id title } }`, {
      id: came["meeting"].id,
    });
    expect(meeting).toEqual({ id: came["meeting"].id, title: "การประชุม" });
  });
});
