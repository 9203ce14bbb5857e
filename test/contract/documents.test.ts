import { readConfig } from "../../src/config";
import {
  brokenLinks,
  decisions,
  documentedSettings,
  documents,
  exampleSettings,
  missingFiles,
  shownAnswers,
  textOf,
} from "../support/documents";
import { startTestServer } from "../support/server";

describe("every document", () => {
  it.each(documents)("leads only to what exists: %s", (file) => {
    expect(brokenLinks(file)).toEqual([]);
    if (!file.startsWith("examples/")) expect(missingFiles(file)).toEqual([]);
  });
});

describe("the decisions", () => {
  it("are numbered one after the other", () => {
    expect(decisions.map((file) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]))).toEqual(
      decisions.map((_, place) => place + 1),
    );
  });

  it.each(decisions)("say when, what, why and at what cost: %s", (file) => {
    const number = Number(/\d{4}/.exec(file)?.[0]);
    expect(textOf(file)).toMatch(
      new RegExp(
        `^# ${number}\\. .+\n\nDate: \\d{4}-\\d\\d-\\d\\d.*\n\n\\*\\*Decision\\.\\*\\* .+\\*\\*Why\\.\\*\\* .+\\*\\*Cost\\.\\*\\* `,
        "s",
      ),
    );
  });
});

describe("the settings", () => {
  const named = new Set<string>();
  readConfig(
    new Proxy(
      {},
      {
        get(_, name) {
          named.add(String(name));
          return undefined;
        },
      },
    ),
  );

  it("of .env.example are those that the server reads, with their defaults", () => {
    expect(Object.keys(exampleSettings()).sort()).toEqual([...named].sort());
    expect(readConfig(exampleSettings())).toEqual(readConfig({}));
  });

  it("of docs/operate.md are the same", () => {
    expect(documentedSettings()).toEqual(exampleSettings());
  });
});

describe("the answers that documents show", () => {
  it("are those of the server", async () => {
    const server = await startTestServer();
    try {
      const shown = ["README.md", "docs/build.md"].flatMap(shownAnswers);
      expect(shown).toHaveLength(2);
      for (const { query, answer } of shown) {
        const { data } = await server.ask(query);
        expect({ data }).toMatchObject(loosely({ data: (answer as { data: unknown }).data }) as object);
      }
    } finally {
      await server.stop();
    }
  });
});

/** Of a list, documents show some. */
function loosely(shown: unknown): unknown {
  if (Array.isArray(shown)) return expect.arrayContaining(shown.map(loosely));
  if (shown === null || typeof shown !== "object") return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, loosely(value)])),
  );
}
