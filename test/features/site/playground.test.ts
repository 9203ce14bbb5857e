import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { describeWithChromium, openPage, startBrowser } from "../../support/browser";
import { onServer } from "../../support/server";

/** What the answer to the first of the worked examples contains. */
const answerOfFirstExample = "code of good conduct";

/** Where its picture goes: `SCREENSHOTS=docs npx jest playground` renews the one of the README. */
const pictures = process.env["SCREENSHOTS"];

// The first run bundles the page; a browser takes its time as well.
jest.setTimeout(60_000);

describe("the playground", () => {
  const server = onServer();

  test("is for browsers: a client that asks for JSON gets JSON", async () => {
    const opened = await fetch(`${server.url}/graphql`, { headers: { accept: "text/html,*/*;q=0.8" } });
    const asked = await fetch(`${server.url}/graphql`, { headers: { accept: "application/json" } });

    expect(opened.headers.get("content-type")).toContain("text/html");
    expect(asked.headers.get("content-type")).not.toContain("text/html");
  });

  test("is what a browser gets for a query in the address as well, and runs nothing unasked", async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent("{ commitments { totalCount } }")}`;
    const opened = await fetch(address, { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } });
    const page = await opened.text();
    const asked = await fetch(address, { headers: { accept: "application/json" } });

    expect(opened.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page).toContain('id="playground"');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(await asked.json()).toMatchObject({ data: { commitments: { totalCount: 13 } } });
  });

  test("has an icon where browsers look for one unasked", async () => {
    const icon = await fetch(`${server.url}/favicon.ico`);

    expect(icon.status).toBe(200);
    expect(icon.headers.get("content-type")).toBe("image/svg+xml");
  });

  describeWithChromium((executablePath) => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await startBrowser(executablePath);
    });

    afterAll(() => browser.close());

    test("opens with the worked examples and runs the first, from this server alone", async () => {
      const { page, requests, failures } = await openPage(browser, `${server.url}/graphql`);
      await editorIsReady(page);

      const tabs = page.getByRole("tab");
      expect(await page.title()).toBe("Followthrough");
      expect(await tabs.count()).toBeGreaterThan(1);
      expect(await tabs.first().getAttribute("aria-selected")).toBe("true");

      await page.getByRole("button", { name: "Execute query" }).click();
      await page.locator(".result-window", { hasText: answerOfFirstExample }).waitFor();
      if (pictures) await page.screenshot({ path: join(pictures, "playground.png") });

      expect(failures).toEqual([]);
      expect(new Set(requests.map((request) => new URL(request).origin))).toEqual(new Set([server.url]));
    });

    const shared = `query Count($from: Date!) { commitments(madeAfter: $from) { totalCount } }
query Other { meetings { totalCount } }`;

    test("opens with the query and the variables of the address, and runs the operation that it names", async () => {
      const parameters = { query: shared, variables: '{"from":"2016-01-01"}', operationName: "Count" };
      const address = `${server.url}/graphql?${String(new URLSearchParams(parameters))}`;
      const { page, requests, failures } = await openPage(browser, address);
      await editorIsReady(page);

      await page.locator(".graphiql-query-editor", { hasText: "query Count" }).waitFor();
      await page.locator(".graphiql-editor-tool", { hasText: "2016-01-01" }).waitFor();
      await page.getByRole("button", { name: "Execute query" }).click();
      await page.getByRole("menuitem", { name: "Count" }).click();
      await page.locator(".result-window", { hasText: "totalCount" }).waitFor();

      expect(failures).toEqual([]);
      expect(new Set(requests.map((request) => new URL(request).origin))).toEqual(new Set([server.url]));
    });

    test("runs a subscription over a WebSocket, and shows what it is told", async () => {
      const query = encodeURIComponent("subscription { changed(afterRevision: 0) { revision } }");
      const { page, failures } = await openPage(browser, `${server.url}/graphql?query=${query}`);
      await editorIsReady(page);
      await page.locator(".graphiql-query-editor", { hasText: "subscription" }).waitFor();
      await page.getByRole("button", { name: "Execute query" }).click();
      await page.locator(".result-window", { hasText: '"revision"' }).waitFor();
      expect(failures).toEqual([]);
    });

    test("gives a link to the query at hand, which opens it for somebody else", async () => {
      const query = encodeURIComponent("{ meetings { totalCount } }");
      const { page } = await openPage(browser, `${server.url}/graphql?query=${query}`);
      await editorIsReady(page);
      await page.locator(".graphiql-query-editor .view-line", { hasText: "meetings" }).click();
      await page.keyboard.press("Control+End");
      // In a comment the editor completes nothing, however slow the machine is.
      await page.keyboard.type(" # for a colleague");
      await page.getByRole("button", { name: "Copy a link to this query" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "The link is" }).waitFor();
      const link = page.url();

      const { page: elsewhere } = await openPage(browser, link);
      await editorIsReady(elsewhere);
      await elsewhere.locator(".graphiql-query-editor", { hasText: "meetings" }).waitFor();
      // Who clicks before the schema is there clicks again.
      const result = elsewhere.locator(".result-window", { hasText: "totalCount" });
      for (let clicks = 0; clicks < 5 && !(await result.isVisible()); clicks++) {
        await elsewhere.getByRole("button", { name: "Execute query" }).click();
        await result.waitFor({ timeout: 4000 }).catch(() => undefined);
      }

      expect(await result.innerText()).toContain("totalCount");
      expect(new URL(link).searchParams.get("query")).toBe("{ meetings { totalCount } } # for a colleague");
    });

    test("keeps what a visitor wrote, with the examples still within reach", async () => {
      const { page } = await openPage(browser, `${server.url}/graphql`);
      await editorIsReady(page);
      const tabsAtFirst = await page.getByRole("tab").count();

      await page.locator(".graphiql-query-editor .view-line").first().click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("# my own words ");
      await tabsAreStored(page, "my own words");
      await page.reload();
      await editorIsReady(page);
      await page.locator(".graphiql-query-editor", { hasText: "my own words" }).waitFor();

      await page.getByRole("button", { name: "Examples" }).click();
      await page.getByRole("menuitem").first().click();
      await page.locator(".graphiql-query-editor:not(:has-text('my own words'))").waitFor();

      expect(await page.getByRole("tab").count()).toBe(tabsAtFirst + 1);
    });
  });
});

/** Monaco comes after the page; until it is there, the button does nothing. */
function editorIsReady(page: Page): Promise<void> {
  return page.locator(".graphiql-query-editor .view-line").first().waitFor();
}

/** The page stores its tabs half a second after the last key. */
async function tabsAreStored(page: Page, text: string): Promise<void> {
  for (;;) {
    const { origins } = await page.context().storageState();
    const tabs = origins[0]?.localStorage.find(({ name }) => name.endsWith("tabState"));
    if (tabs?.value.includes(text)) return;
    await page.waitForTimeout(100);
  }
}
