import type { calendar as english } from "./en.calendar";

export const calendar: typeof english = {
  title: "Réunions et échéances",
  link: "Agenda",
  about:
    "Les réunions entre gouvernements et entreprises, et les échéances de ce qui y a été promis ou demandé, telles que les sources les donnent. Ce dont on ne connaît ni le jour ni le mois n’est pas " +
    "dans cet agenda ; une réunion ou une échéance dont seul le mois est connu occupe tout le mois.",
  promised: (title) => `Échéance : ${title}`,
  asked: (title) => `Demandé pour cette date : ${title}`,
  sometime: (title, month) => `${title} (${month}, jour inconnu)`,
  status: {
    CANCELLED: "Elle a été annulée.",
    HELD: "Elle a eu lieu.",
    PLANNED: "Annoncée ; on n’en sait pas plus.",
    POSTPONED: "Elle a été reportée.",
    UNCONFIRMED: "Sa date est passée, mais aucune source ne dit qu’elle a eu lieu.",
  },
  startsAt: (time, zone) => (zone === null ? `Début à ${time}, heure locale.` : `Début à ${time} (${zone}).`),
};
