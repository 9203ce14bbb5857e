import { refused, written, type WrittenOperation } from "./contribute";
import * as a from "./factories";

/** The address of an article that is recorded before. */
export const known = "https://news.example/known";
/** With the text that `evidence()` quotes. */
export const report = (): WrittenOperation => written(a.article({ as: "report", text: a.report }));
export const meeting = (said: Record<string, unknown> = {}): WrittenOperation => written(a.meeting(said));
export const attends = (actor: string): object => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" });

const nowhere = "meeting_00000000-0000-7000-8000-000000000000";
const quoted = "The minister and the companies met in Rome";

/** Everything that can be wrong, next to what is right. */
export const wrong = (): WrittenOperation[] => [
  report(),
  written(a.techCompany({ as: "fine", name: "Fine" })),
  written(a.techCompany({ as: "nameless", name: "" })),
  meeting({ as: "nobody-there", participations: [attends("$fine"), attends("$nameless")] }),
  meeting({ title: "After nothing", precededBy: nowhere }),
  meeting({ title: "With a ghost", participations: [attends("$fine"), attends("$ghost")] }),
  meeting({ as: "misquoted", title: "Misquoted", evidence: [a.evidence(), a.evidence({ quote: quoted })] }),
  meeting({ title: "Shortly quoted", evidence: [a.evidence({ quote: "The minister" })] }),
  meeting({ title: "After what was misquoted", precededBy: "$misquoted" }),
  written(a.techCompany({ as: "again", name: "Another Google", slug: "google" })),
  meeting({ title: "Twice there", participations: [attends("$fine"), attends("$fine")] }),
  written(a.commitment({ madeOn: "2015-02-20", dueOn: "2014" })),
  written(a.role({ person: "$fine", organisation: "$fine" })),
  written(a.person({ name: "x".repeat(501), country: "France", identifiers: [{ scheme: "Wiki data", value: "Q1" }] })),
  meeting({ title: "With a company that is there already", participations: [attends("$fine"), attends("$again")] }),
  written(a.role({ person: "$fine", organisation: "$again" })),
  written(a.article({ as: "known", url: known })),
  meeting({ title: "Known", evidence: [a.evidence(), a.evidence({ source: "$known" })] }),
];

/** All that is told of them, in the order of the operations. */
export const found = [
  refused("INVALID", "operations.2.recordTechCompany.name", "name must not be empty"),
  refused("NOT_FOUND", "operations.4.recordMeeting.precededBy", `there is no meeting ${nowhere}`),
  refused(
    "NOT_FOUND",
    "operations.5.recordMeeting.participations.1.actor",
    "no earlier operation gives the local name $ghost: give it there in the field as",
  ),
  expect.objectContaining({ code: "QUOTE_NOT_FOUND", field: "operations.6.recordMeeting.evidence.1.quote" }),
  refused(
    "QUOTE_TOO_SHORT",
    "operations.7.recordMeeting.evidence.0.quote",
    "the quote is too short to be checked: quote at least 4 words",
  ),
  refused("DUPLICATE", "operations.9.recordTechCompany.slug", "another actor has this slug: google"),
  expect.objectContaining({ code: "DUPLICATE", field: "operations.10.recordMeeting.participations.1.actor" }),
  refused(
    "INVALID",
    "operations.11.recordCommitment.dueOn",
    "dueOn (2014) is before madeOn (2015-02-20): correct one of the two",
  ),
  refused("INVALID", "operations.12.recordRole.person", "a role is held by a PERSON, not TECH_COMPANY"),
  expect.objectContaining({ code: "INVALID", field: "operations.13.recordPerson.identifiers.0.scheme" }),
  refused("INVALID", "operations.13.recordPerson.name", "name must have at most 500 characters"),
  expect.objectContaining({ code: "INVALID", field: "operations.13.recordPerson.country" }),
  refused("INVALID", "operations.15.recordRole.person", "a role is held by a PERSON, not TECH_COMPANY"),
  expect.objectContaining({ code: "DUPLICATE", field: "operations.16.recordSourceArticle.canonicalUrl" }),
];
