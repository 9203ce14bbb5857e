import type { Client } from "pg";
import { EmbeddedPostgresError } from "./error";
import { messageOf } from "../../values/thrown";
import { keepOwnership, type Ownership, type OwnershipOptions } from "./ownership";
import { type Server, shutDown } from "./server";

export type OwnedServer = OwnershipOptions & { client: Client };

export interface Running {
  /** Resolves when Postgres has ended and could not be started again; never otherwise. */
  gone: Promise<EmbeddedPostgresError>;
  stop(): Promise<void>;
}

interface Revival {
  server: Server;
  /** Starts Postgres on the same port, since the addresses that were handed out name it. */
  start: (port: number) => Promise<OwnedServer>;
  log: (line: string) => void;
}

/** If Postgres ends again and again, starting it does not help. */
const mostStarts = 5;
const withinMs = 60_000;

/** Starts Postgres again if it ends unexpectedly, for example when the system runs out of memory. */
export function keepRunning(first: OwnedServer, { server, start, log }: Revival): Running {
  let current = first;
  let ownership: Ownership = watch(first);
  let reviving = Promise.resolve();
  let wanted = true;
  let starts: number[] = [];
  let giveUp: (error: EmbeddedPostgresError) => void = () => undefined;
  const gone = new Promise<EmbeddedPostgresError>((resolve) => (giveUp = resolve));

  function watch(owned: OwnedServer): Ownership {
    return keepOwnership(owned.client, owned, (reason) => {
      reviving = revive(reason).catch((error: unknown) => {
        giveUp(new EmbeddedPostgresError(`${reason} It could not be started again: ${messageOf(error)}`));
      });
    });
  }

  async function revive(reason: string): Promise<void> {
    if (!wanted) return;
    const now = Date.now();
    starts = [...starts.filter((at) => at > now - withinMs), now];
    if (starts.length > mostStarts) throw new Error(`it has ended ${starts.length} times in ${withinMs / 1000} s.`);
    log(`${reason} Starting it again.`);
    current = await start(current.port);
    ownership = watch(current);
    log(`Postgres runs again (process ${current.pid}).`);
  }

  return {
    gone,
    async stop() {
      wanted = false;
      await reviving;
      if (ownership.release()) await shutDown(server, current.pid);
    },
  };
}
