import { submit, written } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { Random } from "../../support/random";
import { dataOf, signedIn } from "../../support/server";

/** Folded, a letter of these scripts becomes up to 18, and an index of Postgres takes 2,700 bytes of a value. */
describe("a name, an identifier and a title as long as they may be", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  const random = new Random(7);

  it.each([
    ["Hangul", 0xac00, 11_172],
    ["Japanese squares", 0x3300, 88],
    ["Arabic ligatures", 0xfbd3, 256],
    ["rare Chinese characters", 0x20000, 42_000],
  ])("are kept and found in %s", async (_, first, many) => {
    const text = (length: number): string =>
      Array.from({ length }, () => String.fromCodePoint(first + random.below(many))).join("");
    const proof = { ...make.evidence(), source: recorder.id("report") };
    const [name, value, title] = [text(500), text(500), text(300)];
    const office = make.office({ name, identifiers: [{ scheme: "gazette", value }] });
    const { errors } = await submit(ada, [written(office), written(make.meeting({ title, evidence: [proof] }))]);
    expect(errors).toEqual([]);
    const { actor, meetings } = await dataOf(
      server,
      `query ($value: String!, $title: String!) { actor(identifier: { scheme: "gazette", value: $value }) { name }
         meetings(search: $title) { nodes { title } } }`,
      { value, title: title.slice(0, 60) },
    );
    expect(actor.name).toBe(name.normalize("NFC"));
    expect(meetings.nodes.map((found: { title: string }) => found.title)).toContain(title.normalize("NFC"));
  });

  it("and a search of 200 letters that become a word longer than Postgres takes", async () => {
    const { actors } = await dataOf(server, `query ($text: String!) { actors(search: $text) { nodes { name } } }`, {
      text: "㍿".repeat(200),
    });
    expect(actors.nodes).toEqual([]);
  });
});
