import * as make from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { strangeToSchemaOrg } from "../../support/schema.org";
import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";
import { dataIn, type Data } from "../../support/structured";

const publicUrl = "https://record.example";
const publisher = { "@type": "Organization", name: "ഫലം </script> & Co", url: publicUrl };
const license = { name: "Some licence", url: "https://licence.example/1" };
const hostile = '</script><script>alert("x")</script><!-- ]]> &lt; \u2028';

// The vocabulary of schema.org is long to read.
jest.setTimeout(120_000);

describe("the data for machines", () => {
  const server = onServer("empty", { publicUrl, publisherName: publisher.name, dataLicense: license });
  const open = pagesOf(server);
  const thingOn = async (path: string): Promise<Data> => (await dataIn(server.url + path))[0];

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    const proof = { evidence: [make.evidence()] };
    await recorder.apply(
      make.governmentBody({ as: "ministry", slug: "ministry", name: hostile.trim().slice(0, 40) }),
      make.person({
        as: "minister",
        slug: "minister",
        name: "കാർത്യായനി",
        bornOn: "1961-04",
        links: [{ url: "https://ml.example/k" }],
        aliases: ["K"],
      }),
      make.office({ as: "office", name: "Post", body: "$ministry" }),
      make.techCompany({ as: "firm", slug: "firm", name: "Firm" }),
      make.methodology({ as: "ours", name: "default", edition: "x" }),
      make.commitment({
        as: "promise",
        slug: "promise",
        title: hostile.replace("\u2028", ""),
        madeOn: "2019-Q3",
        parties: [
          { actor: "$minister", role: "PLEDGER", representing: "$ministry" },
          { actor: "$firm", role: "COUNTERPARTY" },
        ],
      }),
      make.commitment({ as: "theirs", slug: "theirs" }),
      make.commitment({
        as: "wish",
        slug: "wish",
        formality: "PROPOSED",
        parties: [{ actor: "$firm", role: "ASKED" }],
      }),
      make.meeting({
        slug: "council",
        title: "Council",
        date: "2015-12",
        mode: "ONLINE",
        city: "Kochi",
        participations: [
          { actor: "$ministry", role: "HOST", attendance: "ATTENDED", ...proof },
          { actor: "$firm", role: "ATTENDEE", attendance: "INVITED", ...proof },
          { actor: "$minister", role: "ATTENDEE", attendance: "ATTENDED", ...proof },
          { actor: "$office", role: "ATTENDEE", attendance: "ATTENDED", ...proof },
        ],
      }),
      make.meeting({
        slug: "some-day",
        title: "Some day",
        date: "2016-Q2",
        status: "CANCELLED",
        participations: [{ actor: "$firm", role: "ATTENDEE", attendance: "INVITED", ...proof }],
      }),
      make.meeting({ slug: "at-ten", title: "At ten", date: "2016-02-01", startTime: "10:30" }),
    );
    await recorder.apply(
      make.assessment({
        commitment: "$promise",
        date: "2021",
        status: "UNRATABLE",
        unratableReason: "TOO_EARLY",
        methodology: "$ours",
      }),
      make.assessment({ commitment: "$theirs", date: "2021-05-06", status: "KEPT" }),
      make.assessment({ commitment: "$wish", date: "2021-05-06", status: "KEPT", methodology: "$ours" }),
    );
  });

  it("say of a judgement by the site's own method who answers for it, and only of that", async () => {
    const { mainEntity: review, ...page } = await thingOn("/en/commitments/promise");
    expect(page).toMatchObject({
      version: 3,
      license: license.url,
      publisher,
      url: `${publicUrl}/en/commitments/promise`,
    });
    expect(review).toMatchObject({
      author: publisher,
      publisher,
      license: license.url,
      datePublished: "2021",
      claimReviewed: hostile.replace("\u2028", "").trim(),
      itemReviewed: {
        "@type": "Claim",
        author: [{ "@type": "GovernmentOrganization", url: `${publicUrl}/en/actors/ministry` }],
      },
    });
    expect(review.itemReviewed).not.toHaveProperty("datePublished");
    const { mainEntity: theirs } = await thingOn("/en/commitments/theirs");
    expect(theirs).not.toHaveProperty("author");
    expect(theirs).toMatchObject({
      reviewRating: { alternateName: "Kept" },
      isBasedOn: { name: expect.stringMatching(/^Scale/) },
    });
  });

  it("make no review of what was only asked for, even if it was judged, nor before anybody had judged", async () => {
    expect(await thingOn("/en/commitments/wish")).not.toHaveProperty("mainEntity");
    const earlier = await thingOn("/fr/commitments/promise?rev=2");
    expect(earlier).not.toHaveProperty("mainEntity");
    expect(earlier).toMatchObject({ version: 2, url: `${publicUrl}/fr/commitments/promise?rev=2` });
  });

  it("give a date as exactly as the record has it, and name as there only who came", async () => {
    const { mainEntity: council } = await thingOn("/en/meetings/council");
    expect(council).toMatchObject({
      "@type": "Event",
      startDate: "2015-12",
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "Place", name: "Kochi" },
      organizer: [{ url: `${publicUrl}/en/actors/ministry` }],
    });
    expect(council.attendee.map(({ url }: Data) => url)).toEqual(
      ["ministry", "minister"].map((slug) => `${publicUrl}/en/actors/${slug}`),
    );
    expect(council).not.toHaveProperty("eventStatus");
    const { mainEntity: someDay } = await thingOn("/en/meetings/some-day");
    expect(someDay).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
    expect(Object.keys(someDay)).not.toEqual(expect.arrayContaining([expect.stringMatching(/startDate|attendee/)]));
    expect((await thingOn("/en/meetings/at-ten")).mainEntity.startDate).toBe("2016-02-01T10:30");
  });

  it("name an actor by what it is", async () => {
    expect((await thingOn("/en/actors/minister")).mainEntity).toEqual({
      "@type": "Person",
      "@id": `${publicUrl}/en/actors/minister#actor`,
      url: `${publicUrl}/en/actors/minister`,
      name: "കാർത്യായനി",
      alternateName: ["K"],
      sameAs: ["https://ml.example/k"],
      birthDate: "1961-04",
    });
    const kinds = ["ministry", "firm"].map(
      async (slug) => (await thingOn(`/en/actors/${slug}`)).mainEntity["@type"] as string,
    );
    expect(await Promise.all(kinds)).toEqual(["GovernmentOrganization", "Organization"]);
  });

  it("describe the record as a data set whose files are there", async () => {
    const { mainEntity: record } = await thingOn("/fr");
    expect(record).toMatchObject({
      "@type": "Dataset",
      version: 3,
      license: license.url,
      publisher,
      isAccessibleForFree: true,
    });
    for (const { contentUrl, encodingFormat } of record.distribution) {
      const response = await fetch(`${server.url}${new URL(contentUrl as string).pathname}`);
      await response.text();
      expect([contentUrl, response.headers.get("content-type")?.split(";")[0]]).toEqual([contentUrl, encodingFormat]);
    }
    expect(record.distribution).toHaveLength(3 + 7 * 3);
  });

  it("end no element, whatever the texts of the record are", async () => {
    const { html, find } = await open("/en/commitments/promise");
    expect(html).not.toContain("<script>alert");
    expect(find("script")).toHaveLength(2);
  });

  it("are as schema.org has them", async () => {
    const paths = [
      "/en",
      "/en/commitments/promise",
      "/en/commitments/theirs",
      "/en/meetings/council",
      "/en/meetings/some-day",
      "/en/actors/minister",
    ];
    expect(strangeToSchemaOrg(await Promise.all(paths.map(thingOn)))).toEqual([]);
  });
});
