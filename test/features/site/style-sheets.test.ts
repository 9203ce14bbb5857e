import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

describe("the style sheets", () => {
  const folder = join(__dirname, "../../../web");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

  /** The class by which a rule takes hold of a page: the first of its selector. */
  const hold = (selector: string) => /^(?:main > )?[a-z0-9]*(\.[\w-]+)/.exec(selector.trim())?.[1];

  it("style each part of a page in one place only", () => {
    const places = new Map<string, Set<string>>();
    for (const file of files.filter((each) => !each.endsWith("print.css"))) {
      const text = readFileSync(join(folder, file), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
      for (const [, selectors = ""] of text.matchAll(/([^{}]+)\{/g)) {
        if (selectors.trim().startsWith("@")) continue;
        for (const name of selectors.split(/,(?![^(]*\))/).map(hold)) {
          if (name) places.set(name, (places.get(name) ?? new Set()).add(file));
        }
      }
    }
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter(([, where]) => where.size > 1)).toEqual([]);
  });
});
