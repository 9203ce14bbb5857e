import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, type TestServer } from "../../support/server";

/** A cabinet in which every post is called nearly the same. */
describe("who was minister on a day", () => {
  let server: TestServer;

  onEmptyRecord(async ({ server: started, recorder }) => {
    server = started;
    const posts = ["Communications", "Justice", "the Interior", "Digital Affairs", "Health"];
    for (const post of posts) {
      await recorder.apply(
        make.governmentBody({ as: post, name: `Department: ${post}`, country: "IE" }),
        make.office({ as: `office ${post}`, name: `Minister for ${post}`, body: `$${post}`, country: "IE" }),
        make.person({ as: `of ${post}`, name: `Holder of ${post}` }),
        make.role({
          person: `$of ${post}`,
          organisation: `$${post}`,
          office: `$office ${post}`,
          title: `Minister for ${post}`,
          from: "2020-06-27",
        }),
      );
    }
  });

  it.each([
    ["minister for justice", ["Justice"]],
    ["Minister of Justice", ["Justice"]],
    ["minister for justise", ["Justice"]],
    ["ministre for the interor", ["the Interior"]],
    ["minister of health", ["Health"]],
    ["minister for defence", []],
    ["minister for agriculture", []],
  ])("is asked for as “%s”, and no other post is mistaken for a slip of the pen", async (search, posts) => {
    const { roles, offices } = await dataOf(
      server,
      `query ($search: String!) {
         roles(search: $search, validAt: "2021-09-14") { nodes { person { name } } }
         offices(search: $search) { nodes { name } } }`,
      { search },
    );
    expect(roles.nodes.map(({ person }: { person: { name: string } }) => person.name)).toEqual(
      posts.map((post) => `Holder of ${post}`),
    );
    expect(offices.nodes.map(({ name }: { name: string }) => name)).toEqual(
      posts.map((post) => `Minister for ${post}`),
    );
  });
});
