/** What came of the records that were sent. */
export interface SentCounts {
  created: number;
  updated: number;
  unchanged: number;
  changeSets: number;
  /** Change sets that wait for a review. */
  waiting: number;
  knownByName: number;
  /** Operations that were sent in all, without those that record the files. */
  operations: number;
}

export const noneSent = (): SentCounts => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  changeSets: 0,
  waiting: 0,
  knownByName: 0,
  operations: 0,
});
