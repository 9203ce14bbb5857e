import { file } from "./importing";
import type { Register } from "./register";

// CRLF, a row for each host, the hosts of a meeting in two orders and with their title, a host with a space behind, an invalid date, a total.
const hosts = [
  "Hosts,Host,Role,Portfolio,Date,Subject,Lobby Organisation,id",
  'Commissioner Þóra Ægis Jón Ö,Þóra Ægis,Commissioner,Sea & Sky,20/11/2019,"Cables, ""deep"" ones",Kaapeli Oy,9',
  'Jón Ö Commissioner Þóra Ægis,Jón Ö ,Cabinet,Sea & Sky,20/11/2019,"Cables, ""deep"" ones",Kaapeli Oy,8',
  'Jón Ö Commissioner Þóra Ægis,Jón Ö ,Cabinet,Sea & Sky,20/11/2019,"Cables, ""deep"" ones",Ölflaskan hf.,7',
  "Jón Ö,Jón Ö,Cabinet,Sea & Sky,20/11/2019,Courtesy visit,Kaapeli Oy,6",
  "Jón Ö,Jón Ö,Cabinet,Sea & Sky,31/02/2020,Courtesy visit,Kaapeli Oy,5",
  ",,,,,,,405",
].join("\r\n");

// Milestones in columns of their own, grades in several spellings, a country that the table does not know, no grade yet, two institutions.
const plans = [
  "Country,Action Plan,Unique ID,Commitment Title,Commitment Description,Lead Institution,End Date,Mid-term Report,Mid-term Completion,End-of-term Report,End-of-term Completion,Milestone 1,Milestone 1 End Date,Milestone 2,Milestone 2 End Date,Milestone 3,Milestone 3 End Date",
  '"Korea, Republic of","Korea, 2016-2018",KR0042,열린 예산,"모든 예산을 공개한다.",기획재정부;행정안전부,June 2018,2017-09-01,limited,2018-11-15,Completed,예산 목록을 낸다,31/12/2016,예산 자료를 연다,2017,N/A,',
  "Mongolia,Mongolia 2019-2021,MN0007,Ил тод худалдан авалт,,Сангийн яам,2021-08-31,,Unclear,,,,,Бүртгэл нээх,2020-05-01,,",
  "Atlantis,Atlantis 2017,AT0001,Ebb and flow,,Harbour Office,2019,2018,Halfway,,,,,,,,",
].join("\n");

/** Registers with several rows for one meeting, and several parts of one promise in a row. */
export const registersOfParts: Register[] = [
  {
    mapping: "eu-commission-meetings",
    files: [file("ec-meetings.csv", hosts)],
    corrected: [file("ec-meetings.csv", hosts.replace("Courtesy visit,Kaapeli Oy,6", "Courtesy visit,Kabel AB,6"))],
    counts: { rows: 6, taken: 4, partly: 0, rejected: 2, filtered: 0 },
    kinds: { GovernmentBody: 1, Office: 2, Person: 2, Organisation: 2, Meeting: 2 },
    look: {
      query: `{ meetings(search: "Cables") { nodes { title date { value } participations { role actor { name } representing { name } } evidence { totalCount } } } }`,
      answer: {
        meetings: {
          nodes: [
            {
              title: 'Cables, "deep" ones',
              date: { value: "2019-11-20" },
              participations: [
                { role: "HOST", actor: { name: "Þóra Ægis" }, representing: { name: "Commissioner, Sea & Sky" } },
                { role: "ATTENDEE", actor: { name: "Kaapeli Oy" }, representing: null },
                { role: "HOST", actor: { name: "Jón Ö" }, representing: { name: "Member of the cabinet, Sea & Sky" } },
                { role: "ATTENDEE", actor: { name: "Ölflaskan hf." }, representing: null },
              ],
              evidence: { totalCount: 3 },
            },
          ],
        },
      },
    },
  },
  {
    mapping: "ogp-commitments",
    files: [file("plans.csv", plans)],
    corrected: [file("plans.csv", plans.replace("예산 자료를 연다", "모든 예산 자료를 연다"))],
    counts: { rows: 3, taken: 2, partly: 1, rejected: 0, filtered: 0 },
    kinds: { GovernmentBody: 7, Commitment: 3, Milestone: 3, Assessment: 2, Methodology: 1 },
    look: {
      query: `{ commitment(identifier: { scheme: "ogp-commitments-commitment", value: "KR0042" }) { madeOn { value } dueOn { value } jurisdiction { code } parties { actor { name } }
        milestones { nodes { position title dueOn { value } } } assessments { nodes { date { value } term status } } } }`,
      answer: {
        commitment: {
          madeOn: { value: "2016" },
          dueOn: { value: "2018-06" },
          jurisdiction: { code: "KR" },
          parties: ["Government of Korea, Republic of", "기획재정부", "행정안전부"].map((name) => ({
            actor: { name },
          })),
          milestones: {
            nodes: [
              { position: 1, title: "예산 목록을 낸다", dueOn: { value: "2016-12-31" } },
              { position: 2, title: "예산 자료를 연다", dueOn: { value: "2017" } },
            ],
          },
          // One of the grades is KEPT, so all of them wait for a second person.
          assessments: { nodes: [] },
        },
      },
    },
  },
];
