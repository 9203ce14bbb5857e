import { UnratableReason } from "../../../src/modules/assessments/assessment.enums";
import { Clarity, Formality, FulfilmentStatus, Timeliness } from "../../../src/modules/commitments/commitment.enums";
import type { VerdictFacts } from "../../../src/modules/verdict/verdict.facts";
import { verdictOn } from "../../../src/modules/verdict/verdict.sentence";
import { assessment, commitment, followUp } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";

const keys = <Name extends string>(values: Readonly<Record<Name, unknown>>) => Object.keys(values) as Name[];

/** Every combination of what a verdict is made from, with and without the dates. */
function* all(language: "en" | "fr"): Generator<VerdictFacts> {
  for (const formality of keys(Formality))
    for (const status of keys(FulfilmentStatus))
      for (const timeliness of keys(Timeliness))
        for (const clarity of [null, ...keys(Clarity)])
          for (const fulfilledOn of [null, "2015-05-19"])
            for (const searchedOn of [null, "2026-11-22"]) {
              const dueOn = timeliness === "NO_DEADLINE" ? null : "2015-04";
              const rest = { timeliness, clarity, fulfilledOn, searchedOn, dueOn };
              for (const unratableReason of reasonsOf(status))
                yield { language, formality, status, unratableReason, ...rest };
            }
}

const reasonsOf = (status: FulfilmentStatus) => (status === "UNRATABLE" ? keys(UnratableReason) : [null]);

const asked = ({ formality }: VerdictFacts) => formality === "PROPOSED";

