const fewest = 100;
/** Two change sets are underway at a time, so another writer waits for both of them: about a second. */
const tooLongMs = 800;

/** About how many operations a change set has. Unless it is fixed, it follows the time that the server takes, so that no other writer waits long. */
export class SetSize {
  private size: number;

  constructor(
    private readonly most: number,
    private readonly isFixed: boolean,
  ) {
    this.size = most;
  }

  get now(): number {
    return this.size;
  }

  async timed<T>(work: Promise<T>): Promise<T> {
    const started = Date.now();
    const result = await work;
    if (!this.isFixed) this.follow(Date.now() - started);
    return result;
  }

  private follow(milliseconds: number): void {
    if (milliseconds > tooLongMs) this.size = Math.max(fewest, Math.round(this.size / 2));
    else if (milliseconds < tooLongMs / 2) this.size = Math.min(this.most, Math.round(this.size * 1.25));
  }
}
