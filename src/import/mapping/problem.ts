/** A value that does not fit its field, and why. */
export interface Problem {
  column: string;
  value: string;
  reason: string;
}
