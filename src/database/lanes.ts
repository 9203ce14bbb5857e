import type { DataSource } from "typeorm";
import { badInput, expected, unavailable } from "../values/errors";
import { knownHead, noteHead } from "../values/known-head";
import type { Lane, SentStatement, Statements } from "../projection/answer/reader";
import { isUnavailable, mayBeReadElsewhere } from "./failure";
import type { PatientStatement, PostgresOptions } from "./connections";
import { usualLanes, type LaneSizes } from "./lane.sizes";
import { Machine, type Listener } from "./machine";
import { patienceOf, type Patience } from "./patience";
import { Replica } from "./replica";
import { homeOf } from "./replica.choice";
import { Watch } from "./watch";

/** What a client must find in the record that it reads. */
export interface Freshness {
  /** It must see what was written last. */
  latest: boolean;
  /** It must see this revision. */
  minRevision: number;
}

const any: Freshness = { latest: false, minRevision: 0 };

/** The connections for reads. Heavy operations wait for each other, and light ones do not wait for them. */
export interface Lanes {
  /** Runs the statements of one client, an address or a token; with the patience of the work that reads, unless one is given. */
  statementsOf(client: string, freshness?: () => Freshness, patience?: Patience): Statements;
  /** Whether nothing was written since this state was seen, as far as the server knows that it was seen on. */
  isStill(state: string, patience: Patience): Promise<boolean>;
  /** The latest revision that the writer has. */
  latestRevision(): Promise<number>;
  /** How the replicas stand, in the order of the configuration. */
  readonly replicas: readonly Replica[];
  /** Whether the writer takes writes; null without replicas, since nobody asks then. */
  readonly writerWrites: boolean | null;
  close(): Promise<void>;
}

interface LaneOptions {
  sizes?: LaneSizes | undefined;
  waited?: Listener["waited"] | undefined;
  /** Further servers of Postgres for reads. */
  readUrls?: readonly string[] | undefined;
  /** A replica that lacks for longer what the writer has is left out. */
  longestLagMs?: number | undefined;
  log?: ((line: string) => void) | undefined;
}

/** How long a client waits until the replica has the revision that it asks for, before the writer is asked. */
const waitsForRevisionMs = 300;

export async function openLanes(source: DataSource, options: LaneOptions = {}): Promise<Lanes> {
  const {
    sizes = usualLanes,
    waited = () => undefined,
    readUrls = [],
    longestLagMs = 10_000,
    log = () => undefined,
  } = options;
  const given = source.options as PostgresOptions;
  const listener = { waited, head: (revision: number) => noteHead(source, revision) };
  const writer = new Machine("writer", given, sizes, listener);
  const replicas = readUrls.map((url, place) => {
    const own = { ...given, url };
    return { replica: new Replica(`replica ${place + 1}`, own, sizes, listener), options: own };
  });
  const watch =
    replicas.length > 0 ? new Watch({ writer: given, replicas, longestLagMs, log, head: listener.head }) : null;
  await watch?.begin();
  return new LanesOfMachines(
    writer,
    replicas.map(({ replica }) => replica),
    watch,
    () => knownHead(source),
  );
}

class LanesOfMachines implements Lanes {
  constructor(
    private readonly writer: Machine,
    readonly replicas: readonly Replica[],
    private readonly watch: Watch | null,
    /** The latest revision that the process has heard of. */
    private readonly known: () => number,
  ) {}

  get writerWrites(): boolean | null {
    return this.watch && this.watch.writerWrites;
  }

  statementsOf(client: string, freshness = () => any, patience?: Patience): Statements {
    return {
      read: (statement, lane) =>
        this.read(client, { ...statement, patience: patience ?? patienceOf() }, lane, freshness()).catch(
          (error: unknown) => {
            throw isUnavailable(error) ? unavailable(error as Error) : error;
          },
        ),
    };
  }

  async isStill(state: string, patience: Patience): Promise<boolean> {
    const machine = [this.writer, ...this.replicas].find(({ name }) => state.startsWith(`${name}: `));
    if (!machine || (machine instanceof Replica && machine.leftOut !== null)) return false;
    return (await machine.state(patience).catch(() => null)) === state;
  }

  latestRevision(): Promise<number> {
    return this.writer.headNow().catch((error: unknown) => {
      throw isUnavailable(error) ? unavailable(error as Error) : error;
    });
  }

  async close(): Promise<void> {
    await this.watch?.end();
    await Promise.all([this.writer, ...this.replicas].map((machine) => machine.close()));
  }

  private read(client: string, sent: PatientStatement, lane: Lane, needs: Freshness): Promise<unknown[]> {
    if (!needs.latest && this.replicas.length > 0) return this.readAnywhere(client, sent, lane, needs);
    return needs.minRevision > 0 ? this.readAtWriter(client, sent, lane, needs) : this.writer.read(client, sent, lane);
  }

  private async readAnywhere(client: string, sent: PatientStatement, lane: Lane, needs: Freshness): Promise<unknown[]> {
    const tried = new Set<Replica>();
    for (;;) {
      const left = this.replicas.filter((each) => each.leftOut === null && !tried.has(each));
      const ready = left.filter(({ head }) => head >= needs.minRevision);
      const replica = homeOf(client, ready.length > 0 ? ready : left);
      if (!replica || !(await replica.reaches(needs.minRevision, waitsForRevisionMs)))
        return this.readAtWriter(client, sent, lane, needs);
      tried.add(replica);
      try {
        const row = await replica.read(client, sent, lane);
        if (headIn(sent, row) >= needs.minRevision) return row;
      } catch (error) {
        if (!mayBeReadElsewhere(error)) throw error;
      }
    }
  }

  private async readAtWriter(client: string, sent: PatientStatement, lane: Lane, { minRevision }: Freshness) {
    try {
      const row = await this.writer.read(client, sent, lane);
      const head = headIn(sent, row);
      if (head >= minRevision) return row;
      // A standby may have it before the writer shows it, and a writer that has just been promoted may never have got it.
      throw minRevision > this.known() ? notYet(minRevision, head) : nobodyHas(minRevision);
    } catch (error) {
      throw minRevision > 0 && isUnavailable(error) ? nobodyHas(minRevision, error as Error) : error;
    }
  }
}

/** The revision that the statement has seen, if it tells. */
const headIn = ({ isLabelled }: SentStatement, row: readonly unknown[]): number =>
  isLabelled ? Number(row.at(-2)) : Infinity;

const notYet = (revision: number, head: number) =>
  badInput("minRevision", `revision ${revision} does not exist yet; the latest is ${head}`);

const nobodyHas = (revision: number, cause?: Error) =>
  expected(
    `No server that can be reached has revision ${revision} yet. It is safe to try again.`,
    { code: "SERVICE_UNAVAILABLE" },
    cause,
  );
