import type { MethodWords } from "./method";

/** In English. */
export const method: MethodWords = {
  title: "Our method",
  summary: "How promises are recorded, what each word on these pages means, who rates, and how to correct us.",
  recorded: {
    title: "How promises are recorded",
    text: [
      "A promise is recorded with who made it, to whom, when, and by when it was to be kept. Each of these rests on a quote from a published source.",
      "A quote is compared with the text of its source before it is accepted. We keep no copy of the article, only a fingerprint of its words. So anybody who has the article can check the quote as well.",
      "What somebody asked for is not a promise. It is shown as asked for until a source says that those who were asked have agreed.",
      "Where sources disagree, the page shows what each of them says. One value has to stand on record; that it stands there does not mean that it is right.",
      "Every change to the record has an author, a reason and a number, its revision. Nothing is erased: the foot of a page shows it as it stood on an earlier day.",
    ],
  },
  terms: "What the words mean",
  status: {
    title: "What came of it",
    means: {
      NOT_RATED: "Nobody has rated it yet. That does not say whether it was kept.",
      NOT_STARTED: "Somebody looked, and found that nothing had been done.",
      IN_PROGRESS: "Work on it has begun and goes on.",
      STALLED: "Work on it had begun and has come to a halt.",
      KEPT: "It was done as promised.",
      PARTIALLY_KEPT: "A part of it was done, or a compromise.",
      BROKEN: "It was promised and was not kept.",
      BLOCKED: "Somebody or something else prevents it.",
      WITHDRAWN: "Those who promised it have taken it back.",
      UNRATABLE: "Somebody looked, and could not rate it. Its page gives one of the reasons below.",
    },
  },
  unratable: {
    title: "Why it cannot be rated",
    means: {
      UNCLEAR_WORDING: "Its wording does not say what exactly was promised.",
      NO_METRIC: "Nothing was named that could be measured.",
      INSUFFICIENT_INFORMATION: "What one would need to know is not public.",
      DISPUTED_MEANING: "The parties read it differently.",
      TOO_EARLY: "The time by which one can tell has not come. That says nothing about its wording.",
      NOT_IN_POWER:
        "Those who were to do it were never in a position to, for example in opposition. So nobody can tell whether they would have kept it.",
    },
  },
  formality: {
    title: "How firmly it was made",
    means: {
      PROPOSED:
        "Somebody asked others for it, or announced it for them. Those who would have to keep it are not on record as having agreed.",
      UNSPECIFIED: "A source, such as a register, lists it as a promise and does not say how it was made.",
      DECLARED: "Said in public: in a speech, an interview or a press release.",
      IN_POLICY_DOCUMENT: "Written in a programme, a plan or a policy.",
      SIGNED_AGREEMENT: "Signed by those who are to keep it.",
      IN_LAW: "Laid down in a law or a decree.",
    },
  },
  timeliness: {
    title: "Whether it was on time",
    note: "A deadline of which only the month or the year is known has passed when that month or year is over.",
    means: {
      NO_DEADLINE: "No source names a day by which it was to be kept.",
      NOT_DUE: "The deadline has not passed.",
      OVERDUE: "It was promised, the deadline has passed, and no rating says that it was kept.",
      ON_TIME: "It was kept by the deadline.",
      LATE: "It was kept after the deadline.",
      LAPSED:
        "The day that was asked for has passed, and nobody is on record as having agreed. Nobody is late with what they never promised.",
      UNKNOWN: "It was kept, and no source says when. The day of the rating is not the day on which it was kept.",
    },
  },
  clarity: {
    title: "How clear its wording is",
    means: {
      CLEAR: { word: "Clear", means: "One can tell from its wording whether it was kept." },
      VAGUE: { word: "Partly too vague to check", means: "One can tell for a part of it only." },
      UNRATABLE: { word: "Too vague to check", means: "Its wording does not let anybody tell." },
    },
  },
  partyRole: {
    title: "Who has which part",
    means: {
      ASKED: "They were asked to do it. No source says that they agreed.",
      PLEDGER: "They promised it.",
      SIGNATORY: "They signed it.",
      LEAD: "They lead the work on it, if several are to do it.",
      COUNTERPARTY: "It was promised to them, or they asked for it.",
      BENEFICIARY: "It is to be of use to them.",
      MONITOR: "They watch whether it is kept.",
      CONVENER: "They brought the others together.",
    },
  },
  sources: {
    title: "How well we know it",
    means: [
      {
        word: "Quote checked against the source",
        means: "These very words stand in the source. So the source says it; whether it is true is another question.",
      },
      {
        word: "Quote not checked",
        means: "We have not seen the full text of the source, for example because the rest is for subscribers.",
      },
      {
        word: "Independent sources",
        means:
          "Newspapers that print the report of one news agency count as one source. So twelve publications may be six independent sources.",
      },
      { word: "The sources disagree", means: "At least one quote says something else about the same point." },
    ],
  },
  meeting: { title: "Whether a meeting took place" },
  judges: {
    title: "Who rates, and how",
    text: [
      "A rating is somebody’s judgement. It has a day, reasons, at least one quote, and the name of the method that it follows. Facts and judgements are kept apart: what happened is one entry, what it amounts to is another.",
      "A later rating does not erase an earlier one. Both stay on the page, and the latest counts.",
      "Our own method uses the words above. Ratings by others, such as PolitiFact, the Polimètre or the reviewers of the Open Government Partnership, name their method, and the words of their scale are matched to ours.",
      "What a contributor proposes becomes part of the record once somebody else has reviewed it.",
    ],
  },
  corrections: {
    title: "How to correct us",
    text: [
      "Tell those who run this site which page is wrong, and which published source says so. A correction needs a source, as every entry does. The # beside a quote or an event is its address.",
      "A correction does not hide what stood there before: the history keeps both, with the reason. Words that must not stay, for the protection of a person, are blacked out, and the record says that they were.",
    ],
    api: "Contributors correct the record themselves through the API:",
  },
};
