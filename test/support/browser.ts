import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { source as axe } from "axe-core";
import { describeIf } from "./available";
import { schemes, widths } from "./site.pages";

/** The shell is the same engine without windows: it takes two thirds of the time. */
const usualPlaces = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...usualPlaces].find((file) => file && existsSync(file));
}

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export function describeWithChromium(tests: (executablePath: string) => void): void {
  const executablePath = findChromium();
  const lack = "No Chromium found, set CHROMIUM_PATH";
  describeIf(executablePath !== undefined, lack, "in a browser", () => tests(executablePath ?? ""));
}

/** The requests of a page, and its errors. Errors in the console include violations of the content policy. */
export interface Observed {
  requests: string[];
  failures: string[];
}

/** A page in a browser without cookies or cache, watched from its first request on. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Observed & { page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const observed = observe(page);
  await page.goto(url);
  return { page, ...observed };
}

function observe(page: Page): Observed {
  const requests: string[] = [];
  const failures: string[] = [];

  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => failures.push(`${request.url()}: ${request.failure()?.errorText ?? "failed"}`));
  page.on("response", (response) => {
    if (response.status() >= 400) failures.push(`${response.url()}: HTTP ${String(response.status())}`);
  });
  page.on("pageerror", (error) => failures.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(`console: ${message.text()}`);
  });
  return { requests, failures };
}

/** Shows a page in every width and colour scheme; in none does it have to be moved sideways. `inspect` looks at each. */
export async function inEveryWidth(
  page: Page,
  inspect: (width: number, colorScheme: (typeof schemes)[number]) => Promise<void>,
): Promise<void> {
  await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await inspect(width, colorScheme);
    }
  }
}

/** What axe finds wrong on such a page, as far as it is sure of it. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(`axe.run(document, { resultTypes: ["violations"] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join("\\n")))`);
