import type { duplicates as english } from "./en.duplicates";
import { count } from "./fr.numbers";

/** Actors that may be the same. In French. */
export const duplicates: typeof english = {
  title: "Doublons possibles",
  listNote:
    "Les registres écrivent le même nom de bien des façons. Ces acteurs sont peut-être les mêmes ; personne n’a encore tranché.",
  how: "Qui dispose d’un jeton peut trancher par l’API ; une fusion demande une seconde personne, et tout jugement peut être annulé. En savoir plus :",
  none: "Aucune paire enregistrée ne se ressemble assez.",
  score: (percent: string): string => `Ressemblance ${percent} sur 100`,
  compared: "Ce que l’on sait de chacun",
  aliases: "Autres noms",
  description: "Qui est-ce",
  identifiers: "Dans d’autres registres",
  commitments: "Promesses et demandes",
  judge: "Ce sont",
  judgements: {
    SAME: "les mêmes",
    DIFFERENT: "deux acteurs différents",
    UNSURE: "des acteurs que l’on ne sait pas encore distinguer",
  },
  mutation: "La mutation à envoyer",
  unsure: (day: string): string => `Le ${day}, personne n’a pu trancher\u00a0:`,
  link: "Doublons possibles",
  signs: {
    SAME_NAME: "Le même nom",
    SAME_NORMALISED_NAME: "Le même nom, sans les titres, les formes juridiques ni l’ordre des mots",
    NEAR_NAME: "Des noms qui se ressemblent",
    SHARED_IDENTIFIER: "Le même numéro dans un registre",
    SHARED_MEETINGS: (n: number): string => `Ensemble dans ${count(n, "réunion", "réunions")}`,
    SAME_JURISDICTION: "Le même pays ou la même région",
    OTHER_JURISDICTION: "Des pays ou des régions différents",
  },
};
