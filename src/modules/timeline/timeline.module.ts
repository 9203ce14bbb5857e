import type { Module } from "../../schema/module";
import { commitmentTimeline, timelineEdges } from "./timeline";
import { timelineTitles } from "./timeline.title";

/** The life of a commitment as one list: its making, the facts that followed, the judgements. */
export const timeline: Module = {
  name: "timeline",
  resolvers: [timelineEdges, timelineTitles, commitmentTimeline],
};
