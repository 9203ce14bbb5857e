/** Every kind of page, by the name of its picture. */
export const sitePages = {
  home: "",
  commitments: "/commitments?status=NOT_RATED",
  commitment: "/commitments/code-of-good-conduct",
  "commitment-then": "/commitments/code-of-good-conduct?rev=3",
  "commitment-kept": "/commitments/permanent-contact-group",
  actors: "/actors",
  company: "/actors/facebook",
  duplicates: "/duplicates",
  minister: "/actors/bernard-cazeneuve",
  meetings: "/meetings",
  meeting: "/meetings/silicon-valley-february-2015",
  method: "/method",
  reference: "/reference",
  type: "/reference/Commitment",
  nothing: "/commitments/no-such-promise",
} as const;

export const languages = ["en", "fr"] as const;
export const schemes = ["light", "dark"] as const;
export const widths = [320, 375, 1280] as const;
