// Receives webhooks of Followthrough: verifies each, answers at once, and does nothing twice.
//
//   WEBHOOK_SECRET=whsec_.. node receiver.mjs
//
// WEBHOOK_SECRET is what createWebhook answered, or both secrets with a space between them while one is rotated.
// LEDGER is the file with the deliveries that were dealt with (default deliveries.jsonl), PORT where to listen (default 4200).
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const secrets = (process.env.WEBHOOK_SECRET ?? "").split(" ").filter(Boolean);
const file = process.env.LEDGER ?? "deliveries.jsonl";
const longestBody = 5 * 1024 * 1024;

if (secrets.length === 0) {
  console.error("Set WEBHOOK_SECRET to the secret that createWebhook answered: whsec_..");
  process.exit(1);
}
const webhooks = secrets.map((secret) => new Webhook(secret));

/** The ids of what was dealt with, from the file: a delivery that comes again, also after a restart, does nothing. */
const seen = new Set(existsSync(file) ? linesOf(readFileSync(file, "utf8")).map(({ id }) => id) : []);

/** A line that was cut off when the process was killed was not acknowledged either, so it comes again. */
function linesOf(text) {
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

/** The message. It throws if no secret has signed it, or if it is older than five minutes: then somebody sends it again who should not. */
function verified(body, headers) {
  const problems = [];
  for (const webhook of webhooks) {
    try {
      return webhook.verify(body, headers);
    } catch (problem) {
      if (!(problem instanceof WebhookVerificationError)) throw problem;
      problems.push(problem);
    }
  }
  throw problems[0];
}

/** What a newsroom would do with it. Deliveries may arrive in another order than the revisions: the revision says which is newer. */
function deal({ type, revision, data }) {
  const changes = data?.changes?.nodes ?? [];
  console.log(`${type}: revision ${revision}`);
  for (const { change, recordType, record, changes: fields } of changes)
    console.log(`  ${change} ${recordType} ${record?.title ?? ""} (${fields.map(({ field }) => field).join(", ")})`);
  if (data?.changes?.pageInfo?.hasNextPage)
    console.log("  and more: ask changes(afterRevision:, atRevision:) for the rest");
}

/** The delivery is on the disk before it is acknowledged: it comes again if the machine fails before that. */
function remember(id, message) {
  appendFileSync(file, `\n${JSON.stringify({ id, ...message })}`);
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
  seen.add(id);
}

async function bodyOf(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > longestBody) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

async function receive(request) {
  if (request.method !== "POST") return 405;
  const body = await bodyOf(request);
  if (body === null) return 413;
  const message = verified(body, request.headers);
  const id = request.headers["webhook-id"];
  if (seen.has(id)) return 200;
  deal(message);
  remember(id, message);
  return 204;
}

const server = createServer((request, response) => {
  receive(request)
    .catch((problem) => {
      if (problem instanceof WebhookVerificationError) return 401;
      console.error(problem);
      return 500;
    })
    .then((status) => response.writeHead(status).end());
});
server.listen(Number(process.env.PORT ?? 4200), "127.0.0.1", () =>
  console.log(`listening on http://127.0.0.1:${server.address().port}/`),
);
