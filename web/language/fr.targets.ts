import type { targets as english } from "./en.targets";
import { count } from "./fr.numbers";

/** The same in French. */
export const targets: typeof english = {
  title: "Objectifs chiffrés",
  note: "Nous comparons la mesure au chiffre annoncé. C’est un simple calcul\u00A0: l’évaluation peut dire autre chose.",
  more: (n) => `Et ${count(n, "autre", "autres")}.`,
  comparison: {
    AT_LEAST: (amount) => `Au moins ${amount}`,
    AT_MOST: (amount) => `Au plus ${amount}`,
    EXACTLY: (amount) => `Exactement ${amount}`,
  },
  between: (low, high) => `Entre ${low} et ${high}`,
  by: (due) => ` pour ${due}`,
  baseline: (number, when) => `\u202F; au départ ${number}${when === null ? "" : ` ${when}`}`,
  promisedBy: (actor) => `Promis par ${actor}`,
  askedOf: (actor) => `Demandé à ${actor}`,
  none: "Nous ne connaissons aucune mesure. Cela ne veut pas dire zéro.",
  latest: (amount, when) => `Dernière mesure\u00A0: ${amount}, ${when}`,
  provisional: "provisoire",
  final: "définitif",
  replaced: "remplacé par un chiffre ultérieur",
  disputed: (value) => `une autre source dit ${value}`,
  earlier: (n) => `Et ${count(n, "mesure antérieure", "mesures antérieures")}.`,
  period: "Période",
  measured: "Mesuré",
  meets: "Objectif atteint",
  line: "objectif",
  before: "au départ",
  drawn: (n) =>
    `Dessin de ${n === 1 ? "la mesure" : count(n, "mesure", "mesures")} du tableau ci-dessous, avec l’objectif.`,
};
