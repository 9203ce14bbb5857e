import type { MethodWords } from "./method";

/** In French. */
export const method: MethodWords = {
  title: "Notre méthode",
  summary:
    "Comment les promesses sont enregistrées, ce que veut dire chaque mot de ces pages, qui évalue et comment nous corriger.",
  recorded: {
    title: "Comment les promesses sont enregistrées",
    text: [
      "Pour chaque promesse, le registre dit qui l’a faite, à qui, quand et pour quelle échéance. Chacun de ces points repose sur une citation tirée d’une source publiée.",
      "Avant d’être acceptée, une citation est comparée au texte de sa source. Nous ne gardons pas l’article, seulement une empreinte de ses mots : quiconque a l’article sous les yeux peut donc vérifier la citation à son tour.",
      "Ce que quelqu’un a demandé n’est pas une promesse. Nous l’indiquons comme demandé tant qu’aucune source ne dit que les intéressés ont accepté.",
      "Quand les sources se contredisent, la page montre ce que dit chacune. Une valeur doit figurer au registre ; qu’elle y figure ne veut pas dire qu’elle est juste.",
      "Chaque modification du registre a un auteur, un motif et un numéro, sa révision. Rien n’est effacé : le bas de chaque page permet de la relire telle qu’elle était à une date antérieure.",
    ],
  },
  terms: "Ce que veulent dire les mots",
  status: {
    title: "Ce qu’il en est advenu",
    means: {
      NOT_RATED: "Personne ne l’a encore évaluée. Cela ne dit pas si elle a été tenue.",
      NOT_STARTED: "Quelqu’un a vérifié : rien n’avait été fait.",
      IN_PROGRESS: "Sa mise en œuvre a commencé et se poursuit.",
      STALLED: "Sa mise en œuvre avait commencé ; elle n’avance plus.",
      KEPT: "Ce qui était promis a été fait.",
      PARTIALLY_KEPT: "Une partie a été faite, ou un compromis a été trouvé.",
      BROKEN: "Elle a été faite et n’a pas été tenue.",
      BLOCKED: "Un tiers ou un événement y fait obstacle.",
      WITHDRAWN: "Ceux qui l’avaient faite y ont renoncé.",
      UNRATABLE: "Quelqu’un a vérifié et n’a pas pu l’évaluer. Sa page en donne la raison, parmi celles qui suivent.",
    },
  },
  unratable: {
    title: "Pourquoi on ne peut pas l’évaluer",
    means: {
      UNCLEAR_WORDING: "Sa formulation ne dit pas ce qui a été promis au juste.",
      NO_METRIC: "Rien de mesurable n’a été annoncé.",
      INSUFFICIENT_INFORMATION: "Ce qu’il faudrait savoir n’est pas public.",
      DISPUTED_MEANING: "Les parties ne la comprennent pas de la même façon.",
      TOO_EARLY: "Le moment d’en juger n’est pas venu. Cela ne dit rien de sa formulation.",
      NOT_IN_POWER:
        "Ceux qui devaient la réaliser n’en ont jamais eu le pouvoir, par exemple parce qu’ils étaient dans l’opposition. Nul ne peut donc dire s’ils l’auraient tenue.",
    },
  },
  formality: {
    title: "Avec quel degré d’engagement",
    means: {
      PROPOSED:
        "Quelqu’un l’a demandée à d’autres, ou annoncée à leur place. Aucune source ne dit que ceux qui auraient à la tenir ont accepté.",
      UNSPECIFIED:
        "Une source, par exemple un registre, la donne pour une promesse sans dire comment elle a été faite.",
      DECLARED: "Dite en public : discours, entretien ou communiqué.",
      IN_POLICY_DOCUMENT: "Écrite dans un programme, un plan ou une politique.",
      SIGNED_AGREEMENT: "Signée par ceux qui doivent la tenir.",
      IN_LAW: "Inscrite dans une loi ou un décret.",
    },
  },
  timeliness: {
    title: "Si elle a été tenue à temps",
    note: "Une échéance dont on ne connaît que le mois ou l’année est passée quand ce mois ou cette année s’achève.",
    means: {
      NO_DEADLINE: "Aucune source n’indique de date à laquelle elle devait être tenue.",
      NOT_DUE: "L’échéance n’est pas passée.",
      OVERDUE: "Elle a été promise, l’échéance est passée et aucune évaluation ne dit qu’elle a été tenue.",
      ON_TIME: "Elle a été tenue au plus tard à l’échéance.",
      LATE: "Elle a été tenue après l’échéance.",
      LAPSED:
        "La date demandée est passée et aucune source ne dit que quiconque avait accepté. Nul n’est en retard sur ce qu’il n’a jamais promis.",
      UNKNOWN:
        "Elle a été tenue, mais aucune source ne dit quand. La date de l’évaluation n’est pas celle à laquelle elle a été tenue.",
    },
  },
  clarity: {
    title: "Si sa formulation est claire",
    means: {
      CLEAR: { word: "Claire", means: "Sa formulation permet de dire si elle a été tenue." },
      VAGUE: {
        word: "Trop vague pour être entièrement vérifiable",
        means: "Sa formulation ne permet de le dire que pour une partie.",
      },
      UNRATABLE: { word: "Trop vague pour être vérifiable", means: "Sa formulation ne permet pas de le dire." },
    },
  },
  partyRole: {
    title: "Qui joue quel rôle",
    means: {
      ASKED: "On le leur a demandé. Aucune source ne dit qu’ils ont accepté.",
      PLEDGER: "Ils l’ont promis.",
      SIGNATORY: "Ils l’ont signé.",
      LEAD: "Ils en conduisent la réalisation, si plusieurs doivent la mener.",
      COUNTERPARTY: "La promesse leur a été faite, ou la demande vient d’eux.",
      BENEFICIARY: "Ils doivent en bénéficier.",
      MONITOR: "Ils veillent à ce qu’elle soit tenue.",
      CONVENER: "Ils ont réuni les autres.",
    },
  },
  sources: {
    title: "Sur quoi nous nous fondons",
    means: [
      {
        word: "Citation vérifiée dans la source",
        means:
          "Ces mots figurent tels quels dans la source. La source le dit donc bien ; savoir si c’est vrai est une autre question.",
      },
      {
        word: "Citation non vérifiée",
        means:
          "Nous n’avons pas eu accès au texte intégral de la source, par exemple parce que la suite est réservée aux abonnés.",
      },
      {
        word: "Sources indépendantes",
        means:
          "Les journaux qui reprennent la dépêche d’une même agence comptent pour une seule source. Douze publications peuvent donc être six sources indépendantes.",
      },
      {
        word: "Les sources se contredisent",
        means: "Au moins une citation dit autre chose sur le même point.",
      },
    ],
  },
  meeting: { title: "Si une réunion a eu lieu" },
  judges: {
    title: "Qui évalue, et comment",
    text: [
      "Une évaluation est le jugement de quelqu’un. Elle a une date, des motifs, au moins une citation et le nom de la méthode suivie. Les faits et les jugements sont séparés : une entrée dit ce qui s’est passé, une autre ce qu’il faut en conclure.",
      "Une évaluation ne remplace pas la précédente : les deux restent sur la page, et c’est la plus récente qui compte.",
      "Notre propre méthode emploie les mots ci-dessus. Les évaluations faites par d’autres, comme PolitiFact, le Polimètre ou les évaluateurs du Partenariat pour un gouvernement ouvert, indiquent leur méthode ; les mots de leur échelle sont mis en correspondance avec les nôtres.",
      "Ce que propose un contributeur n’entre au registre qu’après relecture par une autre personne.",
    ],
  },
  corrections: {
    title: "Comment nous corriger",
    text: [
      "Dites à ceux qui tiennent ce site quelle page est fausse, et quelle source publiée le montre : une correction exige une source, comme toute entrée. Le signe # à côté d’une citation ou d’un événement en donne l’adresse.",
      "Une correction ne fait pas disparaître ce qui précédait : l’historique garde les deux, avec le motif. Les mots qui ne doivent pas rester, pour protéger une personne, sont caviardés, et le registre le signale.",
    ],
    api: "Les contributeurs corrigent eux-mêmes le registre au moyen de l’API :",
  },
};
