import type { Client } from "pg";
import { startRecorder, type Recorder } from "./recorder";
import { startTestServer, type TestServer } from "./server";

export interface EmptyRecord {
  server: TestServer;
  recorder: Recorder;
  /** A connection to the tables, with the rights of the server. */
  client: Client;
}

/** Gives the tests of the block one empty record together. `begin` gets the server and the recorder, and records how the story begins. */
export function onEmptyRecord(begin: (made: Pick<EmptyRecord, "server" | "recorder">) => Promise<void>): void {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startTestServer("empty");
    await begin({ server, recorder: await startRecorder(server.database.app) });
  });
  afterAll(() => server?.stop());
}

/** Gives every test of the block an empty record of its own, with a server and a recorder. */
export function eachOnEmptyRecord(take: (made: EmptyRecord) => void): void {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer("empty");
    const recorder = await startRecorder(server.database.app);
    take({ server, recorder, client: await server.database.connect() });
  });
  afterEach(() => server.stop());
}
