import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onServer } from "../../support/server";

const server = onServer("empty");

const committed = readFileSync(join(__dirname, "../../../schema/schema.graphql"), "utf8");
const get = (headers: Record<string, string> = {}) => fetch(`${server.url}/schema.graphql`, { headers });

describe("the schema as a file", () => {
  it.each(["gzip", "identity"])("is the one that is committed, sent as %s", async (encoding) => {
    const response = await get({ "accept-encoding": encoding });
    expect(await response.text()).toBe(committed);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "access-control-allow-origin": "*",
      "cache-control": "no-cache",
      vary: "accept-encoding",
    });
    expect(response.headers.get("content-encoding")).toBe(encoding === "gzip" ? "gzip" : null);
  });

  it("is sent again only to those who have another one", async () => {
    const tag = (await get()).headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await get({ "if-none-match": `"other", ${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await get({ "if-none-match": `W/"other"` })).status).toBe(200);
  });
});
