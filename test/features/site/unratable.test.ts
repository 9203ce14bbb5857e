import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";
import { pagesOf } from "../../support/site";

/** A party of Botswana in opposition, and what nobody can rate of its promises, each for another reason. */
describe("promises that cannot be rated", () => {
  const reasons = ["UNCLEAR_WORDING", "TOO_EARLY", "NOT_IN_POWER"] as const;
  const slugOf = (reason: string) => reason.toLowerCase().replaceAll("_", "-");
  const { server, recorder } = onEmptyRecord(async ({ recorder: into }) => {
    await into.apply(
      make.organisation({ as: "party", name: "Phathi ya Pula", slug: "phathi-ya-pula" }),
      ...reasons.flatMap((reason) => [
        make.commitment({
          as: reason,
          slug: slugOf(reason),
          title: `Tsholofetso: ${slugOf(reason)}`,
          madeOn: "2024-09",
          dueOn: "2044",
          parties: [{ actor: "$party", role: "PLEDGER" }],
        }),
        make.assessment({ commitment: `$${reason}`, date: "2025-02", status: "UNRATABLE", unratableReason: reason }),
      ]),
    );
    await into.apply(
      make.milestone({ as: "step", commitment: "$NOT_IN_POWER", title: "Kgato ya ntlha", dueOn: "2030" }),
    );
    await into.apply(
      make.assessment({
        commitment: "$NOT_IN_POWER",
        milestone: "$step",
        date: "2025-03",
        status: "UNRATABLE",
        unratableReason: "TOO_EARLY",
      }),
      make.commitment({ as: "rated", slug: "rated", title: "Tsela", madeOn: "2024-09" }),
      make.assessment({ commitment: "$rated", date: "2025-01", status: "UNRATABLE", unratableReason: "TOO_EARLY" }),
      make.assessment({ commitment: "$rated", date: "2026-01", status: "IN_PROGRESS" }),
    );
  });
  const page = pagesOf(server);
  const inList = { en: ["Too vague to rate", "Too early to rate", "Without the power to do it"].sort() };

  it("say in lists why, and together only that they cannot be rated", async () => {
    const list = await page("/en/commitments?status=UNRATABLE");
    expect(list.texts(".commitment-rows .came .status").sort()).toEqual(inList.en);
    expect(list.text(".filters")).toContain("Cannot be rated");
    expect(list.text(".filters")).not.toContain("vague");

    const home = await page("/en");
    expect(home.texts(".threads .status").sort()).toEqual([...inList.en, "In progress"].sort());
    expect(home.texts(".status-shares .word")).toContain("Cannot be rated");
    const actor = await page("/en/actors/phathi-ya-pula");
    expect(actor.texts(".status-key li")).toContain("3 Cannot be rated");
    expect(actor.texts(".commitment-rows .came .status").sort()).toEqual(inList.en);
  });

  it("say it in French", async () => {
    const list = await page("/fr/commitments?status=UNRATABLE");
    const why = ["Trop vague", "Trop tôt pour juger", "Sans le pouvoir de le faire"];
    expect(list.texts(".commitment-rows .came .status").sort()).toEqual(why.sort());
    expect(list.text(".filters")).toContain("Impossible à évaluer");
    expect((await page("/fr/actors/phathi-ya-pula")).texts(".status-key li")).toContain("3 Impossibles à évaluer");
  });

  it("say why on their own pages: in the verdict, the timeline, the rating and the milestones", async () => {
    const early = await page("/en/commitments/too-early");
    expect(early.text(".result .sentence")).toContain("It cannot be rated: it is too early to say.");
    expect(early.text(".events .event-ASSESSMENT .what")).toContain("Too early to rate");
    expect(early.text(".assessment h3")).toContain("Too early to rate");
    expect(early.text("main")).not.toContain("vague");

    const powerless = await page("/fr/commitments/not-in-power");
    expect(powerless.text(".result .sentence")).toContain("ceux qui devaient le faire n’en avaient pas le pouvoir");
    expect(powerless.text(".milestones .state .status")).toBe("Trop tôt pour juger");
    expect(powerless.texts(".events .event-ASSESSMENT .what").join()).toContain("Trop tôt pour juger");
  });

  it("lead to the meaning of the reason on the page of our method", async () => {
    const [link = ""] = (await page("/en/commitments/not-in-power")).links(".judgements .assessment h3 a");
    const [path = "", anchor = ""] = link.split("#");
    const method = await page(path);
    expect(method.text(`#${anchor} dt`)).toBe("Without the power to do it");
    expect(method.text(`#${anchor} dd`)).toContain("in opposition");
    expect(method.text("#status-UNRATABLE")).not.toContain("vague");
    expect((await page("/fr/method")).text("#unratable-TOO_EARLY dt")).toBe("Trop tôt pour juger");
  });

  it("give the reason in the API only while the latest judgement says so", async () => {
    const read = async (args: string) =>
      (await dataOf(server, `{ commitment(slug: "rated") { status${args} unratableReason${args} } }`)).commitment;
    expect(await read("")).toEqual({ status: "IN_PROGRESS", unratableReason: null });
    expect(await read('(validAt: "2025-06-01")')).toEqual({ status: "UNRATABLE", unratableReason: "TOO_EARLY" });
    expect(await read('(validAt: "2024-10-01")')).toEqual({ status: "NOT_RATED", unratableReason: null });
    const { commitment } = await dataOf(
      server,
      `{ commitment(slug: "not-in-power") { unratableReason
      milestones { nodes { unratableReason } } parties { unratableReason } } }`,
    );
    expect(commitment).toEqual({
      unratableReason: "NOT_IN_POWER",
      milestones: { nodes: [{ unratableReason: "TOO_EARLY" }] },
      parties: [{ unratableReason: null }],
    });
  });

  it("give it as it stood before a judgement was retracted", async () => {
    const reasonAt = async (at = "") =>
      (await dataOf(server, `{ commitment(slug: "unclear-wording"${at}) { unratableReason } }`)).commitment;
    const { revision } = await dataOf(server, "{ revision { number } }");
    const { commitment } = await dataOf(
      server,
      `{ commitment(slug: "unclear-wording") { assessments { nodes { id } } } }`,
    );
    await recorder.apply(make.retraction("Assessment", { assessment: commitment.assessments.nodes[0].id }));
    expect(await reasonAt()).toEqual({ unratableReason: null });
    expect(await reasonAt(`, atRevision: ${revision.number}`)).toEqual({ unratableReason: "UNCLEAR_WORDING" });
  });
});
