import { onServer } from "../../support/server";
import { askedForACode } from "../../support/february.reading";

const page = `{
  commitment(slug: "code-of-good-conduct") {
    title
    madeOn { value }
    dueOn { value precision earliest latest }
    formality
    clarity
    status
    timeliness
    parties { role status actor { __typename name } }
    evidence { nodes { stance quote verified sourceArticle { publisher publishedOn { value } } } }
    meeting {
      title
      date { value }
      participations { attendance actor { name } }
      accounts: evidence(field: "participants") { nodes { stance value verified sourceArticle { publisher } } }
      dates: evidence(field: "date") { nodes { stance value verified sourceArticle { publisher } } }
      followedBy { title date { value } status }
    }
    timeline { nodes { date { value } event title record { __typename } } }
    assessments { totalCount }
  }
}`;

const party = (role: string, __typename: string, name: string) => ({ role, status: null, actor: { __typename, name } });
const account = (stance: string, value: string, publisher: string, verified: boolean) => ({
  stance,
  value,
  verified,
  sourceArticle: { publisher },
});
const entry = (value: string, event: string, __typename: string, title: string) => ({
  date: { value },
  event,
  title,
  record: { __typename },
});
const participation = (name: string, attendance: string) => ({ attendance, actor: { name } });

const afp = "Boursorama, from Le Parisien and AFP";

describe("what became of the code of good conduct", () => {
  const server = onServer();
  let told: Record<string, unknown>;

  beforeAll(async () => {
    const { data, errors } = await server.ask(page);
    expect(errors).toBeUndefined();
    told = data.commitment;
  });

  it("was to be settled by four companies and a ministry", () => {
    expect(told["parties"]).toEqual([
      party("ASKED", "TechCompany", "Google"),
      party("ASKED", "TechCompany", "Facebook"),
      party("ASKED", "TechCompany", "Apple"),
      party("ASKED", "TechCompany", "Twitter"),
      party("COUNTERPARTY", "GovernmentBody", "Ministry of the Interior (France)"),
    ]);
  });

  it("was due some day in April 2015, was only ever proposed, and nobody can say that it was kept or broken", () => {
    const { title, madeOn, dueOn, formality, clarity, status, timeliness, assessments } = told;
    expect({ title, madeOn, dueOn, formality, clarity, status, timeliness, assessments }).toEqual({
      title: "A code of good conduct, asked for by a French minister",
      madeOn: { value: "2015-02-20" },
      dueOn: { value: "2015-04", precision: "MONTH", earliest: "2015-04-01", latest: "2015-04-30" },
      formality: "PROPOSED",
      clarity: "VAGUE",
      status: "NOT_RATED",
      timeliness: "LAPSED",
      assessments: { totalCount: 0 },
    });
  });

  it("rests on the words of the article, found there word for word", () => {
    expect(told["evidence"]).toEqual({
      nodes: [
        {
          stance: "SUPPORTS",
          quote: askedForACode,
          verified: true,
          sourceArticle: { publisher: afp, publishedOn: { value: "2015-02-20" } },
        },
        {
          stance: "SUPPORTS",
          quote: "to delve deeper into the issue and collaborate on a proper code of conduct",
          verified: true,
          sourceArticle: { publisher: "The Local, from AFP", publishedOn: { value: "2015-02-21" } },
        },
      ],
    });
  });

  it("was announced at a meeting of which there are three accounts and two dates", () => {
    expect(told["meeting"]).toEqual({
      title: "French interior minister meets internet companies in Silicon Valley",
      date: { value: "2015-02-20" },
      participations: [
        participation("Bernard Cazeneuve", "ATTENDED"),
        participation("Google", "ATTENDED"),
        participation("Facebook", "ATTENDED"),
        participation("Twitter", "ATTENDED"),
        participation("Apple", "DISPUTED"),
        participation("Microsoft", "DISPUTED"),
      ],
      accounts: {
        nodes: [
          account("SUPPORTS", "Google, Facebook, Apple, Twitter", afp, true),
          account("SUPPORTS", "Apple, Google, Facebook, Twitter", "Consulat général de France à San Francisco", true),
          account("CONTRADICTS", "Google, Facebook, Microsoft, Twitter", "AllGov France", true),
          account("CONTRADICTS", "Google, Facebook, Microsoft, Twitter", "lucas2012infos, from RT", true),
          account("CONTRADICTS", "Google, Facebook, Twitter", "Al Jazeera, from AP", true),
          account("SUPPORTS", "Google, Facebook, Apple, Twitter", "Le Monde informatique", true),
          account("CONTRADICTS", "Google, Facebook, Twitter", "France 24", true),
        ],
      },
      dates: {
        nodes: [
          account("SUPPORTS", "2015-02-20", afp, true),
          account("CONTRADICTS", "2015-02-21", "jeanmarcmorandini.com, from AFP", true),
          account("CONTRADICTS", "2015-02-21", "Le Monde informatique", true),
        ],
      },
      followedBy: [
        { title: "Meeting in Paris announced for April 2015", date: { value: "2015-04" }, status: "PLANNED" },
      ],
    });
  });

  it("was followed by meetings, by two successors that are no fulfilment, and by a search that found nothing", () => {
    expect(told["timeline"]).toEqual({
      nodes: [
        entry(
          "2015-02-20",
          "MEETING",
          "Meeting",
          "French interior minister meets internet companies in Silicon Valley",
        ),
        entry("2015-02-20", "ORIGIN", "Commitment", "A code of good conduct, asked for by a French minister"),
        entry("2015-04", "MEETING", "Meeting", "Meeting in Paris announced for April 2015"),
        entry("2015-04-20", "MEETING", "Meeting", "Meeting at Place Beauvau called for Monday 20 April 2015"),
        entry(
          "2015-04-22",
          "MEETING",
          "Meeting",
          "French interior minister receives internet companies at Place Beauvau",
        ),
        entry("2015-04-22", "SUCCESSOR", "Commitment", "What is announced is a platform of good practices"),
        entry(
          "2015-12-03",
          "MEETING",
          "Meeting",
          "French Prime Minister brings together large internet companies and social networks",
        ),
        entry("2016-05-31", "SUCCESSOR", "Commitment", "A European code of conduct on illegal hate speech"),
        entry("2026-11-22", "FOLLOW_UP", "FollowUp", "Searched; no record found that it was agreed"),
      ],
    });
  });
});
