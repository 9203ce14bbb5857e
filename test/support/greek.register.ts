import type { WrittenOperation } from "./contribute";

/** A row of a register of lobby meetings, in the form in which its office publishes it. */
export interface RegisterRow {
  number: number;
  minister: string;
  organisation: string;
  subject: string;
  date: string;
}

const ministers = ["Μαρία Παπαδοπούλου", "Γιώργος Οικονόμου", "Ελένη Βασιλείου", "Νίκος Αντωνίου"];
const subjects = ["Κυβερνοασφάλεια", "Τεχνητή νοημοσύνη", "Προστασία δεδομένων", "Ηλεκτρονική διακυβέρνηση"];
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

export const registerOf = (rows: number): RegisterRow[] =>
  Array.from({ length: rows }, (_, place) => ({
    number: place + 1,
    minister: at(ministers, place),
    organisation: `Εταιρεία Πληροφορικής ${1 + (place % Math.ceil(rows / 4))}`,
    subject: at(subjects, place),
    date: `2024-${String(1 + (place % 12)).padStart(2, "0")}-${String(1 + (place % 28)).padStart(2, "0")}`,
  }));

const words =
  "Ο υπουργός συναντήθηκε με εκπροσώπους της εταιρείας στο υπουργείο και υποσχέθηκε απαντήσεις. " +
  "Το μητρώο διαφάνειας δημοσιεύει κάθε χρόνο όλες τις συναντήσεις, με την ημερομηνία και το θέμα της καθεμιάς.";
const known = (list: string, value: string) => [{ scheme: `mitroo-${list}`, value }];
const quote = { source: "$mitroo", quote: "Ο υπουργός συναντήθηκε με εκπροσώπους της εταιρείας" };
const supports = { ...quote, stance: "SUPPORTS", role: "ORIGIN" };

/** The same register as operations of a script. The identifiers are the numbers of the register. */
export function operationsOf(rows: readonly RegisterRow[]): WrittenOperation[] {
  const names = <Key extends keyof RegisterRow>(key: Key) => [...new Set(rows.map((row) => row[key]))];
  return [
    {
      recordSourceArticle: {
        as: "mitroo",
        url: "https://mitroo.example/2024",
        title: "Μητρώο διαφάνειας",
        publisher: "Υπουργείο",
        language: "el",
        text: words,
        identifiers: known("etos", "2024"),
      },
    },
    ...names("subject").map((name) => ({
      recordTopic: { as: name, name, identifiers: known("themata", name) },
    })),
    ...names("minister").map((name) => ({
      recordPerson: { as: name, name, country: "GR", confirmedDistinct: true, identifiers: known("prosopa", name) },
    })),
    ...names("organisation").map((name) => ({
      recordCompany: { as: name, name, confirmedDistinct: true, identifiers: known("etairies", name) },
    })),
    ...rows.map(meetingOf),
  ];
}

const meetingOf = ({ number, minister, organisation, subject, date }: RegisterRow): WrittenOperation => ({
  recordMeeting: {
    title: `${subject}: ${organisation}`,
    date,
    status: "HELD",
    country: "GR",
    topics: [`$${subject}`],
    identifiers: known("synantiseis", String(number)),
    participations: [
      { actor: `$${minister}`, role: "HOST", attendance: "ATTENDED" },
      { actor: `$${organisation}`, role: "ATTENDEE", attendance: "ATTENDED" },
    ],
    evidence: [supports, { ...supports, field: "date", value: date }],
  },
});
