/** The text with a capital at its beginning: `followUp` becomes `FollowUp`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text with a small letter at its beginning: `FollowUp` becomes `followUp`. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The name of a property as the name of a column: `madeOn` becomes `made_on`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
