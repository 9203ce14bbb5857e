import { recordCable } from "../../support/cable";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { accept, startReceiver, type Receiver } from "../../support/receiver";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, onServer, signedIn } from "../../support/server";
import { createWebhook, errorsOf, logOf, present, verified, type Logged } from "../../support/webhooks";

const server = onServer("empty", { webhookDelivery: true, webhookNetworks: "loopback" });
const recorder: Recorder = beforeTests(() => startRecorder(server.database.app));
const malia = signedIn(server, { name: "Malia" });
let receiver: Receiver;

beforeAll(() => recordCable(recorder));
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  const { webhooks } = await dataOf(malia, "{ webhooks(first: 100) { nodes { id } } }");
  for (const { id } of webhooks.nodes as { id: string }[]) await errorsOf(malia, "deleteWebhook", { webhook: id });
  await receiver.stop();
});

const change = (title: string) => recorder.apply(make.milestone({ commitment: "$cable", title }));

/** The clock of the queue goes on: what waits is due now. */
const becomeDue = () =>
  server.database.app.query("update webhook_delivery set next_attempt_at = now() where status = 'PENDING'");

const until = (id: string, enough: (newest: Logged) => boolean) =>
  logOf(malia, id, ([newest]) => newest !== undefined && enough(newest));

const statusOf = async (id: string): Promise<string> =>
  (await dataOf(malia, `{ webhook(id: "${id}") { status } }`)).webhook.status as string;

describe("a receiver that fails", () => {
  it("gets the same delivery again, five seconds later and then at longer intervals, until it answers", async () => {
    receiver.answerWith((response) => void response.writeHead(500).end("Не сейчас\u0000\u202e"));
    const { id, secret } = await createWebhook(malia, { url: receiver.url });
    const began = Date.now();
    await change("Мектеп 1");

    const [failed] = await until(id, ({ attempts, error }) => attempts === 1 && error !== null);
    expect(failed).toMatchObject({
      status: "PENDING",
      responseStatus: 500,
      responseBody: "Не сейчас\uFFFD\uFFFD",
      error: "it answered 500",
    });
    expect(Date.parse(present(failed?.nextAttemptAt)) - began).toBeGreaterThan(4_900);
    const { webhook } = await dataOf(malia, `{ webhook(id: "${id}") { failingSince status } }`);
    expect(webhook).toEqual({ failingSince: expect.any(String), status: "ENABLED" });

    receiver.answerWith(accept);
    await becomeDue();
    const [arrived] = await until(id, ({ status }) => status === "DELIVERED");
    expect(arrived).toMatchObject({ attempts: 2, responseStatus: 204, error: null, nextAttemptAt: null });
    const [first, second] = receiver.received;
    expect(present(second).headers["webhook-id"]).toBe(present(first).headers["webhook-id"]);
    expect(verified(secret, present(second))).toEqual(present(first).json);
    expect((await dataOf(malia, `{ webhook(id: "${id}") { failingSince } }`)).webhook.failingSince).toBeNull();
  });

  it("is tried ten times, and after three days without any success the webhook says why it is told of nothing more", async () => {
    receiver.answerWith((response) => void response.writeHead(503, { "retry-after": "7200" }).end());
    const { id } = await createWebhook(malia, { url: receiver.url });
    await change("Мектеп 2");
    const seconds: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt++) {
      const [failed] = await until(
        id,
        (newest) => newest.attempts === attempt && newest.error !== null && waits(newest),
      );
      seconds.push(Math.round((Date.parse(present(failed?.nextAttemptAt)) - Date.now()) / 1000));
      if (attempt === 9)
        await server.database.app.query("update webhook set failing_since = now() - interval '75 hours'");
      await server.database.app.query("update webhook_delivery set error = null");
      await becomeDue();
    }
    const [ended] = await until(id, ({ status }) => status === "FAILED");

    expect(ended).toMatchObject({ attempts: 10, nextAttemptAt: null, error: "it answered 503" });
    // Standard Webhooks, from the second try on; this receiver asks for two hours at least.
    const usual = [7200, 7200, 7200, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    seconds.forEach((pause, place) => {
      const least = usual[place] ?? 0;
      expect(pause).toBeGreaterThan(least - 60);
      expect(pause).toBeLessThanOrEqual(least * 1.1 + 1);
    });
    expect(await statusOf(id)).toBe("FAILING");
    await change("Мектеп 3");

    receiver.answerWith(accept);
    expect(await errorsOf(malia, "updateWebhook", { webhook: id, enabled: true })).toEqual([]);
    const [next] = await until(id, ({ status }) => status === "DELIVERED");
    expect(next).toMatchObject({ attempts: 1 });
    expect(receiver.received).toHaveLength(11);
  });

  const waits = ({ nextAttemptAt }: Logged) => Date.parse(nextAttemptAt ?? "") - Date.now() > 61_000;

  it("by answering 410 is told of nothing more, at once", async () => {
    receiver.answerWith((response) => void response.writeHead(410).end());
    const { id } = await createWebhook(malia, { url: receiver.url });
    await change("Мектеп 4");
    const [ended] = await until(id, ({ status }) => status === "FAILED");

    expect(ended).toMatchObject({ attempts: 1, responseStatus: 410, error: "it answered 410: it is gone" });
    expect(await statusOf(id)).toBe("GONE");
    await change("Мектеп 5");
    const other = await createWebhook(malia, { url: receiver.url });
    receiver.answerWith(accept);
    await change("Мектеп 6");
    await until(other.id, ({ status }) => status === "DELIVERED");
    expect(await logOf(malia, id)).toHaveLength(1);
  });

  it("by a redirect to an inner address is not followed", async () => {
    const inner = await startReceiver();
    receiver.answerWith((response) => void response.writeHead(307, { location: inner.url }).end());
    const { id } = await createWebhook(malia, { url: receiver.url });
    await change("Мектеп 7");
    const [failed] = await until(id, ({ error }) => error !== null);

    expect(failed).toMatchObject({ status: "PENDING", error: "it answered 307: redirects are not followed" });
    expect(inner.received).toEqual([]);
    await inner.stop();
  });

  it("by hanging holds up nobody else, and by answering without end neither", async () => {
    const endless = await startReceiver();
    endless.answerWith((response) => {
      response.writeHead(200);
      const writing = setInterval(() => response.write("ой".repeat(20_000)), 5);
      response.on("close", () => clearInterval(writing));
    });
    const open = { now: 0, most: 0 };
    receiver.answerWith((response) => {
      open.most = Math.max(open.most, ++open.now);
      response.on("close", () => open.now--);
    });
    const hanging = await createWebhook(malia, { url: receiver.url });
    const talking = await createWebhook(malia, { url: endless.url });
    const quick = await startReceiver();
    const well = await createWebhook(malia, { url: quick.url });
    for (let place = 0; place < 9; place++) await change(`Мектеп 8.${place}`);

    const arrivedAll = (log: Logged[]) => log.filter(({ status }) => status === "DELIVERED").length === 9;
    expect(await logOf(malia, well.id, arrivedAll)).toHaveLength(9);
    const cut = await logOf(malia, talking.id, arrivedAll);
    expect(cut[0]?.responseBody).toHaveLength(1024);
    const [ended] = (await logOf(malia, hanging.id, (log) => log.some(({ error }) => error !== null))).filter(
      ({ error }) => error,
    );
    expect(ended).toMatchObject({ status: "PENDING", responseStatus: null, error: "no answer within 15 seconds" });
    // So many of one host at the same time.
    expect(open.most).toBe(4);
    await Promise.all([quick.stop(), endless.stop()]);
  });
});
