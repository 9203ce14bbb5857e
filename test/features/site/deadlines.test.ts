import * as make from "../../support/factories";
import { onEmptyRecord } from "../../support/empty-record";
import { pagesOf } from "../../support/site";

describe("the page of a promise whose deadline moved", () => {
  const { server, recorder } = onEmptyRecord();
  const read = pagesOf(server);
  const extended = (commitment: string, announcedOn: string, dueOn: string, more = {}) =>
    make.deadlineChange({ commitment, announcedOn, dueOn, ...more });

  beforeAll(async () => {
    await recorder.apply(
      make.governmentBody({ as: "county", slug: "kiambu", name: "Kaunti ya Kiambu" }),
      make.commitment({
        as: "water",
        slug: "maji",
        title: "Maji kwa kila nyumba",
        madeOn: "2013-09-12",
        dueOn: "2015-04",
      }),
      make.commitment({
        as: "wish",
        slug: "daraja",
        title: "Daraja",
        madeOn: "2019",
        dueOn: "2020",
        formality: "PROPOSED",
      }),
      make.commitment({ as: "law", slug: "ho", title: "施行期日", madeOn: "2020-06", formality: "IN_LAW" }),
    );
    await recorder.apply(
      extended("$water", "2015-03-20", "2015-12", { announcedBy: "$county" }),
      extended("$water", "2016-01", "2016-06"),
      extended("$wish", "2020-11", "2021-Q2"),
      extended("$law", "2021-03-24", "2022-04-01", { kind: "SET" }),
      extended("$law", "2021-06", "2022", { kind: "DROPPED", dueOn: null }),
      make.assessment({ commitment: "$water", date: "2017", status: "KEPT", fulfilledOn: "2016-05" }),
    );
  });

  test("says when it is due, when it was first, and how often that was moved", async () => {
    const [english, french] = await Promise.all(["en", "fr"].map((language) => read(`/${language}/commitments/maji`)));
    expect(english?.texts(".deadline dd")).toEqual([
      "June 2016",
      "first April 2015; moved twice",
      "after the first date",
      "kept in May 2016, on time",
    ]);
    expect(french?.texts(".deadline dd")).toEqual([
      "juin 2016",
      "d’abord avril 2015 ; date déplacée deux fois",
      "après la première date",
      "tenue en mai 2016, à temps",
    ]);
    expect((await read("/en/commitments/maji?rev=2")).texts(".deadline dd")[0]).toBe("April 2015");
  });

  test("tells in its timeline who moved it, on which evidence", async () => {
    const [english, french] = await Promise.all(["en", "fr"].map((language) => read(`/${language}/commitments/maji`)));
    expect(english?.texts(".event-DEADLINE_CHANGE .kind")).toEqual(["Deadline", "Deadline"]);
    expect(english?.texts(".event-DEADLINE_CHANGE .what")).toEqual([
      "Put off to December 2015, announced by Kaunti ya Kiambu #",
      "Put off to June 2016 #",
    ]);
    expect(english?.links(".event-DEADLINE_CHANGE .what a[href^='/en/actors']")).toEqual(["/en/actors/kiambu"]);
    expect(english?.texts(".event-DEADLINE_CHANGE blockquote")).toHaveLength(2);
    expect(french?.texts(".event-DEADLINE_CHANGE .what")[0]).toBe(
      "Date repoussée : décembre 2015, annonce de Kaunti ya Kiambu #",
    );
  });

  test("moves the day that was asked for, and says what was set late or dropped", async () => {
    const [wish, law] = await Promise.all(["daraja", "ho"].map((slug) => read(`/en/commitments/${slug}`)));
    expect(wish?.texts(".deadline dt")).toEqual(["By when"]);
    expect(wish?.texts(".deadline dd").slice(0, 2)).toEqual(["second quarter of 2021", "first 2020; moved once"]);
    expect(law?.texts(".deadline dd")).toEqual(["No deadline", "no date at first; changed twice"]);
    expect(law?.texts(".event-DEADLINE_CHANGE .what")).toEqual([
      "Set to 1 April 2022 #",
      "Dropped: no date since then #",
    ]);
  });
});
