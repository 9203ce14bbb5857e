import { file, readyMapping, recordsOf } from "../../support/importing";

it("a tracker's reason for the present status is not given to judgements before it, even of the same status", () => {
  const promise = {
    url: "https://ahadi.example/1",
    title: "Kupanda msitu",
    status_info: "Miti imesimama | 2019.",
    status_history: [
      { status: "In progress", date: "2016-11-15" },
      { status: "Broken", date: "2017-02-01" },
      { status: "In progress", date: "2018-03-01" },
    ],
  };
  const { records, rejects } = recordsOf(readyMapping("pledge-tracker"), file("ahadi.ndjson", JSON.stringify(promise)));
  const judgements = records.filter(({ kind }) => kind === "Assessment") as object[];

  expect(judgements).toMatchObject([
    { date: "2016-11-15", term: "In progress" },
    { date: "2017-02-01", term: "Broken" },
    { date: "2018-03-01", term: "In progress", rationale: "Miti imesimama | 2019." },
  ]);
  expect(judgements.filter((each) => "rationale" in each)).toHaveLength(1);
  expect(rejects).toEqual([]);
});
