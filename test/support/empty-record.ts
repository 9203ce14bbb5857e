import type { Client } from "pg";
import { startRecorder, type Recorder } from "./recorder";
import { startTestServer, type TestServer } from "./server";

export interface EmptyRecord {
  server: TestServer;
  recorder: Recorder;
  /** A connection to the tables, with the rights of the server. */
  client: Client;
}

/** Gives every test of the block an empty record, a server and a recorder. */
export function eachOnEmptyRecord(take: (made: EmptyRecord) => void): void {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer("empty");
    const recorder = await startRecorder(server.database.app);
    take({ server, recorder, client: await server.database.connect() });
  });
  afterEach(() => server.stop());
}
