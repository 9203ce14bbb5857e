/** The longest name of a zone: none of IANA has more. */
export const longestZone = 50;

const offset = /^(?!-00:00)[+-](?:0\d|1[0-3]):[0-5]\d$|^\+14:00$/;

/** Names of areas and places only: ICU also takes abbreviations, and IST or BST is another zone for each reader. */
const name = /^[A-Z][A-Za-z_]*(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

/** Whether it is UTC, an offset from it such as -07:00, or a name of the IANA time zone database that ICU knows: America/Lima. */
export const isTimeZone = (zone: string): boolean => zone === "UTC" || offset.test(zone) || isNamedZone(zone);

function isNamedZone(zone: string): boolean {
  if (!name.test(zone) || zone.length > longestZone) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
