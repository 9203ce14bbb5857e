import type { Load } from "../frame/view";

export const loadMeeting: Load = () => Promise.resolve(null);
