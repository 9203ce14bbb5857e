import type { Browser, Page } from "playwright-core";
import { describeIf } from "../../support/available";
import { describeWithChromium, openPage, startBrowser } from "../../support/browser";
import { dashboardIsBuilt, serveDashboard, type ServedDashboard } from "../../support/dashboard";
import { startTestServer, type TestServer } from "../../support/server";

const lack = "examples/dashboard is not built, run npm ci && npm run build there";
describeIf(dashboardIsBuilt(), lack, "the dashboard in examples/", () => {
  describeWithChromium((executablePath) => {
    let server: TestServer;
    let dashboard: ServedDashboard;
    let browser: Browser;
    beforeAll(async () => {
      server = await startTestServer();
      dashboard = await serveDashboard(`${server.url}/graphql`);
      browser = await startBrowser(executablePath);
    });
    afterAll(async () => {
      await browser.close();
      await dashboard.stop();
      await server.stop();
    });

    const section = (page: Page, name: string) => page.getByRole("region", { name });

    it("shows from another origin what became of a promise, in one request", async () => {
      const { page, requests, failures } = await openPage(browser, dashboard.url);
      const pledge = section(page, "A code of good conduct, asked for by a French minister");
      await pledge.waitFor();

      expect(await pledge.locator(".badge").allTextContents()).toEqual([
        "not yet rated",
        "the day that was asked for has passed",
      ]);
      expect(await pledge.locator("blockquote").textContent()).toContain("code de bonne conduite");
      expect(await pledge.locator("figcaption a").getAttribute("href")).toMatch(/^https?:/);
      expect(failures).toEqual([]);
      expect(requests.filter((address) => address.startsWith(server.url))).toEqual([`${server.url}/graphql`]);
    });

    it("shows what is overdue, how many promises stand where, and who met whom, as the record has it", async () => {
      const { data } = await server.ask(`{
        overdue: commitments(overdue: true, orderBy: { field: DUE_ON }) { nodes { title } }
        kept: commitments(status: [KEPT]) { totalCount }
        unrated: commitments(status: [NOT_RATED]) { totalCount }
        meetings(status: [HELD], first: 5) { nodes { title } }
      }`);
      const { page } = await openPage(browser, dashboard.url);
      await section(page, "Overdue").waitFor();

      const titles = (nodes: { title: string }[]) => nodes.map(({ title }) => title);
      expect(await page.locator("tbody th").allTextContents()).toEqual(titles(data.overdue.nodes));
      expect(await page.locator("tbody tr a").count()).toBe(data.overdue.nodes.length);
      expect(await section(page, "Who met whom").locator("strong").allTextContents()).toEqual(
        titles(data.meetings.nodes),
      );
      const labels = await page.locator(".chart text").allTextContents();
      expect(labels.slice(0, labels.length / 2)).toEqual(expect.arrayContaining(["kept", "not yet rated"]));
      expect(labels).toEqual(
        expect.arrayContaining([data.kept.totalCount, data.unrated.totalCount].map((count) => String(count))),
      );
    });

    it("shows a page that was cited as it was, whatever is recorded since", async () => {
      const { page } = await openPage(browser, `${dashboard.url}?atRevision=3`);
      await page.getByText("at revision 3").waitFor();
      const then = await page.locator("#dashboard").textContent();
      const before = (await server.ask("{ commitments(atRevision: 3) { totalCount } }")).data.commitments.totalCount;
      expect(then).toContain(`All ${before} promises in the record`);

      await page.goto(dashboard.url);
      await page.getByRole("link", { name: "Cite this page as it is now" }).click();
      await page.getByText("at revision 10, on").waitFor();
      expect(page.url()).toMatch(/\?atRevision=10&asOf=\d{4}-\d{2}-\d{2}T/);
      expect(await page.locator("#dashboard").textContent()).not.toBe(then);
    });

    it("says why where it cannot read", async () => {
      const { page } = await openPage(browser, `${dashboard.url}?atRevision=999`);
      expect(await page.getByRole("alert").textContent()).toContain("revision 999");
    });

    it.each(["light", "dark"] as const)("fits a telephone, in %s", async (colorScheme) => {
      const context = await browser.newContext({ viewport: { width: 375, height: 800 }, colorScheme });
      const page = await context.newPage();
      await page.goto(dashboard.url);
      await section(page, "Overdue").waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(375);
    });
  });
});
