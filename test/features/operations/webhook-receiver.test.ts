import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { onServer, signedIn } from "../../support/server";
import { createWebhook, errorsOf, logOf } from "../../support/webhooks";

const program = path.join(__dirname, "../../../examples/webhook-receiver/receiver.mjs");

/** The example as its reader starts it. */
async function startExample(settings: Record<string, string>): Promise<{ url: string; process: ChildProcess }> {
  const process_ = spawn(process.execPath, [program], { env: { ...process.env, PORT: "0", ...settings } });
  const [said] = (await once(process_.stdout, "data")) as [Buffer];
  const url = /http:\/\/\S+/.exec(String(said))?.[0];
  if (!url) throw new Error(String(said));
  return { url, process: process_ };
}

const server = onServer("empty", { webhookDelivery: true, webhookNetworks: "loopback" });
const recorder: Recorder = beforeTests(() => startRecorder(server.database.app));
const sina = signedIn(server, { name: "Sina" });
const folder = beforeTests(
  async () => ({ path: await mkdtemp(path.join(tmpdir(), "followthrough-receiver-")) }),
  ({ path: made }) => rm(made, { recursive: true }),
);

it("the example verifies, and does nothing twice: not when all is replayed, not after a restart, not for a forger", async () => {
  // The secret is known once the webhook is made, which needs an address.
  const { id, secret } = await createWebhook(sina, { url: "http://127.0.0.1:4199/", types: ["TOPIC"] });
  await errorsOf(sina, "updateWebhook", { webhook: id, enabled: false });
  const ledger = path.join(folder.path, "deliveries.jsonl");
  const dealtWith = async () =>
    (await readFile(ledger, "utf8"))
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { revision: number }).revision)
      .sort((a, b) => a - b);
  const arrived = (count: number) =>
    logOf(sina, id, (log) => log.filter(({ status }) => status === "DELIVERED").length >= count);

  const first = await startExample({ WEBHOOK_SECRET: secret, LEDGER: ledger });
  await errorsOf(sina, "updateWebhook", { webhook: id, enabled: true, url: first.url });
  const revisions = [
    await recorder.apply(make.topic({ name: "Vai" })),
    await recorder.apply(make.topic({ name: "Sami" })),
  ];
  await arrived(2);
  expect(await dealtWith()).toEqual(revisions);

  const forged = { "webhook-id": "msg_1", "webhook-timestamp": String(Math.floor(Date.now() / 1000)) };
  const body = JSON.stringify({ type: "record.changed", revision: 99 });
  const refused = await fetch(first.url, {
    method: "POST",
    body,
    headers: { ...forged, "webhook-signature": "v1,AAAA" },
  });
  expect(refused.status).toBe(401);

  first.process.kill("SIGKILL");
  const second = await startExample({ WEBHOOK_SECRET: secret, LEDGER: ledger });
  await errorsOf(sina, "updateWebhook", { webhook: id, url: second.url });
  await errorsOf(sina, "replayWebhook", { webhook: id, afterRevision: 0 });
  const again = await arrived(2);
  expect(again.map(({ responseStatus }) => responseStatus)).toEqual([200, 200]);
  expect(await dealtWith()).toEqual(revisions);
  second.process.kill();
});
