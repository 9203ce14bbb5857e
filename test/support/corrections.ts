type Said = Record<string, unknown>;

/** What can be corrected: the record of this name, what a correction says of it, and what is read of it afterwards. */
export const corrections: [noun: string, name: string, said: Said, fields: string, after: Said][] = [
  [
    "Role",
    "office",
    { role: "$office", title: "Secretary of State", to: null },
    "title from { value } to { value }",
    { title: "Secretary of State", from: { value: "2014-04-02" }, to: null },
  ],
  [
    "Participation",
    "there",
    { participation: "$there", attendance: "ATTENDED", representing: "$twitter" },
    "attendance role representing { __typename }",
    { attendance: "ATTENDED", role: "ATTENDEE", representing: { __typename: "TechCompany" } },
  ],
  [
    "Commitment",
    "later",
    { commitment: "$later", formality: "SIGNED_AGREEMENT", dueOn: "2017" },
    "formality clarity dueOn { value } status",
    { formality: "SIGNED_AGREEMENT", clarity: "CLEAR", dueOn: { value: "2017" }, status: "NOT_RATED" },
  ],
  ["Party", "pledger", { party: "$pledger", role: "SIGNATORY" }, "role", { role: "SIGNATORY" }],
  [
    "FollowUp",
    "fact",
    { followUp: "$fact", kind: "SUCCESSOR", meeting: null, successor: "$later", summary: "Taken up." },
    "kind summary meeting { id } successor { __typename }",
    { kind: "SUCCESSOR", summary: "Taken up.", meeting: null, successor: { __typename: "Commitment" } },
  ],
  [
    "DeadlineChange",
    "moved",
    { deadlineChange: "$moved", kind: "DROPPED", dueOn: null, announcedBy: "$ministry" },
    "kind announcedOn { value } dueOn { value } announcedBy { __typename }",
    {
      kind: "DROPPED",
      announcedOn: { value: "2015-04-10" },
      dueOn: null,
      announcedBy: { __typename: "GovernmentBody" },
    },
  ],
  [
    "Translation",
    "translated",
    { translation: "$translated", text: "सीमा शुल्क", translator: "HUMAN" },
    "text translator field language",
    { text: "सीमा शुल्क", translator: "HUMAN", field: "title", language: "hi" },
  ],
  [
    "Evidence",
    "quoted",
    { evidence: "$quoted", quote: "promised to write a code together", stance: "NEUTRAL", field: "title" },
    "quote stance role field value verified",
    {
      quote: "promised to write a code together",
      stance: "NEUTRAL",
      role: "ORIGIN",
      field: "title",
      value: null,
      verified: true,
    },
  ],
  [
    "Methodology",
    "own",
    { methodology: "$own", edition: "2", crosswalk: [{ term: "Done", status: "KEPT" }] },
    "name edition crosswalk { term status }",
    { name: "Our own", edition: "2", crosswalk: [{ term: "Done", status: "KEPT" }] },
  ],
  [
    "SourceArticle",
    "report",
    { sourceArticle: "$report", title: "A better headline", authors: ["AFP"], publishedOn: "2015-02-20" },
    "title authors publishedOn { value } publisher fingerprintCovers",
    {
      title: "A better headline",
      authors: ["AFP"],
      publishedOn: { value: "2015-02-20" },
      publisher: "The Example",
      fingerprintCovers: "WHOLE_TEXT",
    },
  ],
  [
    "Actor",
    "minister",
    { actor: "$minister", aliases: ["A. Lemaire"], country: "FR" },
    "name aliases country",
    { name: "Axelle Lemaire", aliases: ["A. Lemaire"], country: "FR" },
  ],
];
