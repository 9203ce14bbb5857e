/** What a calendar says. */
export const calendar = {
  title: "Meetings and deadlines",
  link: "Calendar",
  about:
    "Meetings between governments and companies, and the deadlines of what was promised or asked for there, as sources give them. What has no day or month is not in this calendar; a meeting or " +
    "deadline of which only the month is known stands in the whole month.",
  promised: (title: string): string => `Deadline: ${title}`,
  asked: (title: string): string => `Asked for by then: ${title}`,
  /** Only the month is known. */
  sometime: (title: string, month: string): string => `${title} (${month}, day not known)`,
  status: {
    CANCELLED: "It was cancelled.",
    HELD: "It took place.",
    PLANNED: "Announced, and nothing later is known.",
    POSTPONED: "It was moved to a later time.",
    UNCONFIRMED: "Its date has passed, but no source says that it took place.",
  },
  startsAt: (time: string, zone: string | null): string =>
    zone === null ? `It begins at ${time} by the clock there.` : `It begins at ${time} (${zone}).`,
};
