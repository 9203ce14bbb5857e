import type { home as english } from "./en.home";
import { count } from "./fr.numbers";

/** The same in French. */
export const home: typeof english = {
  longest: "Le plus long retard",
  longestUnjudged: "Date passée\u202F; pas encore évaluée",
  figures: "Les mêmes données en chiffres",
  answer: "Voir ce qui s’est passé",
  promisedOn: (when, by) => `Promis ${when}, pour ${by}\u00A0:`,
  tracked: (n) => count(n, "promesse au registre", "promesses au registre"),
  status: "Ce qu’il en est advenu",
  statusNote:
    "Chaque promesse compte une fois, selon la dernière évaluation. Les pourcentages sont arrondis de façon à totaliser 100 %.",
  statusKey: "Ce que signifient les couleurs",
  askedFor: (n) =>
    count(
      n,
      "demande que personne, d’après le registre, n’a acceptée",
      "demandes que personne, d’après le registre, n’a acceptées",
    ),
  asked: "Demandé\u202F; aucun accord au registre",
  askedNote:
    "Cela a été demandé, et aucune source au registre ne dit que quelqu’un l’a accepté. Ce ne sont pas des promesses : personne ne les rompt, personne n’est en retard.",
  allAsked: "Toutes les demandes",
  latestOnly: (n) => `Voici les ${n} plus récentes.`,
  threads: "Du premier jour à aujourd’hui",
  threadsKey: {
    origin: "le jour où cela a été promis ou demandé",
    promised: "promis",
    overdue: "échéance dépassée",
    unjudged: "date passée\u202F; personne ne l’a évaluée",
    asked: "demandé\u202F; aucun accord au registre",
    open: "aucune échéance en cours",
    deadline: "échéance, ou date demandée",
    kept: "fait",
    fact: "une réunion ou un autre événement enregistré",
    rated: "évaluation",
  },
  series: "Les promesses, année après année",
  seriesNote:
    "Ce que disaient les évaluations à la fin de chaque année : une promesse compte à partir du jour où elle est évaluée, parfois des années après qu’elle a été tenue. Là où une couleur s’arrête, une évaluation plus récente dit autre chose.",
  overdue: "Date passée",
  overdueNote:
    "Quelqu’un l’a promis, l’échéance est passée, et aucune évaluation ne dit que la promesse a été tenue. Ce que personne n’a évalué a pu être tenu.",
  nothingOverdue: "Aucune échéance n’est dépassée.",
  latest: "Derniers changements du registre",
  latestNote: "Chaque changement a un auteur et une raison.",
  all: "Toutes les promesses et demandes",
  records: (n) => count(n, "fiche", "fiches"),
  by: "par",
};
