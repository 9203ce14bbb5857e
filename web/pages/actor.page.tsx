import type { Load } from "../frame/view";

export const loadActor: Load = () => Promise.resolve(null);
