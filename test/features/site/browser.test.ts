import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { describeWithChromium, inEveryWidth, openPage, startBrowser, violations } from "../../support/browser";
import { startTestServer } from "../../support/server";
import { languages, sitePages } from "../../support/site.pages";

/** Where the pictures go: `SCREENSHOTS=docs/site npx jest site/browser` renews those that the README shows. */
const pictures = process.env["SCREENSHOTS"];
/** Of these the README shows how they begin. */
const inReadme = new Set(["home", "commitment", "company"]);

/** Each width and each scheme is inspected, and both languages, but not each with each: the markup is the same. */
const inspected = { en: ["320 light", "1280 dark"], fr: ["375 dark"] };

jest.setTimeout(120_000);

describeWithChromium((executablePath) => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let browser: Browser;

  beforeAll(async () => {
    server = await startTestServer();
    browser = await startBrowser(executablePath);
    if (pictures) mkdirSync(pictures, { recursive: true });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const pages = languages.flatMap((language) =>
    Object.entries(sitePages).map(([name, path]) => ({ language, name, path })),
  );

  it.each(pages)(
    "$name in $language is whole, and nothing in it is hidden from anybody",
    async ({ language, name, path }) => {
      const { page, failures, requests } = await openPage(browser, `${server.url}/${language}${path}`);
      const missing = name === "nothing" ? [expect.stringContaining("HTTP 404"), expect.stringContaining("404")] : [];
      expect(failures).toEqual(missing);
      expect(new Set(requests.map((request) => new URL(request).origin))).toEqual(new Set([server.url]));
      expect(await page.locator("h1").count()).toBe(1);
      await inEveryWidth(page, async (width, colorScheme) => {
        if (inspected[language].includes(`${width} ${colorScheme}`)) expect(await violations(page)).toEqual([]);
        const file = `${name}-${language}-${colorScheme}-${width}.png`;
        if (pictures) await page.screenshot({ path: join(pictures, file), fullPage: true });
      });
      if (pictures && language === "en" && inReadme.has(name)) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize({ width: 1280, height: 1400 });
        await page.screenshot({ path: join(pictures, `${name}.png`) });
      }
      await page.context().close();
    },
  );

  const flagship = "/en/commitments/code-of-good-conduct";

  it.each(["/en", flagship, "/fr/meetings"])("%s does not move under the reader when its fonts come", async (path) => {
    for (const width of [375, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(`window.shift = 0; new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shift += value;
      }).observe({ type: "layout-shift", buffered: true })`);
      // As over a slow line: the fonts come when the page has been read for a while.
      await page.route("**/*.woff2", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await page.goto(`${server.url}${path}`);
      await page.evaluate("document.fonts.ready");
      await page.waitForTimeout(300);
      expect(await page.evaluate("window.shift")).toBeLessThan(0.05);
      await context.close();
    }
  });

  it("is printed with the addresses of its sources, and without what one would have to click", async () => {
    const { page } = await openPage(browser, `${server.url}${flagship}`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".masthead nav", ".as-of", ".asked"])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    const link = ".evidence .quote .source a";
    const printed = await page.evaluate(`getComputedStyle(document.querySelector("${link}"), "::after").content`);
    expect(printed).toBe(`" (${String(await page.locator(link).first().getAttribute("href"))})"`);
  });

  it("lets a reader slide through the revisions of a promise, and come back", async () => {
    const { page, failures } = await openPage(browser, `${server.url}${flagship}`);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/rev=3$/);
    await page.getByText("You are reading revision 3").waitFor();
    expect(await page.locator(".names").count()).toBe(0);
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/ revision 3$/);
    expect(await page.evaluate("document.activeElement.type")).toBe("range");

    await page.keyboard.press("End");
    await page.waitForURL((url) => url.search === "");
    await page.locator(".names").first().waitFor();
    await page.goBack();
    await page.getByText("You are reading revision 3").waitFor();
    expect(failures).toEqual([]);
  });

  it("is read and searched without a script", async () => {
    const { page } = await openPage(browser, `${server.url}/en`, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "All promises" }).click();
    await page.getByLabel("Words in the title or the text").fill("conduct");
    await page.getByRole("button", { name: "Search" }).first().click();
    await page
      .getByRole("link", { name: /^A code of good conduct/ })
      .first()
      .click();
    await page.getByLabel("As it stood on").selectOption("3");
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toBe(`${server.url}${flagship}?rev=3`);
    expect(await page.locator(".read-earlier").count()).toBe(1);
  });

  it("is walked through by keyboard alone, each stop to be seen", async () => {
    const { page } = await openPage(browser, `${server.url}${flagship}`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ text: "To the content", outlined: true });
    await page.keyboard.press("Enter");
    const seen: { text: string; outlined: boolean }[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      seen.push(await focused(page));
    }
    expect(seen.filter(({ outlined }) => !outlined)).toEqual([]);
    expect(seen.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Google", "Ministry of the Interior (France)"]),
    );
  });
});

/** Where the keyboard is, and whether one sees it. */
function focused(page: Page): Promise<{ text: string; outlined: boolean }> {
  return page.evaluate(`(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    const text = document.activeElement.textContent.trim();
    return { text, outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
  })()`);
}
