import type { commitment as english } from "./en.commitment";
import { count } from "./fr.numbers";

/** The same in French. */
export const commitment: typeof english = {
  promised: "Promis",
  askedFor: "Demandé",
  askedOn: "Demandé le",
  askedBy: "Demandé pour",
  askedOf: "Demandé à",
  askedIt: "Demandé par",
  agreed: "Qui a accepté ?",
  nobodyAgreed: "Personne, d’après le registre",
  noObligation: "Un souhait, pas une échéance : d’après le registre, personne ne l’a accepté.",
  noDate: "Aucune date demandée",
  cameOfIt: "Ce qu’il en est advenu",
  searched: "Ce qui a été cherché, et où",
  metSince: "Réunions depuis\u00A0: ",
  cameAfter: "Ce qui a suivi\u00A0: ",
  basedOn: (quotes, checked) => `Fondé sur ${count(quotes, "citation", "citations")}, ${checkedOf(quotes, checked)}`,
  sourcesOf: (independent, publications) =>
    `${count(independent, "source indépendante", "sources indépendantes")}, ${count(publications, "publication", "publications")}`,
  sourcesMean:
    "Les articles d’un même éditeur, ou repris d’une même agence, comptent pour une seule source indépendante.",
  restsOn: (quotes, sources, ofRequest) =>
    `${ofRequest ? "La demande" : "La promesse"} repose sur ${count(quotes, "citation", "citations")} (${sources.join(", ")})`,
  withTheRest: (quotes, checked) =>
    `Avec les événements et évaluations ci-dessous\u00A0: ${count(quotes, "citation à l’appui", "citations à l’appui")}, ${checkedOf(quotes, checked)}`,
  disagreeOn: "Les sources se contredisent sur",
  due: "Échéance",
  firstDue: (first, often) =>
    first === null ? `d’abord sans date\u202F; ${often}` : `d’abord ${first}\u202F; ${often}`,
  moved: (n) => `date déplacée ${timesOf(n)}`,
  changed: (n) => `date modifiée ${timesOf(n)}`,
  afterFirst: "après la première date",
  deadlineChange: {
    SET: (to) => `Date fixée\u00A0: ${to}`,
    EXTENDED: (to) => `Date repoussée\u00A0: ${to}`,
    BROUGHT_FORWARD: (to) => `Date avancée\u00A0: ${to}`,
    DROPPED: () => "Date abandonnée\u00A0: plus aucune date depuis",
  },
  announcedBy: ", annonce de",
  overdueBy: (time) => `${time} de retard`,
  passedAgo: (time) => `date passée depuis ${time}\u202F; nous ne l’avons pas évaluée, et elle a pu être tenue`,
  dueIn: (time) => `dans ${time}`,
  keptOnTime: (when) => `tenue ${when}, à temps`,
  keptLate: (when) => `tenue ${when}, en retard`,
  partly: "pour sa seule part :",
  milestones: "Étapes",
  milestonesNote: "Ce qu’il est advenu d’une étape ne dit rien de l’ensemble, qui est évalué à part.",
  andMore: (n) => `Et ${count(n, "autre", "autres")}.`,
  milestoneDue: (due) => `Échéance\u00A0: ${due}`,
  milestoneAsked: (due) => `Demandé pour\u00A0: ${due}`,
  ofMilestone: (position, text) => `Étape ${position}\u00A0: ${text}`,
  timeline: "Ce qui s’est passé",
  timelineAlt: (events) => `Dessin des ${events} événements de la liste ci-dessous, sur une ligne du temps.`,
  quiet: "aucun événement daté au registre",
  today: "aujourd’hui",
  deadline: "échéance",
  disputes: "Là où les sources se contredisent",
  disputesNote:
    "Nous montrons ce que dit chaque source. Une valeur doit figurer au registre ; qu’elle y figure ne veut pas dire qu’elle est juste.",
  quotes: "Lire les citations",
  inTheirWords: "Lire les citations de ce tableau",
  against: (what, value) => (value === null ? `contre ${what}` : `contre ${what} (${value})`),
  namedBy: (some, all) => `cité par ${some} sur ${all}`,
  named: "Cité par",
  notNamed: "Non cité par",
  who: "Qui",
  howMany: "Sources",
  about: (field, subject) => `Sur ${field}\u00A0: ${subject}`,
  sources: (n) => count(n, "source", "sources"),
  yes: "Oui",
  no: "Non",
  judgement: "Évaluation",
  rated: (when) => `Évaluation ${when}`,
  noJudgement:
    "Nous n’avons pas évalué cette promesse. Cela ne veut pas dire qu’elle a été rompue : aucune source au registre ne dit qu’elle a été tenue, aucune ne dit le contraire.",
  noRatingOfRequest:
    "Nous ne disons ni que c’est tenu ni que c’est rompu : aucune source au registre ne dit que quelqu’un a accepté, et personne ne rompt ce qu’il n’a pas promis.",
  noRationale: "La source ne donne pas de raison.",
  ourMethod: "Selon notre méthode",
  methodOf: (name) => `Selon la méthode de ${name}`,
  evidence: "Comment nous le savons",
  evidenceNote:
    "Chaque citation est comparée au texte de sa source ; les mots en gris l’y entourent. Qu’elle y figure ne la rend pas vraie : regardez qui parle.",
  verified: "Citation vérifiée dans la source",
  archived: "copie archivée",
  notFulfilment: "C’est venu plus tard. Cela ne veut pas dire que la promesse de cette page a été tenue.",
  notAgreed: "C’est venu plus tard. Cela ne veut pas dire que ce qui était demandé a été accepté ou fait.",
};

const timesOf = (n: number): string => ({ 1: "une fois", 2: "deux fois" })[n] ?? `${n.toLocaleString("fr-FR")} fois`;

/** How many of the quotes were checked. */
function checkedOf(quotes: number, checked: number): string {
  if (checked === 0) return quotes === 1 ? "non vérifiée" : "aucune vérifiée";
  if (checked < quotes) return `dont ${count(checked, "vérifiée", "vérifiées")}`;
  return quotes === 1 ? "vérifiée" : "toutes vérifiées";
}
