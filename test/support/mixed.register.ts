import type { WrittenOperation } from "./contribute";

type Input = Record<string, unknown>;

/** A row of a register with its mistakes, and, if it has any, its correct form. */
export interface TypedRow {
  typed: WrittenOperation;
  wrong?: { code: string; field: string | null; right: WrittenOperation };
}

const text =
  "प्रत्येक बैठक की तारीख रजिस्टर में दर्ज है। يسجل السجل كل اجتماع مع تاريخه وموضوعه. " +
  "Ο υπουργός συναντήθηκε με τους εκπροσώπους της εταιρείας. 大臣は 企業の代表者と 会談し 約束を 記録した。";

const quotes = [
  "प्रत्येक बैठक की तारीख रजिस्टर में दर्ज है",
  "يسجل السجل كل اجتماع مع تاريخه وموضوعه",
  "Ο υπουργός συναντήθηκε με τους εκπροσώπους",
  "大臣は 企業の代表者と 会談し 約束を",
];
const words = ["बैठक", "اجتماع", "Συνάντηση", "会談"];
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

const source = "$register";
const proof = (n: number) => [{ source, quote: at(quotes, n), stance: "SUPPORTS", role: "ORIGIN" }];
const known = (list: string, n: number) => [{ scheme: `mixed-${list}`, value: String(n) }];

const company = (n: number, said: Input = {}): WrittenOperation => ({
  recordCompany: {
    as: `company${n}`,
    name: `${at(words, n)} ${n}`,
    slug: `mixed-company-${n}`,
    confirmedDistinct: true,
    identifiers: known("companies", n),
    ...said,
  },
});
const person = (n: number, said: Input = {}): WrittenOperation => ({
  recordPerson: {
    as: `person${n}`,
    name: `${at(words, n + 1)} ${n}`,
    confirmedDistinct: true,
    identifiers: known("people", n),
    ...said,
  },
});
const role = (n: number, said: Input = {}): WrittenOperation => ({
  recordRole: {
    person: `$person${n % 30}`,
    organisation: `$company${n % 30}`,
    title: `${at(words, n)} ${n}`,
    from: "2019-04",
    to: "2023",
    identifiers: known("roles", n),
    evidence: proof(n),
    ...said,
  },
});
const meeting = (n: number, said: Input = {}): WrittenOperation => ({
  recordMeeting: {
    title: `${at(words, n)} ${n}`,
    date: `2024-0${1 + (n % 9)}-1${n % 10}`,
    status: "HELD",
    identifiers: known("meetings", n),
    participations: [{ actor: `$company${n % 30}`, role: "ATTENDEE", attendance: "ATTENDED" }],
    evidence: proof(n),
    ...said,
  },
});
const commitment = (n: number, said: Input = {}): WrittenOperation => ({
  recordCommitment: {
    as: `commitment${n}`,
    title: `${at(words, n + 2)} ${n}`,
    statement: at(quotes, n),
    madeOn: "2024-03-02",
    dueOn: "2025-Q2",
    formality: "DECLARED",
    clarity: "CLEAR",
    identifiers: known("commitments", n),
    evidence: proof(n),
    ...said,
  },
});
const party = (n: number): WrittenOperation => ({
  recordParty: { commitment: `$commitment${n}`, actor: `$company${n % 30}`, role: "PLEDGER" },
});

type Make = (n: number, said?: Input) => WrittenOperation;

const fine = (count: number, make: Make): TypedRow[] => Array.from({ length: count }, (_, n) => ({ typed: make(n) }));

/** Puts a mistake into a row, and returns the error that the API must report. */
function spoil(rows: TypedRow[], make: Make, n: number, said: Input, code: string, field: string | null): void {
  rows[n] = { typed: make(n, said), wrong: { code, field, right: make(n) } };
}

function spoilEach(
  places: number[],
  rows: TypedRow[],
  make: Make,
  said: Input,
  code: string,
  field: string | null,
): void {
  for (const n of places) spoil(rows, make, n, said, code, field);
}

type Rows = Record<"companies" | "people" | "roles" | "meetings" | "commitments" | "parties", TypedRow[]>;

function spoilAll({ companies, people, roles, meetings, commitments, parties }: Rows): void {
  spoil(companies, company, 7, { slug: "mixed-company-3" }, "DUPLICATE", "slug");
  spoil(people, person, 11, { identifiers: known("people", 4) }, "DUPLICATE", "identifiers.0.value");
  spoilEach([11, 41], roles, role, {}, "NOT_FOUND", "person");
  spoilEach([7, 37], roles, role, {}, "NOT_FOUND", "organisation");
  spoilEach([1, 22, 53], roles, role, { to: "2018" }, "INVALID", "to");
  spoilEach([7, 37, 67], meetings, meeting, {}, "NOT_FOUND", "participations.0.actor");
  spoilEach([2, 16, 30, 58, 80], meetings, meeting, { date: "2024-02-30" }, "INVALID", "date");
  const unsaid = [{ source, quote: "कोई भी बैठक नहीं हुई थी यहाँ", stance: "SUPPORTS", role: "ORIGIN" }];
  spoilEach([5, 33, 71], meetings, meeting, { evidence: unsaid }, "QUOTE_NOT_FOUND", "evidence.0.quote");
  spoilEach([8, 44], meetings, meeting, { evidence: [] }, "INVALID", "evidence");
  spoilEach([9, 19], commitments, commitment, { dueOn: "2023" }, "INVALID", "dueOn");
  spoilEach([9, 19], parties, party, {}, "NOT_FOUND", "commitment");
  spoilEach([7, 37], parties, party, {}, "NOT_FOUND", "actor");
  spoilEach([13, 29], commitments, commitment, { formality: "PROPOSED" }, "", null);
  spoilEach([13, 29], parties, party, {}, "INVALID", null);
}

/** 300 rows, one in ten of which is wrong in one of many ways, or refers to one that is. */
export function mixedRegister(): TypedRow[] {
  const companies = fine(30, company);
  const people = fine(30, person);
  const roles = fine(60, role);
  const meetings = fine(89, meeting);
  const commitments = fine(45, commitment);
  const parties: TypedRow[] = fine(45, party);
  spoilAll({ companies, people, roles, meetings, commitments, parties });
  const article = {
    recordSourceArticle: {
      as: "register",
      url: "https://mixed.example/register",
      title: "سجل",
      publisher: "Μητρώο",
      language: "mul",
      text,
      identifiers: known("registers", 1),
    },
  };
  const rows: TypedRow[] = [
    { typed: article },
    ...companies,
    ...people,
    ...roles,
    ...meetings,
    ...commitments,
    ...parties,
  ];
  // A request without a party that promises is not a mistake.
  return rows.map(({ typed, wrong }) => (wrong?.code === "" ? { typed } : { typed, ...(wrong && { wrong }) }));
}
