import type { Browser, Frame, Page } from "playwright-core";
import { source as axe } from "axe-core";
import { describeWithChromium, openPage, startBrowser, violations } from "../../support/browser";
import * as make from "../../support/factories";
import { startOtherSite, type OtherSite } from "../../support/other-site";
import { startRecorder } from "../../support/recorder";
import { startTestServer, type TestServer } from "../../support/server";

jest.setTimeout(120_000);

const long = {
  latin: "Bundesministerium für Donaudampfschifffahrtsgesellschaftskapitänswesen und Verkehr "
    .repeat(4)
    .slice(0, 300)
    .trim(),
  arabic: "تلتزم الوزارة بنشر تقرير سنوي عن طلبات إزالة المحتوى وعن المنصات التي استجابت لها "
    .repeat(4)
    .slice(0, 300)
    .trim(),
  japanese: "利用者の個人情報を第三者に提供する場合には事前に本人の同意を得ることを約束する".repeat(8).slice(0, 300),
};

/** A card of each, by the slug of its commitment. */
const cards = ["short", ...Object.keys(long)];

describeWithChromium((executablePath) => {
  let server: TestServer;
  let newspaper: OtherSite;
  let browser: Browser;
  /** What the newspaper shows. */
  let article = "";

  beforeAll(async () => {
    server = await startTestServer("empty");
    newspaper = await startOtherSite((_request, response) =>
      response
        .setHeader("content-type", "text/html; charset=utf-8")
        .end(`<!doctype html><html lang="en"><title>A newspaper</title><body style="margin:0">${article}`),
    );
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      make.governmentBody({
        as: "ministry",
        name: "وزارة الاتصالات وتقنية المعلومات والبريد في الجمهورية",
        language: "ar",
      }),
      make.techCompany({ as: "firm", name: "東京電子工業株式会社と関連会社", language: "ja" }),
      make.organisation({ as: "group", name: "Arbeitsgemeinschaft der Rindfleischetikettierungsüberwachungsaufgaben" }),
      make.commitment({ as: "short", slug: "short", title: "Wells", madeOn: "2019", dueOn: "2021-05" }),
      ...Object.entries(long).map(([slug, title]) =>
        make.commitment({
          slug,
          title,
          language: { latin: "de", arabic: "ar", japanese: "ja" }[slug],
          madeOn: "2015-02-20",
          dueOn: "2016-04/2017-06",
          formality: "IN_POLICY_DOCUMENT",
          parties: ["$ministry", "$firm", "$group"].flatMap((actor) =>
            ["PLEDGER", "COUNTERPARTY"].map((role) => ({ actor, role })),
          ),
        }),
      ),
    );
    browser = await startBrowser(executablePath);
  });

  afterAll(async () => {
    await browser.close();
    await newspaper.stop();
    await server.stop();
  });

  /** The line that the page of a commitment offers, as an editor pastes it. */
  const pasted = async (slug: string): Promise<string> => {
    const { page } = await openPage(browser, `${server.url}/en/commitments/${slug}`);
    const line = await page.locator(".elsewhere pre").last().textContent();
    await page.context().close();
    return line ?? "";
  };

  /** Reads what the newspaper shows, and waits for its frame. */
  const framed = async (
    html: string,
    width: number,
    options = {},
  ): Promise<{ page: Page; frame: Frame; failures: string[] }> => {
    article = html;
    const { page, failures } = await openPage(browser, newspaper.origin, {
      viewport: { width, height: 800 },
      ...options,
    });
    await page.waitForLoadState("networkidle");
    const [, frame] = page.frames();
    if (!frame) throw new Error("the page has no frame");
    return { page, frame, failures };
  };

  it.each(cards.flatMap((slug) => [320, 640].map((width) => ({ slug, width }))))(
    "shows the card of $slug in a newspaper, $width pixels wide, whole",
    async ({ slug, width }) => {
      const { page, frame, failures } = await framed(await pasted(slug), width);
      expect(failures).toEqual([]);
      expect(new URL(frame.url()).origin).not.toBe(newspaper.origin);
      const [w, h] = await frame.evaluate<[number, number]>(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]",
      );
      expect([w, h]).toEqual([width, 480]);
      // No text is wider than its place, or below another.
      expect(
        await frame.evaluate(
          `[...document.querySelectorAll("h1, dd, dt, p, a")].filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== "inline").map((it) => it.textContent)`,
        ),
      ).toEqual([]);
      expect(await frame.evaluate("document.scripts.length")).toBe(0);
      await page.context().close();
    },
  );

  it.each(["light", "dark"] as const)("is read by everybody in a %s newspaper", async (colorScheme) => {
    for (const slug of ["short", "arabic"]) {
      const { page } = await openPage(browser, `${server.url}/en/embed/commitments/${slug}`, {
        colorScheme,
        bypassCSP: true,
        viewport: { width: 320, height: 480 },
      });
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  it.each([
    ["dark", "light", "rgb(16, 19, 24)"],
    ["light", "dark", "rgb(255, 255, 255)"],
    ["any", "dark", "rgb(16, 19, 24)"],
    ["any", "light", "rgb(255, 255, 255)"],
  ] as const)("is %s if the address says so, to a reader who wants it %s", async (theme, colorScheme, paper) => {
    const { page } = await openPage(browser, `${server.url}/en/embed/commitments/short?theme=${theme}`, {
      colorScheme,
    });
    expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(paper);
    await page.context().close();
  });

  it("is the only page that a newspaper can show", async () => {
    for (const path of ["/en/commitments/short", "/en", "/graphql", "/en/embed/actors/firm"]) {
      const { page, frame } = await framed(`<iframe src="${server.url}${path}"></iframe>`, 640);
      expect([path, await frame.evaluate("location.protocol").catch(() => "none")]).toEqual([path, "chrome-error:"]);
      await page.context().close();
    }
  });

  it("leads to the page with the sources, in a window of its own", async () => {
    const { page, frame } = await framed(await pasted("short"), 640);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), frame.getByRole("link").click()]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe(`${server.url}/en/commitments/short`);
    expect(await opened.evaluate("window.opener")).toBeNull();
    await page.context().close();
  });
});
