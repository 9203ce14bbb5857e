import { encode } from "iconv-lite";
import { file } from "./importing";
import type { Register } from "./register";
import { registersOfParts } from "./registers.of-parts";

// An empty first header, names in capitals, padded cells, a list in a cell, the same row twice, a row without a subject, an invalid date.
const members = [
  ",committees,country,date,dossier,epid,group,lobbyists,location,mep,role,title",
  `0,['IMCO'],Malta,27-10-2021,,990001,S&D,"Brug NV, Anke de Wit",remote,Ġorġ ŻAMMIT,Member,Digital markets `,
  `1,[],Malta,06/10/2021,"['Data act']",990001,S&D, Brug NV ,Brussels,Ġorġ ŻAMMIT,Member,"Daten,\nund mehr"`,
  `1,[],Malta,06/10/2021,"['Data act']",990001,S&D, Brug NV ,Brussels,Ġorġ ŻAMMIT,Member,"Daten,\nund mehr"`,
  `3,[],Suomi,31-02-2021,,990002,EPP,Metsä ry,online,Aino VÄHÄ-LEITÃO,Rapporteur,Metsät`,
  `4,[],Suomi,01-03-2021,,990002,EPP,Metsä ry (info@metsa.example),online,Aino VÄHÄ-LEITÃO,Rapporteur,Metsät`,
].join("\n");

// Windows-1252, CRLF, a cell that holds for those below it, months without a day or a year, footnotes, columns that are empty.
const ministers = [
  "Minister,Date,Name of External Organisation,Purpose of meeting,,",
  ",,,,,",
  '"Minister for Rivers, Keeper of Seals, The Rt Hon Ngaio Whitlock MP",April,"Café Union, Bank (London, Leeds)",To discuss £5m – and more,,',
  ",May,Rowing Club,General discussion,,",
  ",May,Rowing Club,General discussion,,",
  '"Lord Ashgrove, Leader of the House",Jan/Feb,"ROWING CLUB; Dame Mere Awatere, Dr Wiremu School Trust",,,',
  '"Minister without Portfolio, Dame Ada Obi",Nil return,,,,',
  '"1 This does not include meetings with public bodies.",,,,,',
].join("\r\n");

const head =
  '"id","Raison sociale","Acronyme","Catégorie","Objectif et mission","Dirigeant / personne juridiquement responsable","Adresse et téléphone"';
const lobby = [
  head,
  `"900001","L'Atelier ""Bleu""","","Entreprise","Vendre des bateaux\n- et des voiles","Madame Zoé Le Goff (Présidente, fondatrice)","33100000001"`,
  `"900002","Fédération des Phares","FDP","Organisation professionnelle","","M. Élie Kaï (Délégué général)","Quai, 01 00 00 00 02"`,
  `"900003","Régie des Îles","","Organisme public","","Monsieur Yann Ré","12 rue X"`,
  `"900004","Rien de tel","","","","Madame Ti Ana (Directrice)",""`,
].join("\n");

const parliament = {
  persons: [
    {
      id: "p-1",
      name: "Tālis Bērziņš",
      birth_date: "1960-05",
      email: "talis@saeima.example",
      other_names: [{ name: "Talis Berzins", lang: "en" }],
      identifiers: [
        { scheme: "everypolitician_legacy", identifier: "7" },
        { scheme: "wikidata", identifier: "Q990000001" },
      ],
    },
    { id: "p-2", name: "Ilze Ūdre", contact_details: [{ type: "phone", value: "67000000" }] },
  ],
  organizations: [
    { id: "legislature", classification: "legislature", name: "Piemēra saeima" },
    { id: "party/zaļie", classification: "party", name: "Zaļie" },
  ],
  memberships: [
    {
      person_id: "p-1",
      organization_id: "legislature",
      on_behalf_of_id: "party/zaļie",
      area_id: "area/rīga",
      legislative_period_id: "term/1",
      role: "member",
    },
    {
      person_id: "p-2",
      organization_id: "legislature",
      legislative_period_id: "term/1",
      role: "deputāte",
      start_date: "2014-07-22",
      end_date: "2015",
    },
    { person_id: "p-3", organization_id: "legislature", legislative_period_id: "term/1", role: "member" },
  ],
};

