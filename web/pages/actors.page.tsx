import type { Load } from "../frame/view";

export const loadActors: Load = () => Promise.resolve(null);
