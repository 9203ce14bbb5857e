import { startTestServer, type TestServer } from "../support/server";

describe("the tracker", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it("answers what became of the code of good conduct", async () => {
    const { data } = await server.ask(`{ commitment(slug: "code-of-good-conduct") { status timeliness } }`);
    expect(data).toEqual({ commitment: { status: "NOT_RATED", timeliness: "OVERDUE" } });
  });
});
