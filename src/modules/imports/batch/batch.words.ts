/** What the descriptions of several fields say. */
export const refused = "null if refused";

export const answered = "The import, as it is now; null if refused.";

export const kept = "They are not kept: give them to `finishImport`, if others are to find them. Null if refused.";

export const likeTheCommand =
  "The mapping is evaluated by the code of `npm run import`, in a thread of its own that is ended after";