describe("a verdict", () => {
  const english = [...all("en")].map((facts) => ({ facts, said: verdictOn(facts) }));
  const french = [...all("fr")].map((facts) => ({ facts, said: verdictOn(facts) }));

  it("has sentences for every combination, in both languages, and they end", () => {
    const ill = [...english, ...french].filter(
      ({ said }) => !/^\p{Lu}[^{}$]*[^\s.]\.$/u.test(said) || /undefined|null|\.\.| {2}|[A-Z]{4}/.test(said),
    );
    expect(english).toHaveLength(6 * (9 + 6) * 7 * 4 * 4);
    expect(ill).toEqual([]);
  });

  it("tells nobody that they promised, broke or were late with what they were only asked for", () => {
    const accusing = /^promised|overdue|late\b|broken|not kept|en retard|^promis|rompu|non tenu/i;
    const accused = [...english, ...french].filter(({ facts, said }) => asked(facts) && accusing.test(said));
    expect(accused).toEqual([]);
  });

  it("says of no wording that it is vague if it cannot be rated for another reason", () => {
    const vague = [...english, ...french].filter(
      ({ facts, said }) => facts.status === "UNRATABLE" && /vague/.test(said),
    );
    expect([...new Set(vague.map(({ facts }) => facts.unratableReason))]).toEqual(["UNCLEAR_WORDING"]);
  });

  it("says of a status more than its name again", () => {
    const tautologies = /\bkept\b.*\bkept\b|\brated\b.*\brated\b|\btenu\b.*\btenu\b|\bdone\b.*\bdone\b/i;
    expect([...english, ...french].filter(({ said }) => tautologies.test(said))).toEqual([]);
  });

  it("is written as each language writes it", () => {
    expect(french.filter(({ said }) => /\s;|[^\u202f];|[^\u00a0]:|'/.test(said.replaceAll("\u202f;", "")))).toEqual([]);
    expect(english.filter(({ said }) => /[\u00a0\u202f’]/.test(said))).toEqual([]);
  });

  const facts: VerdictFacts = {
    language: "en",
    formality: "DECLARED",
    status: "NOT_RATED",
    timeliness: "NO_DEADLINE",
    clarity: "CLEAR",
    unratableReason: null,
    dueOn: null,
    fulfilledOn: null,
    searchedOn: null,
  };
  const due = { dueOn: "2015-04" } as const;
  it.each<[Partial<VerdictFacts>, string, string]>([
    [
      { formality: "PROPOSED", timeliness: "LAPSED", clarity: "VAGUE", searchedOn: "2026-11-22", ...due },
      "No record that it was agreed. Searched on 22 November 2026.",
      "Rien n’indique que cela ait été accepté. Recherche faite le 22 novembre 2026.",
    ],
    [
      { formality: "PROPOSED", timeliness: "NOT_DUE", dueOn: "2030-Q2" },
      "Asked for by the second quarter of 2030. No record that it was agreed. No search for one is recorded.",
      "Demandé pour le 2e trimestre 2030. Rien n’indique que cela ait été accepté. Aucune recherche n’est enregistrée.",
    ],
    [
      { formality: "PROPOSED", status: "KEPT", timeliness: "LAPSED", fulfilledOn: "2015-05", ...due },
      "Done in May 2015, after the day that was asked for, although there is no record that anybody promised it.",
      "Fait en mai 2015, après la date demandée, sans que rien n’indique que cela ait été promis.",
    ],
    [
      { formality: "SIGNED_AGREEMENT", status: "KEPT", timeliness: "LATE", fulfilledOn: "2015-08-01", ...due },
      "Promised in a signed agreement, due April 2015. Kept on 1 August 2015, after that date.",
      "Promis dans un accord signé, pour avril 2015. Tenu le 1er août 2015, après cette date.",
    ],
    [
      { formality: "IN_LAW", status: "KEPT", timeliness: "UNKNOWN", ...due },
      "Laid down in law, due April 2015. Kept; no source says when.",
      "Inscrit dans la loi, pour avril 2015. Tenu\u202f; aucune source ne dit quand.",
    ],
    [
      { timeliness: "OVERDUE", clarity: "VAGUE", dueOn: "2015-03-01" },
      "Promised in public, due 1 March 2015. The date has passed; nobody has rated what came of it. It is partly too vague to check.",
      "Promis en public, pour le 1er mars 2015. La date est passée\u202f; personne n’a évalué ce qu’il en est advenu. C’est en partie trop vague pour être vérifié.",
    ],
    [
      { formality: "IN_POLICY_DOCUMENT", status: "UNRATABLE", unratableReason: "UNCLEAR_WORDING" },
      "Promised in a policy document. It cannot be rated: its wording is too vague.",
      "Promis dans un document officiel. On ne peut pas l’évaluer\u00a0: la formulation est trop vague.",
    ],
    [
      { status: "UNRATABLE", unratableReason: "TOO_EARLY", timeliness: "NOT_DUE", dueOn: "2031" },
      "Promised in public, due 2031. It cannot be rated: it is too early to say.",
      "Promis en public, pour 2031. On ne peut pas l’évaluer\u00a0: il est trop tôt pour le dire.",
    ],
    [
      { formality: "PROPOSED", status: "UNRATABLE", unratableReason: "NOT_IN_POWER" },
      "No record that it was agreed, and whether it was done cannot be rated: those who were to do it were not in a position to.",
      "Rien n’indique que cela ait été accepté, et on ne peut pas évaluer si cela a été fait\u00a0: ceux qui devaient le faire n’en avaient pas le pouvoir.",
    ],
    [
      { status: "IN_PROGRESS", timeliness: "NOT_DUE", dueOn: "2016-04/2017-06" },
      "Promised in public, due April 2016 to June 2017. Work on it is under way.",
      "Promis en public, pour avril 2016 à juin 2017. C’est en cours.",
    ],
    [
      { status: "KEPT", timeliness: "ON_TIME", dueOn: "2016-05-01/2016-05-03", fulfilledOn: "2016-04-01/2016-05-02" },
      "Promised in public, due 1 May 2016 to 3 May 2016. Kept between 1 April 2016 and 2 May 2016, on time.",
      "Promis en public, pour le 1er mai 2016 au 3 mai 2016. Tenu entre le 1er avril 2016 et le 2 mai 2016, à temps.",
    ],
  ])("of %j", (said, en, fr) => {
    expect(verdictOn({ ...facts, ...said })).toBe(en);
    expect(verdictOn({ ...facts, ...said, language: "fr" })).toBe(fr);
  });
});

describe("the verdict of the API", () => {
  const server = onServer();

  it("names the search in the reader's language, and leads to it", async () => {
    const { data } = await server.ask(`{ commitment(slug: "code-of-good-conduct") {
      verdict fr: verdict(language: "fr") canada: verdict(language: "fr-CA") latestSearch { kind title date { value } } } }`);
    const fr = "Rien n’indique que cela ait été accepté. Recherche faite le 22 novembre 2026.";
    expect(data.commitment).toEqual({
      verdict: "No record that it was agreed. Searched on 22 November 2026.",
      fr,
      canada: fr,
      latestSearch: {
        kind: "SEARCH",
        title: "Searched; no record found that it was agreed",
        date: { value: "2026-11-22" },
      },
    });
  });

  it("is told in lists, and as of a revision and a day", async () => {
    const ask = (more: string) =>
      `commitments(search: "good conduct french ministry", first: 1, ${more}) { nodes { verdict latestSearch { id } } }`;
    const { data } = await server.ask(`{ before: ${ask("atRevision: 3")}
      early: ${ask(`atRevision: 8, asOf: "2015-03-01T00:00:00Z"`)} }`);
    const unsearched = "No record that it was agreed. No search for one is recorded.";
    expect(data).toEqual({
      before: { nodes: [{ verdict: unsearched, latestSearch: null }] },
      early: { nodes: [{ verdict: `Asked for by April 2015. ${unsearched}`, latestSearch: null }] },
    });
  });

  it.each([
    ["ky", 'there are no sentences in "ky": write en or fr'],
    ["english please", '"english please" is not a BCP 47 language tag, such as en or fr-CA'],
  ])("is refused in the language %j", async (language, message) => {
    const { errors } = await server.ask(
      `query ($language: String!) {
      commitment(slug: "code-of-good-conduct") { verdict(language: $language) } }`,
      { language },
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(message),
        extensions: { code: "BAD_USER_INPUT", argument: "verdict.language" },
      },
    ]);
  });

  it("speaks of a story that is not French: a law of Kenya, and a search of a month", async () => {
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      commitment({ as: "law", slug: "sheria", title: "Sheria", madeOn: "2019", dueOn: "2021", formality: "IN_LAW" }),
      assessment({ commitment: "$law", status: "KEPT", date: "2023-01-01" }),
      commitment({
        as: "open",
        slug: "wazi",
        title: "Wazi",
        madeOn: "2019",
        formality: "DECLARED",
        clarity: "UNRATABLE",
      }),
      followUp({ commitment: "$open", kind: "SEARCH", date: "2020-02", title: "Searched" }),
    );
    const { data } = await server.ask(`{ law: commitment(slug: "sheria") { verdict timeliness }
      open: commitment(slug: "wazi") { verdict } }`);
    expect(data).toEqual({
      law: { verdict: "Laid down in law, due 2021. Kept; no source says when.", timeliness: "UNKNOWN" },
      open: {
        verdict:
          "Promised in public. Nobody has rated what came of it. It is too vague to check. Searched in February 2020.",
      },
    });
  });
});
