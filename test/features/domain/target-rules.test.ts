import { changeSet } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { mutate, submit, written, type Came } from "../../support/contribute";
import * as make from "../../support/factories";
import { dataOf, signedIn } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

/** Armenia's tax service promises to answer, and another ministry promises something else. */
describe("the numbers of a promise", () => {
  const { server, recorder } = onEmptyRecord();
  const anahit = signedIn(server, { name: "Անահիտ", role: "REVIEWER" });
  const client = beforeTests(() => server.database.connect());
  const proof = () => make.evidence({ source: recorder.id("report") });

  beforeAll(async () => {
    await recorder.apply(
      make.governmentBody({ as: "service", name: "Հարկային ծառայություն" }),
      make.commitment({ as: "answer", title: "Պատասխան հինգ օրում", madeOn: "2016-03" }),
      make.commitment({
        as: "other",
        title: "Ուրիշ խոստում",
        madeOn: "2014",
        parties: [{ as: "other-party", actor: "$service", role: "PLEDGER" }],
        milestones: [{ as: "other-step", position: 1, title: "Քայլ" }],
      }),
      make.target({
        as: "days",
        commitment: "$answer",
        indicator: "Պատասխանի օրեր",
        unit: "օր",
        comparison: "AT_MOST",
        value: 5.5,
      }),
      make.measurement({ as: "first", target: "$days", value: 7.25, period: "2016" }),
    );
  });

  const target = (said: object = {}): object => ({
    ...make.target().input,
    commitment: recorder.id("answer"),
    ...said,
  });
  const measurement = (said: object = {}): object => ({
    ...make.measurement().input,
    target: recorder.id("days"),
    evidence: [proof()],
    ...said,
  });
  const faults = async (coming: Promise<Came>) =>
    (await coming).errors.map(({ code, field, message }) => [code, field, message]);

  it.each<[given: object, field: string, message: string]>([
    [{ value: 0.0001 }, "value", "value must be a number with at most three decimals"],
    [{ value: 1e-7 }, "value", "value must be a number with at most three decimals"],
    [{ value: 1e12 }, "value", "value must not be greater than 999999999999.999"],
    [{ value: -1e300 }, "value", "value must not be less than -999999999999.999"],
    [{ comparison: "BETWEEN" }, "upperValue", "BETWEEN needs two numbers: give the higher one as upperValue"],
    [{ upperValue: 2000 }, "upperValue", "only BETWEEN has an upperValue, and this one is AT_LEAST: leave it out"],
    [{ comparison: "BETWEEN", upperValue: 1000 }, "upperValue", "upperValue (1000) must be above value (1000)"],
    [
      { baselineOn: "2015" },
      "baselineOn",
      "baselineOn is given without a baseline: give the number, or leave out the date",
    ],
  ])("are refused, with their field: %j", async (said, field, message) => {
    expect(await faults(mutate(anahit, "recordTarget", target(said)))).toEqual([["INVALID", field, message]]);
  });

  it("are kept exactly, to the greatest and the least of them", async () => {
    const numbers = [999_999_999_999.999, -999_999_999_999.999, 0.001, 0, 0.1, 123_456_789_012.345];
    await recorder.apply(
      ...numbers.map((value, at) => make.measurement({ as: `n${at}`, target: "$days", value, period: "2017-01" })),
    );
    const { nodes } = await dataOf(
      server,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Measurement { value } } }`,
      {
        ids: numbers.map((_, at) => recorder.id(`n${at}`)),
      },
    );
    expect(nodes.map(({ value }: { value: number }) => value)).toEqual(numbers);
    await recorder.apply(...numbers.map((_, at) => make.retraction("Measurement", { measurement: `$n${at}` })));
  });

  it("do not change if a correction says the same, and show what did if it says another", async () => {
    const same = { target: recorder.id("days"), expectedVersion: 1, value: 5.5 };
    expect(await faults(mutate(anahit, "correctTarget", same))).toEqual([
      ["NO_CHANGE", null, expect.stringContaining("")],
    ]);
    expect(
      (await mutate(anahit, "correctTarget", { ...same, value: 5, baseline: 30.5, baselineOn: "2015" })).errors,
    ).toEqual([]);
    const { target: read } = await dataOf(
      server,
      `query ($id: ID!) { target(id: $id) { value history { nodes { version changes { field before after } } } } }`,
      { id: recorder.id("days") },
    );
    expect(read.value).toBe(5);
    expect(read.history.nodes[0]).toEqual({
      version: 2,
      changes: [
        { field: "value", before: 5.5, after: 5 },
        { field: "baseline", before: null, after: 30.5 },
        { field: "baselineOn", before: null, after: "2015" },
      ],
    });
  });

  it("that break a rule of the whole record are all named by one dry run", async () => {
    const operations = [
      { recordTarget: target({ party: recorder.id("other-party") }) },
      { recordTarget: target({ milestone: recorder.id("other-step") }) },
      { recordTarget: target({ dueOn: "2015" }) },
      { recordMeasurement: measurement({ period: "2190" }) },
      { recordMeasurement: measurement({ period: "2190-Q1/2199" }) },
    ] as Record<string, Record<string, unknown>>[];
    const { errors } = await submit(anahit, operations, { dryRun: true });
    const early = "the target is due (2015) before the commitment was made (2016-03): correct one of the two";
    const later = (period: string) =>
      `the period (${period}) has not begun: a measurement says what was measured, and a target what is to come`;
    expect(errors.map(({ field, message }) => [field, message])).toEqual([
      ["operations.0.recordTarget.party", "the party belongs to another commitment"],
      ["operations.1.recordTarget.milestone", "the milestone belongs to another commitment"],
      ["operations.2.recordTarget.dueOn", early],
      ["operations.3.recordMeasurement.period", later("2190")],
      ["operations.4.recordMeasurement.period", later("2190-Q1/2199")],
    ]);
    const made = { commitment: recorder.id("answer"), expectedVersion: 1, madeOn: "2018" };
    expect((await mutate(anahit, "recordTarget", target({ dueOn: "2017" }))).errors).toEqual([]);
    expect(await faults(mutate(anahit, "correctCommitment", made))).toEqual([
      ["INVALID", "madeOn", expect.stringContaining("the target is due (2017) before the commitment was made (2018)")],
    ]);
  });

  it("need a quote each time they are measured, and none of their own as a promise", async () => {
    const [bare] = (await mutate(anahit, "recordMeasurement", measurement({ evidence: [] }))).errors;
    expect(bare).toMatchObject({ code: "INVALID", field: "evidence" });
    const unproved = changeSet(client, () =>
      client.query(
        `insert into measurement (id, target_id, value, period, provisional) select gen_random_uuid(), id, 1, '2016', false from target limit 1`,
      ),
    );
    await expect(unproved).rejects.toThrow("has no evidence");
  });

  it("are never edited once measured, whoever holds the password of the server", async () => {
    const { __type } = await dataOf(server, `{ __type(name: "Mutation") { fields { name } } }`);
    const names = __type.fields.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => name.endsWith("Measurement"))).toEqual([
      "recordMeasurement",
      "retractMeasurement",
    ]);
    for (const change of ["value = 5", "provisional = true", "period = '2015'"])
      await expect(changeSet(client, () => client.query(`update measurement set ${change}`))).rejects.toThrow(
        "a measurement is never edited: record another one, or retract it",
      );
  });

  it.each([
    ["value = 0.0005", "target_value_is_exact"],
    ["value = 'NaN'", "target_value_is_exact"],
    ["value = 'Infinity'", "target_value_is_exact"],
    ["upper_value = 10", "target_upper_value_only_between"],
    ["comparison = 'BETWEEN', upper_value = 1", "target_upper_value_above_value"],
    ["baseline = null, baseline_on = '2015'", "target_baseline_on_has_baseline"],
  ])("obey the same rules in SQL: %s", async (change, rule) => {
    const edit = changeSet(client, () => client.query(`update target set ${change} where unit = 'օր'`));
    await expect(edit).rejects.toThrow(rule);
  });

  it("that are sent again write nothing: a measurement is known by what it says, a target by its identifier", async () => {
    const sent = () =>
      submit(
        anahit,
        [
          {
            recordTarget: {
              ...target({
                indicator: "Սպասում",
                value: 12.5,
                baseline: 0.25,
                as: "again",
                identifiers: [{ scheme: "am-tax", value: "7" }],
              }),
            },
          },
          written(make.measurement({ target: "$again", value: 11.125, period: "2017-Q3", evidence: [proof()] })),
        ],
        { onExisting: "UPDATE" },
        "created updated unchanged errors { message }",
      );
    expect(await sent()).toMatchObject({ created: 2, errors: [] });
    expect(await sent()).toMatchObject({ created: 0, updated: 0, unchanged: 2, errors: [] });
  });

  it("of a judgement are known again as well: one with a percentage that is sent twice is one", async () => {
    const judged = make.assessment({
      commitment: recorder.id("other"),
      methodology: recorder.id("scale"),
      percent: 62.5,
      evidence: [proof()],
      identifiers: [{ scheme: "am-tax", value: "j" }],
    });
    const sent = () =>
      submit(anahit, [written(judged)], { onExisting: "UPDATE" }, "created unchanged errors { message }");
    expect(await sent()).toEqual({ created: 1, unchanged: 0, errors: [] });
    expect(await sent()).toEqual({ created: 0, unchanged: 1, errors: [] });
    const tiny = mutate(anahit, "assessCommitment", { ...judged.input, percent: 1e-7 });
    expect(await faults(tiny)).toEqual([["INVALID", "percent", "percent must be a number with at most two decimals"]]);
  });

  it("stay while others name them: a party with a number of its own is not retracted", async () => {
    const own = { commitment: recorder.id("other"), party: recorder.id("other-party") };
    expect((await mutate(anahit, "recordTarget", target(own))).errors).toEqual([]);
    const kept = recorder.apply(make.retraction("Party", { party: "$other-party" }));
    await expect(kept).rejects.toMatchObject({ refusals: [expect.objectContaining({ code: "RECORD_IN_USE" })] });
  });
});
