import { isPublic, networksIn } from "../../../src/server/webhooks/networks";
import { beforeTests } from "../../support/before-tests";
import * as make from "../../support/factories";
import { aReceiver } from "../../support/receiver";
import { startRecorder, type Recorder } from "../../support/recorder";
import { onServer, signedIn, type SignedIn } from "../../support/server";
import { createWebhook, errorsOf, logOf } from "../../support/webhooks";

const inner = [
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
  ...["192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1"],
  ...[
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "::7f00:1",
    "64:ff9b::7f00:1",
  ],
  ...["64:ff9b:1::a00:1", "2002:7f00:1::", "2001:0:4136:e378::", "2001:db8::1", "fc00::1", "fd12:3456::1", "fe80::1"],
  ...["fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "5f00::1", "4000::1"],
];

describe("an address that is not public", () => {
  it.each(inner)("is known: %s", (address) => expect(isPublic(address)).toBe(false));

  it.each(["1.1.1.1", "100.63.255.255", "172.32.0.1", "192.167.0.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
    "is told from a public one: %s",
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    ["loopback", "127.9.9.9", true],
    ["loopback", "::ffff:127.0.0.1", true],
    ["loopback", "10.0.0.1", false],
    ["10.1.0.0/16, fd00::/8", "10.1.255.1", true],
    ["10.1.0.0/16, fd00::/8", "10.2.0.1", false],
    ["10.1.0.0/16, fd00::/8", "fd12::1", true],
    ["10.1.0.0/16, fd00::/8", "fe80::1%eth0", false],
    [null, "127.0.0.1", false],
  ])("may be called if the operator lists its network: %s has %s", (listed, address, expected) => {
    expect(networksIn(listed).isListed(address)).toBe(expected);
  });
});

const receiver = aReceiver();
const port = () => new URL(receiver.url).port;

async function outcome(who: SignedIn, recorder: Recorder, url: string) {
  const { id } = await createWebhook(who, { url });
  await recorder.apply(make.topic({ name: `Hōtaka ${url}` }));
  const [tried] = await logOf(
    who,
    id,
    ([newest]) => newest !== undefined && newest.attempts === 1 && newest.error !== null,
  );
  await errorsOf(who, "deleteWebhook", { webhook: id });
  return tried?.error;
}

describe("a server for which no network is listed", () => {
  const server = onServer("empty", { webhookDelivery: true });
  const recorder: Recorder = beforeTests(() => startRecorder(server.database.app));
  const noa = signedIn(server, { name: "Noa" });

  it.each([
    ["http://news.example/hook", "url: it must begin with https://"],
    [
      "https://user:pass@news.example/",
      "url must be the address of a page: http:// or https://, and no user name or password",
    ],
    ["https://news.example/#top", "url: it must have no fragment: leave out the # and what follows it"],
    ["https://news.example:22/", "url: its port must be 443, or 1,024 or more"],
    ["https://news.example:80/", "url: its port must be 443, or 1,024 or more"],
    ["ftp://news.example/", expect.stringMatching(/^url must be the address of a page/)],
    ["news.example", expect.stringMatching(/^url must be the address of a page/)],
    ["https://", expect.stringMatching(/^url must be the address of a page/)],
  ])("refuses the address %s", async (url, message) => {
    expect(await errorsOf(noa, "createWebhook", { label: "x", url })).toEqual([
      { code: "INVALID", field: "url", message },
    ]);
  });

  const notPublic = "its address is not one of the public Internet";
  it.each([
    "https://127.0.0.1:PORT/",
    "https://localhost:PORT/",
    "https://2130706433:PORT/",
    "https://0x7f.1:PORT/",
    "https://0177.0.0.1:PORT/",
    "https://127.1:PORT/",
    "https://①②⑦.0.0.1:PORT/",
    "https://[::1]:PORT/",
    "https://[::ffff:127.0.0.1]:PORT/",
    "https://[::ffff:7f00:1]:PORT/",
    "https://[64:ff9b::7f00:1]:PORT/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0.0.0.0:PORT/",
  ])("sends nothing to %s", async (url) => {
    expect(await outcome(noa, recorder, url.replace("PORT", port()))).toBe(notPublic);
    expect(receiver.received).toEqual([]);
  });
});

describe("a server for which a network is listed", () => {
  const server = onServer("empty", { webhookDelivery: true, webhookNetworks: "10.9.8.0/24" });
  const recorder: Recorder = beforeTests(() => startRecorder(server.database.app));
  const noa = signedIn(server, { name: "Noa" });

  it("sends by http to that network alone", async () => {
    const refused = "http is only for networks that the operator has listed: use https";
    expect(await outcome(noa, recorder, `http://localhost:${port()}/`)).toBe(refused);
    expect(await outcome(noa, recorder, `http://127.0.0.1:${port()}/`)).toBe(refused);
    expect(receiver.received).toEqual([]);
  });
});
