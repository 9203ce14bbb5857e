import * as make from "./factories";
import { startRecorder, type Recorder } from "./recorder";
import { startTestServer, type TestServer } from "./server";

const attends = (actor: string, more: object = {}) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED", ...more });

/**
 * The Minister for Planning of New South Wales: one until March 2020, then nobody for a while, then two at once. A deputy in Karnataka is
 * on record with the office as the organisation, and nobody knows since when.
 */
export async function startHoldersStory(): Promise<{ server: TestServer; recorder: Recorder }> {
  const server = await startTestServer("empty");
  const recorder = await startRecorder(server.database.app);
  await recorder.apply(
    make.governmentBody({ as: "nsw", name: "Department of Planning", slug: "dpe", jurisdiction: "AU-NSW" }),
    make.office({ as: "planning", name: "Minister for Planning (NSW)", slug: "planning", body: "$nsw" }),
    make.office({ as: "water", name: "Minister for Water (NSW)", slug: "water", body: "$nsw" }),
    make.office({ as: "deputy", name: "ಉಪ ಮುಖ್ಯಮಂತ್ರಿ", slug: "deputy", jurisdiction: "IN-KA" }),
    make.company({ as: "builder", name: "Lendlease", slug: "lendlease" }),
    ...["ann", "bob", "cho", "dev"].map((name) => make.person({ as: name, name: `Person ${name}`, slug: name })),
  );
  const planning = { organisation: "$nsw", office: "$planning", title: "Minister" };
  await recorder.apply(
    make.role({ ...planning, person: "$ann", from: "2019", to: "2020-03" }),
    make.role({ ...planning, person: "$bob", from: "2021-01-10", to: "2022" }),
    make.role({ ...planning, person: "$cho", from: "2021-05-01", title: "Acting Minister" }),
    make.role({ person: "$dev", organisation: "$deputy", title: "DCM" }),
  );
  await recorder.apply(
    make.meeting({
      slug: "m-2019-07",
      date: "2019-07-01",
      participations: [attends("$planning"), attends("$builder")],
    }),
    make.meeting({ slug: "m-2020-q1", date: "2020-Q1", participations: [attends("$planning")] }),
    make.meeting({ slug: "m-2020-05", date: "2020-05-02", participations: [attends("$planning"), attends("$water")] }),
    make.meeting({
      slug: "m-2021-06",
      date: "2021-06-01",
      participations: [attends("$builder", { representing: "$planning" })],
    }),
    make.meeting({
      slug: "m-2021-07",
      date: "2021-07",
      participations: [attends("$planning", { attendance: "ABSENT" })],
    }),
    make.meeting({ slug: "m-bob", date: "2015", participations: [attends("$bob")] }),
    make.meeting({ slug: "m-india", date: "2018-01-01", participations: [attends("$deputy")] }),
  );
  return { server, recorder };
}
