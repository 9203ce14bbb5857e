import { changeSet } from "../../support/change-set";
import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { startTestServer, type TestServer } from "../../support/server";

const { correction, retraction } = make;

describe("a tombstone", () => {
  let server: TestServer;
  let recorder: Recorder;

  beforeAll(async () => {
    server = await startTestServer("empty");
    recorder = await startRecorder(server.database.app);
  });
  afterAll(() => server.stop());

  const typeOf = async (name: string, at?: number): Promise<string | null> => {
    const variables = { id: recorder.id(name), at };
    const { data } = await server.ask(
      `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { __typename } }`,
      variables,
    );
    return data.node?.__typename ?? null;
  };

  it("of what went without a retraction has the summary of the change set for its reason", async () => {
    await recorder.apply(make.techCompany({ as: "listed", identifiers: [{ scheme: "lei", value: "1" }] }));
    const { data } = await server.ask(`query ($id: ID!) { actor(id: $id) { identifiers { id } } }`, {
      id: recorder.id("listed"),
    });
    await recorder.apply(correction("Actor", { actor: "$listed", identifiers: [] }));
    const after = await server.ask(`query ($id: ID!) { node(id: $id) { ... on Tombstone { reason } } }`, {
      id: data.actor.identifiers[0].id,
    });
    expect(after.data.node).toEqual({ reason: "A test." });
  });

  it("stands only while the record is gone: put back, it answers again, and what it answered then it answers for ever", async () => {
    await recorder.apply(make.methodology({ as: "returning" }));
    const gone = await recorder.apply(retraction("Methodology", { methodology: "$returning" }));
    const client = await server.database.connect();
    const columns = "id, name, edition, url, description, crosswalk";
    const uuid = recorder.id("returning").replace("methodology_", "");
    const back = await changeSet(client, () =>
      client.query(`insert into methodology (${columns}) select ${columns} from history.methodology where id = $1`, [
        uuid,
      ]),
    );
    const answers = [gone - 1, gone, back, undefined].map((revision) => typeOf("returning", revision));
    expect(await Promise.all(answers)).toEqual(["Methodology", "Tombstone", "Methodology", "Methodology"]);
  });

  it("stands for no record that never was", async () => {
    const { data } = await server.ask(
      `{ nodes(ids: ["meeting_00000000-0000-4000-8000-00000000dead", "contributor_00000000-0000-4000-8000-00000000dead"]) { id } }`,
    );
    expect(data.nodes).toEqual([null, null]);
  });
});
