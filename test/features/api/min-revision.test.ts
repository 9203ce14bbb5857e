import { onServer } from "../../support/server";
import { soonerOrLater } from "../../support/sooner.or.later";

const server = onServer();
const latest = "{ revision { number } }";

interface Sent {
  header?: string;
  extensions?: unknown;
}

async function ask({ header, extensions }: Sent): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...(header !== undefined && { "x-min-revision": header }),
    },
    body: JSON.stringify({ query: latest, extensions }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const said = (message: string, argument: string) => ({
  errors: [{ message, extensions: { code: "BAD_USER_INPUT", argument } }],
});

describe("a request that names the revision that its answer must have", () => {
  it.each<[title: string, sent: Sent]>([
    ["in its header", { header: "3" }],
    ["in its extensions", { extensions: { minRevision: 3 } }],
    ["nowhere", { extensions: { minRevision: null } }],
    ["beside extensions of other programs", { header: "0", extensions: { tracing: true } }],
  ])("%s, is answered", async (_, sent) => {
    expect(await ask(sent)).toMatchObject({
      status: 200,
      body: { data: { revision: { number: expect.any(Number) } } },
    });
  });

  it("in an address, is answered from what is kept, too", async () => {
    const get = (minRevision: number) => {
      const asked = new URLSearchParams({ query: latest, extensions: JSON.stringify({ minRevision }) });
      return fetch(`${server.url}/graphql?${asked.toString()}`);
    };
    // Anybody's write to the same cluster makes it be read anew.
    const tags = await soonerOrLater(
      async () => [await get(1), await get(2), await get(3)].map(({ headers }) => headers.get("etag")),
      (found) => new Set(found).size === 1,
    );
    expect(tags).toEqual(Array(3).fill(tags[0]));
    expect(tags[0]).toEqual(expect.any(String));
    expect((await get(4711)).headers.get("etag")).toBeNull();
  });

  it.each<[sent: Sent]>([
    [{ header: "4711" }],
    [{ extensions: { minRevision: 4711 } }],
    [{ header: "3", extensions: { minRevision: 4711 } }],
    [{ header: "4711", extensions: { minRevision: 3 } }],
  ])("is told which one is the latest, if there is none like it: %j", async (sent) => {
    const { data } = (await ask({})).body as { data: { revision: { number: number } } };
    const { body } = await ask(sent);
    const message = `minRevision: revision 4711 does not exist yet; the latest is ${data.revision.number}`;
    expect(body).toMatchObject(said(message, "minRevision"));
  });

  it.each(["soon", "-1", "1.5", "0x10", "99999999999999999999"])(
    "is refused, if the header says %s",
    async (header) => {
      const message = `x-min-revision: "${header}" is not a revision; send the \`extensions.revision\` of an earlier answer, a whole number from 0`;
      expect(await ask({ header })).toEqual({ status: 400, body: said(message, "x-min-revision") });
    },
  );

  it.each(["3", -1, 1.5, true, [3], { number: 3 }, 1e300])(
    "is refused, if the extensions say %j",
    async (minRevision) => {
      const { status, body } = await ask({ extensions: { minRevision } });
      const message = expect.stringMatching(
        /^extensions\.minRevision: .* is not a revision; send the `extensions\.revision`/,
      );
      expect([status, body]).toEqual([400, said(message as string, "extensions.minRevision")]);
    },
  );
});
