import type { frame as english } from "./en.frame";

/** In French. */
export const frame: typeof english = {
  name: "Followthrough",
  tagline: "Ce que gouvernements et géants du numérique se promettent, et ce qu’il en est advenu",
  skip: "Aller au contenu",
  ownName: "Français",
  nav: {
    commitments: "Promesses",
    actors: "Acteurs",
    meetings: "Réunions",
    method: "Méthode",
    developers: "Développeurs",
  },
  reference:
    "Tout ce que l’API contient : champs d’entrée, types, arguments et leur sens, d’après son schéma (en anglais).",
  footer: {
    stands:
      "Ici, chaque promesse, demande ou réunion repose sur des citations, chaque citation sur une source. Rien ne change sans laisser de trace.",
    revision: (n) => `Révision ${n}`,
    asked: "Voir les données de cette page",
    permanent: "Lien permanent",
    hash: "Empreinte du registre jusqu’ici",
    license: "Les données sont mises à disposition sous cette licence\u00a0:",
    notOurs: "Citations et titres d’articles appartiennent à leurs sources.",
    built: "Cette page interroge l’API publique, comme tout le monde.",
  },
  error: {
    notFound: "Page introuvable",
    notFoundText: "L’adresse est peut-être mal écrite, ou ce qu’elle désignait porte désormais un autre nom.",
    gone: "Cette fiche a été retirée",
    goneText: "Elle a figuré au registre et n’y figure plus.",
    goneBecause: (day, reason) => `Elle a été retirée le ${day}. Motif donné\u00a0: ${reason}`,
    badRequest: "Cette adresse est illisible",
    badRequestText: "Elle est peut-être mal écrite ou incomplète.",
    noRevision: "Cette révision n’existe pas",
    noRevisionText: "Les révisions sont numérotées de 1 jusqu’au dernier changement. Celle-ci n’a pas encore eu lieu.",
    tooMany: "Trop de requêtes",
    tooManyText: "Réessayez dans une minute.",
    unavailable: "Le registre ne peut être lu pour l’instant",
    unavailableText: "Rien n’est perdu. Réessayez dans un instant.",
    home: "Accueil",
  },
  anchor: "Adresse de ce passage de la page",
  asOf: {
    title: "Tel qu’au",
    show: "Afficher",
    now: "maintenant",
    revision: (n) => `révision ${n}`,
    earlier: (n) => `Vous lisez la révision ${n}. Les suivantes en disent davantage.`,
    toNow: "Revenir à la dernière",
    notYet: "À cette révision, rien n’était encore enregistré à cette adresse.",
    slider: "Parcourir les révisions du registre",
  },
  problem: {
    search: "200 caractères au plus, en texte simple.",
    date: "Écrivez une année, un trimestre, un mois ou un jour qui existe : 2015, 2015-Q2, 2015-04 ou 2015-04-20.",
    choice: (value) => `«\u00a0${value}\u00a0» ne fait pas partie des choix.`,
    actor: (slug) => `Personne au registre ne répond au nom de «\u00a0${slug}\u00a0».`,
    place: "Cette page de la liste est introuvable. Voici la première.",
  },
};
