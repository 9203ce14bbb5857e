import { createPublicKey, verify } from "node:crypto";
import { recordCable } from "../../support/cable";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { startReceiver, type Received, type Receiver } from "../../support/receiver";
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

const until = (id: string, enough: (newest: Logged) => boolean) =>
  logOf(malia, id, ([newest]) => newest !== undefined && enough(newest));

const statusOf = async (id: string): Promise<string> =>
  (await dataOf(malia, `{ webhook(id: "${id}") { status } }`)).webhook.status as string;

describe("a secret that is rotated", () => {
  it("signs beside the new one for a day, and then no more", async () => {
    const { id, secret: former } = await createWebhook(malia, { url: receiver.url });
    const { rotateWebhookSecret: rotated } = await dataOf(
      malia,
      `mutation { rotateWebhookSecret(input: { webhook: "${id}" }) { secret webhook { id } errors { code } } }`,
    );
    expect(rotated).toEqual({
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      webhook: { id },
      errors: [],
    });

    await change("Мектеп 10");
    const [both] = await receiver.arrived(1);
    expect(String(present(both).headers["webhook-signature"]).split(" ")).toHaveLength(2);
    for (const secret of [former, rotated.secret as string])
      expect(verified(secret, present(both))).toEqual(present(both).json);

    await server.database.app.query("update ledger.webhook_secret set expires_at = now() where expires_at is not null");
    await change("Мектеп 11");
    const [, one] = await receiver.arrived(2);
    expect(verified(rotated.secret as string, present(one))).toEqual(present(one).json);
    expect(() => verified(former, present(one))).toThrow("No matching signature found");
  });

  it("can be a private key, whose public keys verify", async () => {
    const { id, secret } = await createWebhook(malia, { url: receiver.url, signing: "ED25519" });
    const keys = async () =>
      (await dataOf(malia, `{ webhook(id: "${id}") { publicKeys } }`)).webhook.publicKeys as string[];
    const [former] = await keys();
    await errorsOf(malia, "rotateWebhookSecret", { webhook: id });
    const [current, second] = await keys();

    await change("Мектеп 12");
    const [received] = await receiver.arrived(1);

    expect(secret).toBeNull();
    expect(second).toBe(former);
    expect(
      String(present(received).headers["webhook-signature"])
        .split(" ")
        .map((each, place) => [each.slice(0, 4), fits(present(received), each, present([current, former][place]))]),
    ).toEqual([
      ["v1a,", true],
      ["v1a,", true],
    ]);
  });
});

/** Whether a signature is that of a public key: by the specification, without the code of the server. */
function fits({ headers, body }: Received, signature: string, key: string): boolean {
  const raw = Buffer.from(key.replace("whpk_", ""), "base64");
  const publicKey = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") },
    format: "jwk",
  });
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return verify(null, Buffer.from(signed), publicKey, Buffer.from(signature.replace("v1a,", ""), "base64"));
}

describe("a test", () => {
  it("is sent once, whatever the conditions are, also by a webhook that is paused", async () => {
    receiver.answerWith((response) => void response.writeHead(418).end("мен шәйнекпін"));
    const { id, secret } = await createWebhook(malia, { url: receiver.url, types: ["TARGET"] });
    await errorsOf(malia, "updateWebhook", { webhook: id, enabled: false });
    const { sendTestWebhook: sent } = await dataOf(
      malia,
      `mutation { sendTestWebhook(input: { webhook: "${id}" }) { delivery { id status isTest messageId } errors { code } } }`,
    );
    const [tried] = await until(id, ({ status }) => status === "FAILED");

    expect(sent.errors).toEqual([]);
    expect(tried).toMatchObject({ id: sent.delivery.id, attempts: 1, isTest: true, responseBody: "мен шәйнекпін" });
    expect(verified(secret, present(receiver.received[0]))).toMatchObject({
      type: "webhook.test",
      data: { changes: { nodes: [] } },
    });
    expect(present(receiver.received[0]).headers["webhook-id"]).toBe(sent.delivery.messageId);
    expect(await statusOf(id)).toBe("PAUSED");
  });
});

describe("a replay", () => {
  it("sends all changes after a revision again, with the same ids", async () => {
    const { id } = await createWebhook(malia, { url: receiver.url });
    const after = (await change("Мектеп 13")) - 1;
    await change("Мектеп 14");
    await logOf(malia, id, (log) => log.filter(({ status }) => status === "DELIVERED").length === 2);

    expect(await errorsOf(malia, "replayWebhook", { webhook: id, afterRevision: after })).toEqual([]);
    const again = await receiver.arrived(4);

    const ids = again.map(({ headers }) => headers["webhook-id"]);
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort());
    expect(await errorsOf(malia, "replayWebhook", { webhook: id, afterRevision: 1_000_000 })).toEqual([
      { code: "INVALID", field: "afterRevision", message: "afterRevision: revision 1000000 does not exist yet" },
    ]);
  });

  it("from the latest revision leaves out what waits", async () => {
    receiver.answerWith((response) => void response.writeHead(500).end());
    const { id } = await createWebhook(malia, { url: receiver.url });
    const head = await change("Мектеп 15");
    await until(id, ({ error }) => error !== null);

    expect(await errorsOf(malia, "replayWebhook", { webhook: id, afterRevision: head })).toEqual([]);
    expect(await logOf(malia, id)).toEqual([]);
  });
});
