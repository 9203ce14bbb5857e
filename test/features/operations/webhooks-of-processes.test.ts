import { beforeTests } from "../../support/before-tests";
import { Command } from "../../support/command";
import { createDatabase } from "../../support/database";
import * as make from "../../support/factories";
import { accept, aReceiver } from "../../support/receiver";
import { startRecorder } from "../../support/recorder";
import { serverOn } from "../../support/server";
import { createWebhook, logOf } from "../../support/webhooks";

/** Two servers in processes of their own, and one here that delivers nothing and only answers. */
const all = beforeTests(
  async () => {
    const database = await createDatabase("seeded");
    const settings = { DATABASE_URL: database.ownerUrl, PORT: "0", WEBHOOK_NETWORKS: "loopback" };
    const processes = [new Command(settings, "serve"), new Command(settings, "serve")] as const;
    await Promise.all(processes.map((each) => each.url()));
    const server = await serverOn(database, { webhookNetworks: "loopback" });
    const recorder = await startRecorder(database.app);
    return { server, processes, recorder, signedIn: await server.signIn({ name: "Tāwhiri" }) };
  },
  async ({ processes, server }) => {
    await Promise.all(processes.map((each) => each.end("SIGKILL")));
    await server.stop();
  },
);
const receiver = aReceiver();

/** Seven revisions. */
async function change(name: string): Promise<number[]> {
  const revisions: number[] = [];
  for (let place = 1; place <= 7; place++)
    revisions.push(await all.recorder.apply(make.topic({ name: `${name} ${place}` })));
  return revisions;
}

const ids = () => receiver.received.map(({ headers }) => headers["webhook-id"]);

it("two servers deliver each revision once, and one goes on with what the other had when it was killed", async () => {
  const { id } = await createWebhook(all.signedIn, { url: receiver.url, types: ["TOPIC"] });
  const log = (count: number) =>
    logOf(all.signedIn, id, (every) => every.filter(({ status }) => status === "DELIVERED").length >= count);

  const quiet = await change("Wai");
  await log(7);
  expect(new Set(ids()).size).toBe(7);
  expect(ids()).toHaveLength(7);

  receiver.answerWith(() => undefined);
  const hanging = await change("Moana");
  await receiver.arrived(11);
  const [killed, stopped] = all.processes;
  await killed.end("SIGKILL");
  receiver.answerWith(accept);
  // The minute is over after which a server that says nothing counts as dead.
  const { app } = all.server.database;
  await app.query("update webhook_delivery set next_attempt_at = now() where status = 'PENDING'");
  const every = await log(14);

  expect(every.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([...quiet, ...hanging]);
  expect(new Set(ids()).size).toBe(14);

  receiver.answerWith(() => undefined);
  const [before, last] = [receiver.received.length, await change("Whenua")];
  await receiver.arrived(before + 4);
  await stopped.end("SIGTERM");
  const waiting: unknown[] = await app.query(
    "select attempts, next_attempt_at <= now() as due from webhook_delivery where revision >= $1",
    [last[0]],
  );
  expect(waiting).toEqual(last.map(() => ({ attempts: 0, due: true })));
});
