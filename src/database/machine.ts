import type { Lane, SentStatement } from "../projection/answer/reader";
import { after } from "../values/after";
import { seenState, stateOfDatabase } from "../values/database-state";
import type { FairQueue } from "../values/fair.queue";
import { Channel, isPooled, poolLike, type PatientStatement, type PostgresOptions } from "./connections";
import { fileQueue, heavyQueue, lightQueue } from "./lane.queues";
import { fileConnections, type LaneSizes } from "./lane.sizes";
import { patienceOf, type Patience } from "./patience";
import { shared } from "./shared.question";

/** Settings for queries that count and aggregate: one core each, and enough memory to sort without files. */
const heavySettings = { max_parallel_workers_per_gather: 0, work_mem: "32MB" };

const beginsHeavy = `begin read only; ${Object.entries(heavySettings)
  .map(([name, value]) => `set local ${name} = '${value}'`)
  .join("; ")}`;

const stateQuestion = { text: `select ${stateOfDatabase}`, name: "ft_state", values: [] };
const headQuestion = { text: "select coalesce(max(revision), 0)::float8 from change_set", name: "ft_head", values: [] };

/** Who hears of each read. */
export interface Listener {
  /** How long, in seconds, it has waited for a connection to which server of Postgres. */
  waited: (lane: Lane, seconds: number, server: string) => void;
  /** The latest revision that it has seen. */
  head: (revision: number) => void;
}

interface LaneOfMachine {
  channel: Channel;
  queue: FairQueue;
}

/** One server of Postgres that is read from: its connections for light and heavy reads, each with a queue. */
export class Machine {
  /** The latest revision that it was last known to have. */
  head = 0;
  /** How many reads are under way, and wait. */
  reading = 0;
  /** The state of its data as it is now. */
  readonly state = shared(async (patience?: Patience) => this.tell(await this.ask(stateQuestion, patience)));
  /** Its latest revision as it is now. */
  readonly headNow = shared(async () => this.hear(await this.ask(headQuestion)));

  private readonly lanes: Readonly<Record<Lane, LaneOfMachine>>;
  /** The last state that it told. */
  private told: string | null = null;

  constructor(
    /** Metrics, health and states name it so. */
    readonly name: string,
    options: PostgresOptions,
    sizes: LaneSizes,
    private readonly listener: Listener,
  ) {
    const pooled = isPooled(options);
    const settings = pooled ? {} : heavySettings;
    const heavy = (max: number) =>
      new Channel({
        pool: poolLike(options, { max, settings }),
        prepares: !pooled,
        begins: pooled ? beginsHeavy : undefined,
      });
    const light = new Channel({ pool: poolLike(options, { max: sizes.light }), prepares: !pooled });
    this.lanes = {
      light: { channel: light, queue: lightQueue(sizes.light) },
      heavy: { channel: heavy(sizes.heavy), queue: heavyQueue(sizes.heavy) },
      files: { channel: heavy(fileConnections), queue: fileQueue(fileConnections) },
    };
  }

  /** The columns of the single row. Of a labelled statement the last one is the state that it saw, or null if that is not known. */
  read(client: string, statement: PatientStatement, lane: Lane): Promise<unknown[]> {
    // The wait for a free place counts as waiting for the database. A file waits for others, as long as it takes.
    if (lane !== "files") statement.patience.waits();
    const { queue, channel } = this.lanes[lane];
    const asked = performance.now();
    this.reading++;
    const read = queue.run(client, () => {
      this.listener.waited(lane, (performance.now() - asked) / 1000, this.name);
      return this.send(statement, channel);
    });
    return after(read, () => this.reading--);
  }

  /** Ends all connections at once. Whoever waits for an answer on one of them hears that it is lost. */
  hangUp(): void {
    for (const { channel } of Object.values(this.lanes)) channel.hangUp();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map(({ channel }) => channel.close()));
  }

  private send(statement: PatientStatement, channel: Channel): Promise<unknown[]> {
    const { told } = this;
    const answered = channel.send(statement);
    return statement.isLabelled ? answered.then((row) => this.noted(row, told)) : answered;
  }

  /** What the last two columns say is noted; the state in the row is named after this server. */
  private noted(row: unknown[], told: string | null): unknown[] {
    const [head, state] = row.slice(-2);
    this.hear(head);
    this.tell(state);
    const seen = seenState(String(state), told);
    return [...row.slice(0, -1), seen && this.named(seen)];
  }

  private async ask(question: SentStatement, patience = patienceOf()): Promise<unknown> {
    const [answer] = await this.read("the server", { ...question, patience }, "light");
    return answer;
  }

  private hear(head: unknown): number {
    this.head = Number(head);
    this.listener.head(this.head);
    return this.head;
  }

  private tell(state: unknown): string {
    this.told = String(state);
    return this.named(this.told);
  }

  private readonly named = (state: string): string => `${this.name}: ${state}`;
}
