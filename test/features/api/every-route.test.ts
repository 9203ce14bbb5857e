import { request as httpRequest } from "node:http";
import { onServer, type TestServer } from "../../support/server";

const answersWithinMs = 7000;
const methods = ["GET", "HEAD", "OPTIONS", "POST"] as const;
type Method = (typeof methods)[number];

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const accepted = [browser, "application/json", undefined];

/** Addresses for what stands for any in a route: one that is there, and one that is not. */
const instances: Readonly<Record<string, readonly string[]>> = {
  "/en/*": [
    "/en/commitments/code-of-good-conduct",
    "/en/commitments/code-of-good-conduct.bib",
    "/en/embed/commitments/code-of-good-conduct",
    "/en/nope",
  ],
  "/fr/*": ["/fr/commitments/code-of-good-conduct", "/fr/nope"],
  "/reference/*": ["/reference/Commitment", "/reference/Nope"],
  "/assets/:file": ["/assets/nope.js"],
  "/feeds/:file": ["/feeds/changes.atom", "/feeds/changes.json?language=fr", "/feeds/nope.atom"],
  "/files/:file": ["/files/topics.csv", "/files/topics.csv-metadata.json", "/files/topics.parquet", "/files/nope.csv"],
  "/images/:language": ["/images/en.png", "/images/nope.png"],
  "/images/:language/:section/:file": [
    "/images/fr/commitments/code-of-good-conduct.png?rev=3",
    "/images/en/nope/nope.png",
  ],
  "/playground/:file": ["/playground/nope.js"],
  "/sitemap/:file": ["/sitemap/1.xml", "/sitemap/nope.xml"],
};

interface Answer {
  status: number;
  type: string;
  body: string;
}

// Hundreds of requests, the first of which wait for the bundles.
jest.setTimeout(180_000);

describe("every address of the server", () => {
  const server = onServer();
  let addresses: string[];

  beforeAll(async () => {
    addresses = [...routesOf(server).flatMap((route) => instances[route] ?? route), "/nope", "/graphql/nope"];
    await Promise.all(["/en", "/graphql"].map((path) => fetch(server.url + path, { headers: { accept: browser } })));
  });

  it("is known here: a route with a part that varies has addresses to try", () => {
    const varying = routesOf(server).filter((route) => /[:*]/.test(route));
    expect(varying.sort()).toEqual(Object.keys(instances).sort());
    expect(addresses).toEqual(
      expect.arrayContaining(["/", "/en", "/graphql", "/health/live", "/health/ready", "/favicon.ico"]),
    );
  });

  it.each(methods)("answers %s to its end within seven seconds, whoever asks, and never as a fault", async (method) => {
    const tries = addresses.flatMap((path) => accepted.map((accept) => ({ path, accept })));
    const faults: unknown[] = [];
    for (const { path, accept } of tries) {
      const answer = await ask(server, method, path, { ...(accept && { accept }) });
      if (typeof answer === "string") faults.push([method, path, accept, answer]);
      else if (answer.status < 200 || answer.status >= 500) faults.push([method, path, accept, answer.status]);
      else if (method !== "HEAD" && answer.status >= 400 && answer.body === "") faults.push([method, path, "no words"]);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ["a form, as a page of another site would send it", "application/x-www-form-urlencoded", "query=%7B__typename%7D"],
    ["nothing", undefined, undefined],
    ["JSON that is none", "application/json", "{ query"],
    ["JSON without an operation", "application/json", "{}"],
    ["text", "text/plain", "{ __typename }"],
  ])("answers a browser that posts %s with a refusal, everywhere", async (_what, type, body) => {
    const faults: unknown[] = [];
    // Reconciliation takes forms: that is its protocol, and it only reads.
    for (const path of addresses.filter((each) => each !== "/reconcile")) {
      const headers = { accept: browser, ...(type && { "content-type": type }) };
      const answer = await ask(server, "POST", path, headers, body);
      const refused = typeof answer !== "string" && answer.status >= 400 && answer.status < 500;
      if (!refused) faults.push([path, answer]);
    }
    expect(faults).toEqual([]);
  });

  it("answers HEAD as it answers GET, without a body; but of the API itself, which says what it takes", async () => {
    const different: unknown[] = [];
    expect(await ask(server, "HEAD", "/graphql")).toMatchObject({ status: 405, body: "" });
    for (const path of addresses.filter((address) => address !== "/graphql")) {
      const [get, head] = [await ask(server, "GET", path), await ask(server, "HEAD", path)];
      if (typeof get === "string" || typeof head === "string") different.push([path, get, head]);
      else if (get.status !== head.status || get.type !== head.type || head.body !== "")
        different.push([path, get.status, get.type, head.status, head.type]);
    }
    expect(different).toEqual([]);
  });
});

/** Fastify tells its routes only as a drawing of a tree, four characters a level. */
function routesOf({ app }: TestServer): string[] {
  const above: string[] = [];
  const routes = new Set<string>();
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, branches = "", part = ""] = /^([│├└─\s]*)(\S+) \(/.exec(line) ?? [];
    if (part === "") continue;
    const depth = branches.length / 4 - 1;
    const full = [...above.slice(0, depth), part].join("/").replace(/\/{2,}/g, "/");
    above.splice(depth, above.length, part);
    // A star at the root answers every preflight of a browser, and is no page.
    if (full !== "/*" && full !== "*") routes.add(full);
  }
  return [...routes];
}

/** The whole answer, or why there is none. Over a connection of its own, as of somebody who comes for the first time. */
function ask(
  { url }: TestServer,
  method: Method,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer | string> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(answersWithinMs);
    const asked = httpRequest(new URL(path, url), { method, headers, signal, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("error", (error) => resolve(`broken off: ${error.message}`));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: text,
        }),
      );
    });
    asked.on("error", (error) => resolve(`no answer: ${error.message}`));
    asked.end(body);
  });
}
