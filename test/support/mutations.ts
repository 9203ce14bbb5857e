import * as a from "./factories";
import { batchOfOne, finished, importOf, smallMapping } from "./begun.imports";
import type { Recorder } from "./recorder";

type Input = Record<string, unknown>;

/** Records that tests can change, and valid inputs for them. */
export interface Ground {
  /** A valid input for this mutation. */
  input(mutation: string): Input;
  /** The mutations that it knows inputs for. */
  known: string[];
}

/** The ids that mutations need, apart from those of records. */
export interface Others {
  /** Two waiting change sets of the viewer. */
  ownToAmend: string;
  ownToWithdraw: string;
  /** A waiting change set of somebody else. */
  toReview: string;
  /** An applied change set. */
  toRevert: string;
  /** An import of the viewer that is not finished, and an applied one of somebody else. */
  ownImport: string;
  appliedImport: string;
  contributor: string;
  token: string;
  /** A webhook of somebody else. */
  webhook: string;
}

let grounds = 0;

/** New records for every mutation, so that each can run after any other. */
export async function layGround(recorder: Recorder, others: Others): Promise<Ground> {
  const here = ++grounds;
  const name = (what: string) => `${what}-${here}`;
  const named = (what: string): Input => ({
    as: name(what),
    name: `${what} of ground ${here}`,
    confirmedDistinct: true,
  });
  const titled = (what: string): Input => ({ as: name(what), title: `${what} of ground ${here}` });
  const there = (what: string, actor: string): Input => ({
    as: name(what),
    actor: `$${name(actor)}`,
    role: "ATTENDEE",
    attendance: "ATTENDED",
  });
  const company = (what: string) => a.techCompany(named(what));
  const article = (what: string) =>
    a.article({
      as: name(what),
      url: `https://${name(what)}.example/`,
      title: `${what} of ground ${here}`,
      confirmedDistinct: true,
    });
  const part = (what: string, role: string): Input => ({ as: name(what), actor: `$${name("somebody")}`, role });
  const office = { person: `$${name("somebody")}`, organisation: `$${name("ministry")}` };

  await recorder.apply(
    a.person(named("somebody")),
    a.governmentBody(named("ministry")),
    a.techCompany({ ...named("redacted"), description: "What the law forbids to say." }),
    ...["actor", "gone-actor", "survivor", "merged", "guest", "other-guest", "newcomer"].map(company),
    ...["article", "gone-article", "surviving-article", "merged-article"].map(article),
    a.role({ ...office, as: name("role"), title: "Minister" }),
    a.role({ ...office, as: name("gone-role"), title: "Secretary of State" }),
    a.methodology({ as: name("methodology"), name: name("Scale") }),
    a.methodology({ as: name("gone-methodology"), name: name("Another scale") }),
    a.topic({ as: name("topic"), name: name("Topic") }),
    a.translation({ as: name("translation"), record: `$${name("methodology")}`, field: "name" }),
    a.translation({ as: name("gone-translation"), record: `$${name("methodology")}`, field: "name", language: "ne" }),
    a.topic({ as: name("gone-topic"), name: name("Another topic") }),
    a.meeting({
      ...titled("meeting"),
      participations: [there("participation", "guest"), there("gone-participation", "other-guest")],
    }),
    a.meeting(titled("gone-meeting")),
    a.commitment({ ...titled("commitment"), parties: [part("party", "PLEDGER"), part("gone-party", "MONITOR")] }),
    a.commitment(titled("corrected-commitment")),
    a.commitment(titled("gone-commitment")),
    a.followUp({ ...titled("follow-up"), commitment: `$${name("commitment")}` }),
    a.followUp({ ...titled("gone-follow-up"), commitment: `$${name("commitment")}` }),
    a.commitment({ ...titled("dated"), dueOn: "2016" }),
    a.deadlineChange({ as: name("deadline-change"), commitment: `$${name("dated")}` }),
    a.deadlineChange({ as: name("gone-deadline-change"), commitment: `$${name("dated")}`, dueOn: "2018" }),
    a.milestone({ ...titled("milestone"), commitment: `$${name("dated")}` }),
    a.milestone({ ...titled("gone-milestone"), commitment: `$${name("dated")}`, position: 2 }),
    a.target({ as: name("target"), commitment: `$${name("dated")}` }),
    a.target({ as: name("gone-target"), commitment: `$${name("dated")}` }),
    a.measurement({ as: name("gone-measurement"), target: `$${name("target")}` }),
    a.judgeDuplicate({
      as: name("judgement"),
      a: `$${name("guest")}`,
      b: `$${name("other-guest")}`,
      judgement: "UNSURE",
    }),
    a.assessment({ as: name("gone-assessment"), commitment: `$${name("commitment")}` }),
    a.attachedEvidence({ as: name("evidence"), subject: `$${name("commitment")}` }),
    a.attachedEvidence({ as: name("gone-evidence"), subject: `$${name("commitment")}` }),
  );

  const id = (what: string) => recorder.id(name(what));
  const seen = { expectedVersion: 1 };
  const taken = { ...seen, reason: "It was no fact." };
  const proof = { ...a.evidence(), source: recorder.id("report") };
  const proved = { evidence: [proof] };
  let more = 0;
  /** Inputs that record something new each time. */
  const fresh = (): Input => ({ name: `Newly recorded ${here} ${++more}`, confirmedDistinct: true });

  const inputs: Record<string, () => Input> = {
    recordPerson: fresh,
    recordGovernmentBody: fresh,
    recordTechCompany: fresh,
    recordOffice: () => ({ ...fresh(), body: id("ministry") }),
    recordCompany: fresh,
    recordAssociation: fresh,
    recordOrganisation: fresh,
    correctActor: () => ({ ...seen, actor: id("actor"), description: "Known better now." }),
    retractActor: () => ({ ...taken, actor: id("gone-actor") }),
    mergeActors: () => ({ ...taken, survivor: id("survivor"), merged: [{ id: id("merged"), expectedVersion: 1 }] }),
    judgeDuplicate: () => ({ ...a.judgeDuplicate().input, a: id("guest"), b: id("newcomer") }),
    retractDuplicateJudgement: () => ({ ...taken, duplicateJudgement: id("judgement") }),
    recordRole: () => ({ ...proved, person: id("somebody"), organisation: id("ministry"), title: `Office ${++more}` }),
    correctRole: () => ({ ...seen, role: id("role"), title: "Prime Minister" }),
    retractRole: () => ({ ...taken, role: id("gone-role") }),
    recordSourceArticle: () => ({
      ...article("article").input,
      as: null,
      url: `https://ground-${here}-${++more}.example/`,
    }),
    correctSourceArticle: () => ({ ...seen, sourceArticle: id("article"), publisher: "The Other Example" }),
    retractSourceArticle: () => ({ ...taken, sourceArticle: id("gone-article") }),
    mergeSourceArticles: () => ({
      ...taken,
      survivor: id("surviving-article"),
      merged: [{ id: id("merged-article"), expectedVersion: 1 }],
    }),
    attachEvidence: () => ({ ...proof, subject: id("meeting") }),
    correctEvidence: () => ({ ...seen, evidence: id("evidence"), stance: "NEUTRAL" }),
    retractEvidence: () => ({ ...taken, evidence: id("gone-evidence") }),
    recordMeeting: () => ({ ...a.meeting().input, ...proved, title: `Met ${here} ${++more}` }),
    correctMeeting: () => ({ ...seen, meeting: id("meeting"), city: "Paris" }),
    retractMeeting: () => ({ ...taken, meeting: id("gone-meeting") }),
    recordParticipation: () => ({ meeting: id("meeting"), actor: id("newcomer"), role: "HOST", attendance: "INVITED" }),
    correctParticipation: () => ({ ...seen, participation: id("participation"), attendance: "ABSENT" }),
    retractParticipation: () => ({ ...taken, participation: id("gone-participation") }),
    recordCommitment: () => ({ ...a.commitment().input, ...proved, title: `Promised ${here} ${++more}` }),
    correctCommitment: () => ({ ...seen, commitment: id("corrected-commitment"), clarity: "VAGUE" }),
    retractCommitment: () => ({ ...taken, commitment: id("gone-commitment") }),
    recordParty: () => ({ commitment: id("commitment"), actor: id("newcomer"), role: "BENEFICIARY" }),
    correctParty: () => ({ ...seen, party: id("party"), role: "SIGNATORY" }),
    retractParty: () => ({ ...taken, party: id("gone-party") }),
    recordFollowUp: () => ({ ...a.followUp().input, commitment: id("commitment") }),
    correctFollowUp: () => ({ ...seen, followUp: id("follow-up"), summary: "Known better now." }),
    retractFollowUp: () => ({ ...taken, followUp: id("gone-follow-up") }),
    recordDeadlineChange: () => ({
      ...a.deadlineChange().input,
      ...proved,
      commitment: id("dated"),
      announcedOn: "2018-01",
      dueOn: `20${20 + ++more}`,
    }),
    correctDeadlineChange: () => ({ ...seen, deadlineChange: id("deadline-change"), announcedBy: id("ministry") }),
    retractDeadlineChange: () => ({ ...taken, deadlineChange: id("gone-deadline-change") }),
    recordMilestone: () => ({ commitment: id("dated"), position: ++more, title: `Part ${here} ${more}` }),
    correctMilestone: () => ({ ...seen, milestone: id("milestone"), dueOn: "2017" }),
    retractMilestone: () => ({ ...taken, milestone: id("gone-milestone") }),
    recordTarget: () => ({ ...a.target().input, commitment: id("dated") }),
    correctTarget: () => ({ ...seen, target: id("target"), value: 1500.5 }),
    retractTarget: () => ({ ...taken, target: id("gone-target") }),
    recordMeasurement: () => ({ ...a.measurement().input, ...proved, target: id("target"), value: ++more }),
    retractMeasurement: () => ({ ...taken, measurement: id("gone-measurement") }),
    recordMethodology: () => ({ name: `Scale ${here} ${++more}`, edition: "1", crosswalk: [] }),
    correctMethodology: () => ({ ...seen, methodology: id("methodology"), description: "Known better now." }),
    retractMethodology: () => ({ ...taken, methodology: id("gone-methodology") }),
    recordTranslation: () => ({
      ...a.translation().input,
      record: id("methodology"),
      field: "name",
      language: `fr-x-${++more}`,
    }),
    correctTranslation: () => ({ ...seen, translation: id("translation"), translator: "HUMAN" }),
    retractTranslation: () => ({ ...taken, translation: id("gone-translation") }),
    recordTopic: () => ({ name: `Topic ${here} ${++more}` }),
    correctTopic: () => ({ ...seen, topic: id("topic"), description: "Known better now." }),
    retractTopic: () => ({ ...taken, topic: id("gone-topic") }),
    assessCommitment: () => ({
      ...a.assessment().input,
      ...proved,
      commitment: id("commitment"),
      methodology: id("methodology"),
    }),
    retractAssessment: () => ({ ...taken, assessment: id("gone-assessment") }),
    revertChangeSet: () => ({ changeSet: others.toRevert }),
    redactRevision: () => ({ record: id("redacted"), version: 1, fields: ["description"], reason: "A court said so." }),
    redactContributor: () => ({ contributor: others.contributor, reason: "They asked for it." }),
    submitChangeSet: () => ({ summary: "A test.", operations: [{ recordPerson: fresh() }] }),
    amendChangeSet: () => ({ ...seen, changeSet: others.ownToAmend, operations: [{ recordPerson: fresh() }] }),
    withdrawChangeSet: () => ({ ...seen, changeSet: others.ownToWithdraw }),
    reviewChangeSet: () => ({ ...seen, changeSet: others.toReview, decision: "APPLY", reason: "I have looked." }),
    beginImport: () => importOf(name("register")),
    recordImportFile: () => ({ import: others.ownImport, ...batchOfOne, mapping: smallMapping }),
    compareImportFile: () => ({ import: others.ownImport, ...batchOfOne, mapping: smallMapping }),
    importBatch: () => ({ import: others.ownImport, ...batchOfOne, mapping: smallMapping }),
    finishImport: () => ({ import: others.ownImport, ...finished }),
    redactImport: () => ({ import: others.appliedImport, texts: ["SUMMARY"], reason: "They asked for it." }),
    revertImport: () => ({ import: others.appliedImport, reason: "A test." }),
    reviewImport: () => ({ import: others.appliedImport, phase: "RECORD", decision: "APPLY", reason: "A test." }),
    createContributor: () => ({ name: `Somebody new ${here} ${++more}`, role: "CONTRIBUTOR" }),
    changeContributorRole: () => ({ contributor: others.contributor, role: "ADMIN" }),
    issueToken: () => ({ contributor: others.contributor, label: "A test" }),
    revokeToken: () => ({ token: others.token }),
    createWebhook: () => ({ label: "A test", url: "https://hooks.example/" }),
    updateWebhook: () => ({ webhook: others.webhook, label: "Another test" }),
    rotateWebhookSecret: () => ({ webhook: others.webhook }),
    sendTestWebhook: () => ({ webhook: others.webhook }),
    replayWebhook: () => ({ webhook: others.webhook, afterRevision: 0 }),
    deleteWebhook: () => ({ webhook: others.webhook }),
  };
  return {
    known: Object.keys(inputs),
    input(mutation) {
      const write = inputs[mutation];
      if (!write) throw new Error(`nobody has said what ${mutation} may be given`);
      return write();
    },
  };
}
