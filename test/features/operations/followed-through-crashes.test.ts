import { setTimeout as delay } from "node:timers/promises";
import { Command } from "../../support/command";
import { createDatabase, type TestDatabase } from "../../support/database";
import { governmentBody } from "../../support/factories";
import { asEventSource, overWebSocket, type Follower } from "../../support/following";
import { startProxy, type Proxy } from "../../support/proxy";
import { startRecorder, type Recorder } from "../../support/recorder";

const events = Number(process.env["FOLLOWED_EVENTS"] ?? 1000);

/** One of several servers on one database, at an address that stays the same when it is started again. */
class Process {
  private running: Command | null = null;
  private constructor(
    private readonly database: TestDatabase,
    private readonly proxy: Proxy,
  ) {}

  static async on(database: TestDatabase): Promise<Process> {
    const started = new Process(database, await startProxy("http://127.0.0.1:1"));
    await started.start();
    return started;
  }

  get url(): string {
    return new URL(this.proxy.through("http://127.0.0.1/")).origin;
  }

  async start(): Promise<void> {
    const limits = { POINTS_PER_MINUTE: "0", SUBSCRIPTIONS_PER_CLIENT: "1000" };
    this.running = new Command(
      { DATABASE_URL: this.database.ownerUrl, PORT: "0", HOST: "127.0.0.1", ...limits },
      "serve",
    );
    this.proxy.to(Number(new URL(await this.running.url()).port));
  }

  end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => this.running?.end(signal);

  async remove(): Promise<void> {
    await this.end("SIGKILL");
    await this.proxy.stop();
  }
}

describe(`${events} revisions are followed on two servers, of which one is killed and the other one is stopped (FOLLOWED_EVENTS)`, () => {
  let database: TestDatabase;
  let recorder: Recorder;
  let processes: [Process, Process];

  beforeAll(async () => {
    database = await createDatabase("seeded");
    recorder = await startRecorder(database.app);
    processes = await Promise.all([Process.on(database), Process.on(database)]);
  }, 300_000);
  afterAll(async () => {
    await Promise.all(processes.map((each) => each.remove()));
    await database.drop();
  }, 60_000);

  it("without a gap, and without one twice", async () => {
    const [killed, stopped] = processes;
    const begin = await recorder.apply(governmentBody({ name: "Бошланиши" }));
    const everything: Follower[] = [];
    const uzbek: Follower[] = [];
    for (const { url } of processes)
      for (const follow of [overWebSocket, asEventSource]) {
        everything.push(follow(url, begin), follow(url, begin));
        uzbek.push(follow(url, begin, ["UZ"]));
      }

    const written: number[] = [];
    const inUzbekistan: number[] = [];
    const writing = (async () => {
      for (let n = 0; n < events; n++) {
        const isUzbek = n % 3 === 0;
        const edit = governmentBody({ name: `Вазирлик ${n}`, jurisdiction: isUzbek ? "UZ-TK" : "KG" });
        const revision = await recorder.apply(edit);
        written.push(revision);
        if (isUzbek) inUzbekistan.push(revision);
      }
    })();
    const reached = async (count: number): Promise<void> => {
      while (written.length < count) await delay(10);
    };
    await reached(events / 5);
    await killed.end("SIGKILL");
    await reached(events / 4);
    await killed.start();
    await reached(events / 2);
    await stopped.end("SIGTERM");
    await stopped.start();
    await writing;

    const complete = ({ heard }: Follower, expected: number[]): boolean => heard.length >= expected.length;
    while (!everything.every((each) => complete(each, written)) || !uzbek.every((each) => complete(each, inUzbekistan)))
      await delay(50);
    // Whatever came twice has come by now.
    await delay(1000);
    await Promise.all([...everything, ...uzbek].map(({ leave }) => leave()));
    expect(everything.map(({ heard }) => heard)).toEqual(everything.map(() => written));
    expect(uzbek.map(({ heard }) => heard)).toEqual(uzbek.map(() => inUzbekistan));
    expect(written.length).toBe(events);
  }, 600_000);
});
