import { ask, write, type Answer, type Written } from "./ask";
import type { Cluster } from "./cluster";

/** The same document each time, so that kept answers are asked for as well. */
const counts = `{ actors(kind: TECH_COMPANY) { totalCount } }`;

/**
 * Writers that record one company each time, and readers that count them. Whatever an answer says must be true of the revision that it names: so many
 * companies more as revisions more.
 */
export class Checker {
  readonly written: Written[] = [];
  /** What was wrong with answers. */
  readonly faults: string[] = [];
  /** Readers were told so often to try again. */
  refused = 0;
  answered = 0;
  slowestMs = 0;
  private isOver = false;
  private readonly loops: Promise<void>[] = [];

  private constructor(
    private readonly cluster: Cluster,
    private readonly base: { revision: number; count: number },
  ) {}

  static async begin(cluster: Cluster): Promise<Checker> {
    const { data, extensions } = await ask(cluster.url, counts, { token: cluster.token });
    return new Checker(cluster, { revision: extensions.revision ?? 0, count: Number(data.actors.totalCount) });
  }

  /** Each writer sends its change set again until it is acknowledged. */
  writers(count: number, name: string): void {
    for (let writer = 0; writer < count; writer++)
      this.loop(async (turn) => {
        const slug = `${name}-${writer}-${turn}`;
        let written: Written | null = null;
        while (!written && !this.isOver) written = await write(this.cluster, this.cluster.url, slug);
        if (written) this.written.push(written);
      });
  }

  /** Readers at every process; every second question names the latest revision that was acknowledged before. */
  readers(each: number): void {
    for (const { url } of this.cluster.apis)
      for (let reader = 0; reader < each; reader++) this.loop((turn) => this.read(url, turn % 2 ? this.latest : 0));
  }

  /** The revision at which it began. */
  get before(): number {
    return this.base.revision;
  }

  get latest(): number {
    return Math.max(this.before, ...this.written.map(({ revision }) => revision));
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.loops);
  }

  private loop(work: (turn: number) => Promise<void>): void {
    const run = async (): Promise<void> => {
      for (let turn = 0; !this.isOver; turn++) await work(turn);
    };
    this.loops.push(run().catch((error: unknown) => void this.faults.push(String(error))));
  }

  private async read(url: string, minRevision: number): Promise<void> {
    const started = performance.now();
    const answer = await ask(url, counts, minRevision ? { minRevision } : {});
    this.slowestMs = Math.max(this.slowestMs, performance.now() - started);
    if (answer.errors?.every(({ extensions }) => extensions["code"] === "SERVICE_UNAVAILABLE")) this.refused++;
    else this.check(answer, minRevision);
  }

  private check({ data, errors, extensions: { revision = 0 } }: Answer, minRevision: number): void {
    this.answered++;
    const count = Number(data?.actors?.totalCount);
    const right = this.base.count + revision - this.base.revision;
    if (errors || count !== right || revision < minRevision)
      this.faults.push(JSON.stringify({ errors, count, right, revision, minRevision }));
  }
}