const promises = [
  {
    url: "https://pledges.example/1",
    title: "Plant a forest",
    description: "<p>By 2020.</p>",
    status_info: "Trees stand.",
    status_history: [
      { status: "Not started", date: "2016-11-15T14:48:00-08:00" },
      { status: "Achieved", date: "2017-02-01T00:10:00+02:00" },
      { status: "In progress", date: "2018-03-01" },
    ],
  },
  {
    url: null,
    title: "Drain a swamp",
    description: null,
    status_info: "",
    status_history: [
      { status: "Wet", date: "2016-11-15" },
      { status: "Not started", date: "2017-01-01" },
    ],
  },
];
const lines = (list: readonly object[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join("");

export const registers: Register[] = [
  {
    mapping: "eu-mep-meetings",
    files: [file("mepmeetings.csv", members)],
    corrected: [file("mepmeetings.csv", members.replace("remote", "Valletta"))],
    counts: { rows: 5, taken: 4, partly: 0, rejected: 1, filtered: 0 },
    // One organisation stands only in the row that is refused, and is not sent.
    kinds: { Person: 2, Organisation: 4, Meeting: 3 },
    look: {
      query: `{ meetings(search: "Daten") { nodes { title purpose date { value } place participations { role actor { name } } } } }`,
      answer: {
        meetings: {
          nodes: [
            {
              title: "Daten, und mehr",
              purpose: "Data act",
              date: { value: "2021-10-06" },
              place: "Brussels",
              participations: [
                { role: "HOST", actor: { name: "Ġorġ Żammit" } },
                { role: "ATTENDEE", actor: { name: "Brug NV" } },
              ],
            },
          ],
        },
      },
    },
  },
  {
    mapping: "uk-ministers-meetings",
    files: [file("meetings-apr-jun-2012.csv", encode(ministers, "windows-1252"))],
    corrected: [file("meetings-apr-jun-2012.csv", encode(ministers.replace("£5m", "£6m"), "windows-1252"))],
    // Two rows say the same, and are two meetings.
    counts: { rows: 6, taken: 4, partly: 0, rejected: 2, filtered: 0 },
    // One club is spelt in two ways, and a dame is a person.
    kinds: { GovernmentBody: 1, Office: 2, Person: 3, Role: 2, Organisation: 4, Meeting: 4 },
    look: {
      query: `{ meetings(heldAfter: "2012-03-31", heldBefore: "2012-05-01") { nodes { title date { value } participations { actor { name } } } } roles { nodes { title person { name } } } club: actors(search: "rowing club") { nodes { __typename name aliases } } dame: actors(search: "Awatere") { nodes { __typename name } } }`,
      answer: {
        club: { nodes: [{ __typename: "Organisation", name: "Rowing Club", aliases: ["ROWING CLUB"] }] },
        dame: { nodes: [{ __typename: "Person", name: "Dame Mere Awatere" }] },
        meetings: {
          nodes: [
            {
              title: "To discuss £5m – and more",
              date: { value: "2012-04" },
              participations: [
                { actor: { name: "Ngaio Whitlock" } },
                { actor: { name: "Café Union" } },
                { actor: { name: "Bank (London, Leeds)" } },
              ],
            },
          ],
        },
        roles: {
          nodes: expect.arrayContaining([
            { title: "Minister for Rivers, Keeper of Seals", person: { name: "Ngaio Whitlock" } },
            { title: "Leader of the House", person: { name: "Lord Ashgrove" } },
          ]) as unknown,
        },
      },
    },
  },
  {
    mapping: "fr-lobby-register",
    files: [file("registre.csv", lobby)],
    corrected: [file("registre.csv", lobby.replace("Délégué général", "Président"))],
    counts: { rows: 4, taken: 3, partly: 1, rejected: 0, filtered: 0 },
    kinds: { Company: 1, Association: 1, GovernmentBody: 1, Organisation: 1, Person: 4, Role: 3 },
    look: {
      query: `{ actor(identifier: { scheme: "an-representants-interets", value: "900001" }) { kind name description evidence { nodes { verified } } } }`,
      answer: {
        actor: {
          kind: "COMPANY",
          name: `L'Atelier "Bleu"`,
          description: "Vendre des bateaux\n- et des voiles",
          evidence: { nodes: [{ verified: true }] },
        },
      },
    },
  },
  {
    mapping: "popolo",
    files: [file("latvia-popolo.json", JSON.stringify(parliament))],
    corrected: [file("latvia-popolo.json", JSON.stringify(parliament).replace("1960-05", "1961-05"))],
    counts: { rows: 7, taken: 6, partly: 0, rejected: 1, filtered: 0 },
    kinds: { Person: 2, GovernmentBody: 1, Organisation: 1, Role: 2 },
    look: {
      query: `{ actor(identifier: { scheme: "wikidata", value: "Q990000001" }) { name aliases evidence { nodes { verified } } roles { title area onBehalfOf { name } } ... on Person { bornOn { value } } } }`,
      answer: {
        actor: {
          name: "Tālis Bērziņš",
          aliases: ["Talis Berzins"],
          evidence: { nodes: [{ verified: true }] },
          roles: [{ title: "member", area: "rīga", onBehalfOf: { name: "Zaļie" } }],
          bornOn: { value: "1960-05" },
        },
      },
    },
  },
  {
    mapping: "pledge-tracker",
    files: [file("promises.ndjson", lines(promises))],
    corrected: [file("promises.ndjson", lines(promises).replace("Trees stand.", "Many trees stand."))],
    counts: { rows: 2, taken: 1, partly: 1, rejected: 0, filtered: 0 },
    kinds: { Person: 1, Commitment: 2, Assessment: 4, Methodology: 1 },
    look: {
      query: `{ commitments(search: "forest") { nodes { title statement madeOn { value } parties { role actor { name } } } } }`,
      answer: {
        commitments: {
          nodes: [
            {
              title: "Plant a forest",
              statement: "Plant a forest\n\n<p>By 2020.</p>",
              madeOn: { value: "2016" },
              parties: [{ role: "PLEDGER", actor: { name: "Donald Trump" } }],
            },
          ],
        },
      },
    },
  },
  ...registersOfParts,
];
