import type { FulfilmentStatus } from "../graphql/graphql";

/** A sign in a box of 16 by 16: a disc or a ring, and a mark on it as a path of SVG. */
export interface Sign {
  body: "disc" | "ring" | "dashed";
  mark?: string;
  /** How the mark is drawn on a ring; on a disc it is cut out. */
  drawn?: "line" | "filled";
}

const tick = "M4.5 8.5l2.4 2.5 4.6-5.5";

export const signs: Readonly<Record<FulfilmentStatus, Sign>> = {
  NOT_RATED: { body: "dashed" },
  NOT_STARTED: { body: "ring" },
  IN_PROGRESS: { body: "ring", mark: "M8 2a6 6 0 0 1 0 12z", drawn: "filled" },
  STALLED: { body: "disc", mark: "M6 5v6M10 5v6" },
  KEPT: { body: "disc", mark: tick },
  PARTIALLY_KEPT: { body: "ring", mark: tick, drawn: "line" },
  BROKEN: { body: "disc", mark: "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" },
  BLOCKED: { body: "disc", mark: "M4.5 8h7" },
  WITHDRAWN: { body: "ring", mark: "M3.8 12.2l8.4-8.4", drawn: "line" },
  UNRATABLE: { body: "ring", mark: "M8 4.5v4.2M8 10.8v.7", drawn: "line" },
};
