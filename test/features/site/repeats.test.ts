import { stateOfDatabase } from "../../../src/values/database-state";
import { accepted, submit } from "../../support/contribute";
import { onServer, signedIn } from "../../support/server";
import { soonerOrLater } from "../../support/sooner.or.later";
import { listenToStatements } from "../../support/statements";

/** A page that was shown is shown again as it was, as long as nothing was written. */
describe("a page that is asked for again", () => {
  const server = onServer("seeded", { trustedProxies: "loopback", rateLimits: { perAddress: 30, perToken: 0 } });
  const ngozi = signedIn(server, { name: "Ngozi", role: "REVIEWER" });
  let lastAddress = 0;
  const show = (path: string, headers: Record<string, string> = {}, address = `198.51.100.${++lastAddress}`) =>
    fetch(server.url + path, { headers: { accept: "text/html", "x-forwarded-for": address, ...headers } });

  /** The statements that the work sends to Postgres. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const { sent, stop } = listenToStatements();
    await work();
    stop();
    return sent;
  }

  it.each(["/en", "/fr", "/en/commitments", "/fr/meetings?status=HELD", "/en/commitments/code-of-good-conduct"])(
    "%s takes one question to the database, whether anything was written",
    async (path) => {
      const read = async () => {
        const page = await show(path);
        return { page, html: await page.text() };
      };
      const { first, again, sent } = await soonerOrLater(
        async () => {
          const before = await read();
          let after = before;
          const statements = await statementsOf(async () => (after = await read()));
          return { first: before, again: after, sent: statements };
        },
        (result) => result.sent.length === 1,
      );
      expect(sent).toEqual([`select ${stateOfDatabase}`]);
      expect(again.html).toBe(first.html);
      expect(again.page.headers.get("content-language")).toBe(path.slice(1, 3));
      expect(again.page.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);

      const tag = String(again.page.headers.get("etag"));
      expect((await show(path, { "if-none-match": tag })).status).toBe(304);
    },
  );

  it("is made anew once something was written", async () => {
    const before = await (await show("/en/actors?search=Adaeze")).text();
    expect(before).not.toContain("Adaeze Okonkwo");
    await accepted(submit(ngozi, [{ recordPerson: { name: "Adaeze Okonkwo" } }]));
    expect(await (await show("/en/actors?search=Adaeze")).text()).toContain("Adaeze Okonkwo");
  });

  it("is counted all the same, for the address of the visitor", async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 40; times++) statuses.push((await show("/en", {}, "203.0.113.9")).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.indexOf(429)).toBeGreaterThan(20);
    expect((await show("/en", {}, "203.0.113.10")).status).toBe(200);
  });

  it("is still no page if there is none", async () => {
    for (let times = 0; times < 3; times++) expect((await show("/en/meetings/of-nobody")).status).toBe(404);
  });
});
