import type { Load } from "../frame/view";

export const loadHome: Load = () => Promise.resolve(null);
