import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seed } from "../../../src/cli/seed";
import { installationOf } from "../../support/database";
import { startRecorder } from "../../support/recorder";
import { dataOf, startTestServer, type TestServer } from "../../support/server";

const first = `
summary: Two topics of a register in Tbilisi
operations:
  - recordTopic: { as: roads, slug: roads, name: გზები }
  - recordTopic: { as: rivers, slug: rivers, name: მდინარეები }
`;
const later = `
summary: Describe both of them
operations:
  - correctTopic: { topic: $roads, description: What is driven on. }
  - correctTopic: { topic: $rivers, description: What flows. }
`;

describe("a seed that corrects what an earlier one recorded", () => {
  let server: TestServer;
  let folder: string;

  beforeAll(async () => {
    server = await startTestServer("empty");
    folder = await mkdtemp(join(tmpdir(), "followthrough-seeds-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await server.stop();
  });

  const seeded = async (): Promise<string[]> => {
    const log: string[] = [];
    await seed(await installationOf(server.database.app), (line) => log.push(line), folder);
    return log;
  };
  const topics = async () =>
    (await dataOf(server, "{ topics { nodes { name description version } } }")).topics.nodes as unknown[];

  it("corrects the version that stands, leaves out what was retracted since, and is applied once", async () => {
    await writeFile(join(folder, "0001-topics.yaml"), first);
    expect(await seeded()).toEqual(["revision 1: Two topics of a register in Tbilisi"]);
    const { roads, rivers } = await dataOf(
      server,
      `{ roads: topic(slug: "roads") { id } rivers: topic(slug: "rivers") { id } }`,
    );
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      { name: "correctTopic", input: { topic: roads.id, expectedVersion: 1, name: "საავტომობილო გზები" } },
      { name: "retractTopic", input: { topic: rivers.id, expectedVersion: 1, reason: "Nobody promises rivers." } },
    );

    await writeFile(join(folder, "0002-descriptions.yaml"), later);
    expect(await seeded()).toEqual(["revision 4: Describe both of them"]);
    expect(await topics()).toEqual([{ name: "საავტომობილო გზები", description: "What is driven on.", version: 3 }]);
    expect(await seeded()).toEqual([]);
  });
});
