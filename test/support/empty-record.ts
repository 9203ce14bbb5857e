import type { Client } from "pg";
import { beforeTests } from "./before-tests";
import { startRecorder, type Recorder } from "./recorder";
import { onServer, startTestServer, type TestServer } from "./server";

export interface EmptyRecord {
  server: TestServer;
  recorder: Recorder;
  /** A connection to the tables, with the rights of the server. */
  client: Client;
}

type Beginning = Pick<EmptyRecord, "server" | "recorder">;

/** Gives the tests of the block one empty record together. `begin` records how the story begins. */
export function onEmptyRecord(begin?: (made: Beginning) => Promise<unknown>): Beginning {
  const server = onServer("empty");
  const recorder = beforeTests(() => startRecorder(server.database.app));
  if (begin) beforeAll(() => begin({ server, recorder }));
  return { server, recorder };
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
