import { loadImage, createCanvas } from "@napi-rs/canvas";
import * as make from "../../support/factories";
import { startRecorder, type Recorder } from "../../support/recorder";
import { onServer, type TestServer } from "../../support/server";
import { pagesOf, type SitePage } from "../../support/site";

const publicUrl = "https://record.example";

interface Image {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

const fetched =
  (server: TestServer) =>
  async (path: string, init: RequestInit = {}): Promise<Image> => {
    const response = await fetch(`${server.url}/images/${path}`, init);
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

/** The colour of each pixel, four numbers a pixel. */
async function pixelsOf({ bytes }: Image): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const imageTags = ({ find }: SitePage): Record<string, string | null> =>
  Object.fromEntries(
    find('meta[property^="og:image"], meta[name="twitter:card"]').map((tag) => [
      tag.getAttribute("property") ?? tag.getAttribute("name"),
      tag.getAttribute("content"),
    ]),
  );

const messageIn = ({ bytes }: Image): string =>
  (JSON.parse(bytes.toString()) as { errors: { message: string }[] }).errors[0]?.message ?? "";

describe("the image of a page", () => {
  const server = onServer("empty", { publicUrl });
  const open = pagesOf(server);
  const get = fetched(server);
  let recorder: Recorder;

  beforeAll(async () => {
    recorder = await startRecorder(server.database.app);
    const parties = (role: string) => [{ actor: "$board", role }];
    await recorder.apply(
      make.governmentBody({ as: "board", slug: "board", name: "Bodi ya Maji", language: "sw", jurisdiction: "TZ" }),
      ...Array.from({ length: 15 }, (_, nth) =>
        make.techCompany({ as: `firm${nth}`, name: `Kampuni ya Teknolojia na Maji namba ${nth + 1}` }),
      ),
    );
    await recorder.apply(
      make.commitment({ as: "well", slug: "well", title: "Kisima", dueOn: "2021", parties: parties("PLEDGER") }),
      make.commitment({
        slug: "road",
        title: "Barabara",
        formality: "PROPOSED",
        dueOn: "2020-05",
        parties: [
          ...Array.from({ length: 15 }, (_, nth) => ({ actor: `$firm${nth}`, role: "ASKED" })),
          ...parties("COUNTERPARTY"),
        ],
      }),
      make.commitment({ slug: "runes", title: "Kisima ᚠᚢᚦᚨᚱᚲ" }),
      make.meeting({ slug: "baraza", title: "Baraza", date: "2019-Q2", status: "POSTPONED" }),
    );
  });

  it("is named in the head of the page, at the revision that was read, with all its words", async () => {
    expect(imageTags(await open("/en/commitments/well"))).toEqual({
      "og:image": `${publicUrl}/images/en/commitments/well.png?rev=3`,
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": expect.stringMatching(
        /^Followthrough\. Promised: Kisima\. Promised in public, due 2021\. The date has passed; nobody has rated what came of it\. Promised by: Bodi ya Maji\. Promised: 20 February 2015\. Due: 2021\. What the record says at revision 3, /,
      ) as string,
      "twitter:card": "summary_large_image",
    });
  });

  it("never calls promised what was only asked for, and counts the parties for whom there is no room", async () => {
    const { "og:image:alt": alt } = imageTags(await open("/en/commitments/road"));
    expect(alt).toMatch(/^Followthrough\. Asked for: Barabara\. No record that it was agreed/);
    expect(alt).toMatch(
      /Asked of: Kampuni ya Teknolojia na Maji namba 1, [^.]* and 13 others\. Asked by: Bodi ya Maji\. Asked on: .*By when: May 2020\./,
    );
    expect(alt).not.toMatch(/promis|due/i);
  });

  it("is there for the first page, actors and meetings, in the language of the page", async () => {
    const alts = async (path: string) => imageTags(await open(path))["og:image:alt"];
    expect(await alts("/fr")).toMatch(/^Followthrough\..* 2 promesses au registre\. 2 Non évaluées\. 1 demande/);
    expect(await alts("/fr/actors/board")).toMatch(/^Followthrough\. Institution publique · Tanzanie.: Bodi ya Maji\./);
    expect(await alts("/en/meetings/baraza")).toMatch(
      /^Followthrough\. Meeting: Baraza\. Postponed\. When: second quarter of 2019\. /,
    );
    for (const path of ["en", "fr", "fr/actors/board", "en/meetings/baraza", "fr/commitments/road"]) {
      const image = await get(`${path}.png`);
      expect([path, image.status, image.headers.get("content-type")]).toEqual([path, 200, "image/png"]);
      expect(image.headers.get("content-language")).toBe(path.slice(0, 2));
    }
  });

  it("is 1200 pixels wide and 630 high, and what it says is away from its edges", async () => {
    for (const path of ["en", "en/commitments/road", "en/commitments/well"]) {
      const { width, height, data } = await pixelsOf(await get(`${path}.png`));
      expect([width, height]).toEqual([1200, 630]);
      const isPaper = (x: number, y: number) => data[(y * width + x) * 4] === 255;
      const all = Array.from({ length: width * height }, (_, at) => [at % width, Math.floor(at / width)] as const);
      const drawn = all.filter(([x, y]) => !isPaper(x, y));
      expect(drawn.length).toBeGreaterThan(5000);
      expect(drawn.filter(([x, y]) => x < 48 || x >= width - 48 || y < 24 || y >= height - 24)).toEqual([]);
    }
  });

  it("is kept by others for long if a revision is named; otherwise it follows the record", async () => {
    const before = await get("en/commitments/well.png?rev=3");
    expect(before.headers.get("cache-control")).toMatch(/max-age=\d{6,}, immutable/);
    const latest = await get("en/commitments/well.png");
    expect(latest.headers.get("cache-control")).toBe("no-cache");
    expect(latest.bytes.equals(before.bytes)).toBe(true);
    const etag = latest.headers.get("etag") ?? "";
    const again = await get("en/commitments/well.png", { headers: { "if-none-match": etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);

    await recorder.apply(make.assessment({ commitment: "$well", date: "2021-12", status: "BROKEN" }));
    const changed = await get("en/commitments/well.png", { headers: { "if-none-match": etag } });
    expect([changed.status, changed.bytes.equals(before.bytes)]).toEqual([200, false]);
    expect((await get("en/commitments/well.png?rev=3")).bytes.equals(before.bytes)).toBe(true);
    const { "og:image": address, "og:image:alt": alt } = imageTags(await open("/en/commitments/well"));
    expect(address).toMatch(/\?rev=4$/);
    expect(alt).toContain(
      "rated as not kept. Promised by: Bodi ya Maji. Promised: 20 February 2015. Due: 2021. Rated: December 2021.",
    );
  });

  it("shows no words that were redacted, at any revision", async () => {
    const revision = await recorder.apply(make.commitment({ as: "secret", slug: "secret", title: "Siri ya kisima" }));
    const path = `en/commitments/secret.png?rev=${revision}`;
    const before = await get(path);
    const admin = await server.signIn({ name: "The admin", role: "ADMIN" });
    const { data } = await admin.ask(
      `mutation { redactRevision(input: { record: "${recorder.id("secret")}", version: 1, fields: ["title"], reason: "A court said so." }) { errors { message } } }`,
    );
    expect(data.redactRevision.errors).toEqual([]);
    const after = await get(path);
    expect([after.status, after.bytes.equals(before.bytes)]).toEqual([200, false]);
  });

  it("is that of the first page, if no font has a letter of the title", async () => {
    const [runes, home] = [await get("en/commitments/runes.png?rev=3"), await get("en.png?rev=3")];
    expect([runes.status, runes.bytes.equals(home.bytes)]).toEqual([200, true]);
  });

  it("is described by what it shows, and not by letters that it lacks", async () => {
    const { "og:image": address, "og:image:alt": alt } = imageTags(await open("/en/commitments/runes"));
    expect(address).toMatch(/\/images\/en\.png\?rev=\d+$/);
    expect(alt).toMatch(/^Followthrough\. [^:]+\.$/);
    const revision = await recorder.apply(
      make.person({ as: "carver", name: "ᛒᛃᚨᚱᚾᛁ" }),
      make.commitment({
        slug: "stone",
        title: "Kisima cha mawe",
        parties: [
          { actor: "$carver", role: "PLEDGER" },
          { actor: recorder.id("board"), role: "COUNTERPARTY" },
        ],
      }),
    );
    const stone = imageTags(await open("/en/commitments/stone"));
    expect(stone["og:image"]).toMatch(new RegExp(`/en/commitments/stone\\.png\\?rev=${revision}$`));
    expect(stone["og:image:alt"]).toMatch(/^Followthrough\. Promised: Kisima cha mawe\. .* Promised: /);
    expect(stone["og:image:alt"]).not.toMatch(/ᛒ|Promised by|Bodi/);
  });

  it.each([
    ["en/commitments/nothing.png", /Nothing is on record/],
    ["en/commitments/well.png?rev=2", /Nothing is on record/],
    ["en/commitments/well.png?rev=900", /Nothing is on record/],
    ["en/topics/well.png", /There is no such image/],
    ["sw/commitments/well.png", /There is no such image/],
    ["en/commitments/well.gif", /There is no such image/],
    ["en/constructor/well.png", /There is no such image/],
  ])("is not there at %s", async (path, message) => {
    const answer = await get(path);
    expect([answer.status, messageIn(answer)]).toEqual([404, expect.stringMatching(message)]);
  });

  it("is named by no page without a record, and may be fetched by those who share", async () => {
    for (const path of [
      "/en/commitments",
      "/en/method",
      "/en/nope",
      "/en/commitments/well?rev=2",
      "/en/embed/commitments/well",
    ])
      expect([path, imageTags(await open(path))["og:image"]]).toEqual([path, undefined]);
    expect(await (await fetch(`${server.url}/robots.txt`)).text()).toMatch(/^User-agent: \*\nAllow: \/images\/\n/);
  });
});

describe("a server that cannot draw", () => {
  const server = onServer("empty", { publicUrl, loadCanvas: () => Promise.reject(new Error("no such platform")) });

  it("has pages that name no image, and says so of images", async () => {
    const page = await pagesOf(server)("/en");
    expect([page.status, imageTags(page)]).toEqual([200, { "twitter:card": "summary" }]);
    const answer = await fetched(server)("en.png");
    expect([answer.status, messageIn(answer)]).toEqual([404, "Images cannot be drawn on this server."]);
  });
});

describe("images for somebody who asks for too many", () => {
  const rateLimits = { perAddress: 0, perToken: 0, pointsPerAddress: 18_000 };
  const server = onServer("empty", { rateLimits });
  const get = fetched(server);

  it("are refused when the points of the minute are used up; what is drawn already is sent again", async () => {
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(make.person({ name: "Ọládélé" }));
    const [english, french] = [await get("en.png"), await get("fr.png")];
    expect([english.status, french.status]).toEqual([200, 200]);
    const refused = await get("en.png?rev=1");
    expect([refused.status, messageIn(refused)]).toEqual([429, expect.stringMatching(/^This costs 8,000 points/)]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await get("en.png")).bytes.equals(english.bytes)).toBe(true);
  });
});
