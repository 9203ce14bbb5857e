import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onceBundled } from "../../../src/server/assets/asset.cache";
import { startTestServer } from "../../support/server";

// Two bundles are made here, on a machine that may be busy.
jest.setTimeout(120_000);

describe("the first start of a fresh clone, with no bundle anywhere", () => {
  let bundleCache: string;
  beforeEach(() => {
    bundleCache = mkdtempSync(join(tmpdir(), "followthrough-bundles-"));
  });
  afterEach(() => rmSync(bundleCache, { recursive: true, force: true }));

  it.each([
    { when: "bundles as it starts to listen", preparePages: true },
    { when: "bundles when it is first asked", preparePages: false },
  ])("page, playground and icon, asked at once, are all answered by a server that $when", async ({ preparePages }) => {
    const server = await startTestServer("seeded", { preparePages, bundleCache });
    const visit = async (path: string, accept: string) => {
      const response = await fetch(`${server.url}${path}`, {
        headers: { accept },
        signal: AbortSignal.timeout(90_000),
      });
      return [path, response.status, response.headers.get("content-type"), (await response.text()).length > 100];
    };
    const html = "text/html,application/xhtml+xml,*/*;q=0.8";

    const answers = await Promise.all([
      visit("/graphql", html),
      visit("/en", html),
      visit("/favicon.ico", "image/*"),
      visit("/graphql", html),
    ]);

    expect(answers).toEqual([
      ["/graphql", 200, "text/html; charset=utf-8", true],
      ["/en", 200, "text/html; charset=utf-8", true],
      ["/favicon.ico", 200, "image/svg+xml", true],
      ["/graphql", 200, "text/html; charset=utf-8", true],
    ]);
    await server.stop();
  });

  it("a bundle that could not be made fails for everybody who waits, and is made again for whoever asks next", async () => {
    const made = new Map([["page.1.js", Buffer.from("made")]]);
    let tries = 0;
    const make = async () => {
      tries += 1;
      if (tries === 1) throw new Error("no memory for the build");
      return made;
    };
    const prepare = onceBundled({ name: "trial", inputs: [__filename], make }, bundleCache);

    const first = await Promise.allSettled([prepare(), prepare()]);

    expect(first).toEqual(
      Array(2).fill({
        status: "rejected",
        reason: expect.objectContaining({ statusCode: 503, cause: new Error("no memory for the build") }),
      }),
    );
    expect(await prepare()).toEqual(made);
    expect(tries).toBe(2);
  });

  it("a build that never ends is given up, and begun again for whoever asks next", async () => {
    const made = new Map([["page.1.js", Buffer.from("made")]]);
    const builds = [new Promise<typeof made>(() => undefined), Promise.resolve(made)];
    const make = () => builds.shift() ?? Promise.resolve(made);
    const prepare = onceBundled({ name: "trial", inputs: [__filename], make }, bundleCache, 1_000);

    await expect(prepare()).rejects.toMatchObject({ statusCode: 503 });
    expect(await prepare()).toEqual(made);
  });
});
