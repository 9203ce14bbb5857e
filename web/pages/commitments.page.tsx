import type { Load } from "../frame/view";

export const loadCommitments: Load = () => Promise.resolve(null);
