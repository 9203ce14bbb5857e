import type { elsewhere as english } from "./en.elsewhere";
import { count } from "./fr.numbers";

/** In French. */
export const elsewhere: typeof english = {
  cite: {
    title: "Citer cette page",
    text: (title, by, revision, day) => `«\u00a0${title}\u00a0». ${by}. ${revision}, ${day}.`,
    note: (revision, hash) => `${revision} du registre, SHA-256 ${hash}`,
    files: "Pour les logiciels de bibliographie",
  },
  card: {
    title: "Afficher sur une autre page",
    note: "Collez ceci dans la page. La carte montre ce que dit le registre au moment où elle est lue, en clair ou en sombre selon le réglage du lecteur.",
    pinned: "Collez ceci dans la page. La carte montre cette révision, quoi que le registre dise plus tard.",
    see: "La voir",
    says: (revision, day) => `Ce que dit le registre à la ${revision}, ${day}.`,
    read: "Lire avec les sources",
    andOthers: (n) => `et ${count(n, "autre", "autres")}`,
    timelineAlt: (events, from, to) =>
      `Une ligne du temps, de ${from} à ${to}, avec ${count(events, "événement", "événements")}.`,
  },
  image: { rated: "Date de l’évaluation" },
  recordFiles: {
    title: "Les données en fichiers pour d’autres systèmes :",
    forms: {
      popolo: "personnes et fonctions (Popolo)",
      followTheMoney: "acteurs et réunions (FollowTheMoney)",
      annotations: "citations vérifiées (W3C Web Annotations)",
    },
    lists: {
      commitments: "Promesses et demandes",
      meetings: "Réunions",
      actors: "Acteurs",
      roles: "Qui a exercé quelle fonction",
      followUps: "Ce qui s’est passé depuis",
      evidence: "Citations des sources",
      sourceArticles: "Sources",
    },
    others: "Autres listes de l’API en fichiers",
    catalogue: "tous les fichiers (DCAT)",
  },
};
