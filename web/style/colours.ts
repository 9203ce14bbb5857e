/** The colours of tokens.css, for what is drawn on the server. A test compares them. */
export const colours = {
  paper: "#ffffff",
  sunk: "#f3f4f6",
  ink: "#14171c",
  soft: "#565c66",
  rule: "#d5d8de",
  late: "#c8290f",
  kept: "#0a6b4b",
  progress: "#1b58b3",
  stalled: "#8a5a00",
  broken: "#8c1140",
  blocked: "#5f3b99",
  unknown: "#626872",
} as const;
