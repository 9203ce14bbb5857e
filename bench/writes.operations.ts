type Operation = Record<string, object>;

const letters = (n: number): string => n.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "");
const text = (seed: number): string =>
  Array.from({ length: 400 }, (_, word) => `w${letters((seed * 7919 + word * 104729) % 9973)}${word % 12 ? "" : "."}`).join(" ");
const words = (seed: number, from: number): string => text(seed).split(" ").slice(from, from + 8).join(" ");
const dayOf = (n: number): string => `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`;

/** 5,000 operations as an import sends them that has looked for duplicates itself: sources with their text, actors, meetings, commitments, what came of them. */
export function operations(round: number): Operation[] {
  const quote = (n: number) => ({ source: `$s${n % 50}`, quote: words((n % 50) + round * 50, n % 300), stance: "SUPPORTS", role: "ORIGIN" });
  const sources = times(50, (n) => ({
    recordSourceArticle: {
      as: `s${n}`,
      url: `https://news.example/${round}/${n}`,
      title: `Report ${round} ${n}`,
      publisher: "The Example",
      language: "en",
      text: text(n + round * 50),
      confirmedDistinct: true,
    },
  }));
  const actors = times(450, (n) => ({
    [n % 2 ? "recordPerson" : "recordTechCompany"]: {
      as: `a${n}`,
      name: `Actor ${round} ${n}`,
      aliases: [`Alias ${n}`],
      confirmedDistinct: true,
    },
  }));
  const meetings = times(1000, (n) => ({
    recordMeeting: {
      as: `m${n}`,
      title: `Meeting ${round} ${n}`,
      date: dayOf(n),
      status: "HELD",
      evidence: [quote(n)],
      participations: times(3, (each) => ({
        actor: `$a${(n * 3 + each) % 450}`,
        role: "ATTENDEE",
        attendance: "ATTENDED",
      })),
    },
  }));
  const commitments = times(1500, (n) => ({
    recordCommitment: {
      as: `c${n}`,
      title: `Commitment ${round} ${n}`,
      statement: `What was promised, number ${n}: ${words(n, 3)}`,
      madeOn: dayOf(n),
      formality: "DECLARED",
      clarity: "CLEAR",
      meeting: `$m${n % 1000}`,
      evidence: [quote(n)],
      parties: [
        { actor: `$a${n % 450}`, role: "PLEDGER" },
        { actor: `$a${(n + 1) % 450}`, role: "COUNTERPARTY" },
      ],
    },
  }));
  const followUps = times(1000, (n) => ({
    recordFollowUp: { commitment: `$c${n}`, kind: "REPORT", date: "2026-01-01", title: `Report ${n}`, evidence: [quote(n)] },
  }));
  const quotes = times(1000, (n) => ({ attachEvidence: { subject: `$c${n + 500}`, ...quote(n + 7) } }));
  return [...sources, ...actors, ...meetings, ...commitments, ...followUps, ...quotes];
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
