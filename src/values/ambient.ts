import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A value that goes along with a piece of work, through everything that the work waits for. While there is such work, Node 20 has more to do with each
 * promise of the process, also of other work: 15 % of the CPU time of the smallest answers. So it is turned off when the last one has ended.
 */
export class Ambient<Value> {
  private readonly storage = new AsyncLocalStorage<Value>();
  private underWay = 0;

  /** Undefined outside of such work. What goes on after the end of its work may have lost it. */
  get(): Value | undefined {
    return this.storage.getStore();
  }

  async run<T>(value: Value, work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await this.storage.run(value, work);
    } finally {
      end();
    }
  }

  /** Begins work that is not one promise: it has the value wherever it enters, until the returned function is called, once or more often. */
  begin(): () => void {
    this.underWay++;
    let isUnderWay = true;
    return () => {
      if (isUnderWay) this.underWay--;
      isUnderWay = false;
      if (this.underWay === 0) this.storage.disable();
    };
  }

  enter(value: Value, work: () => void): void {
    this.storage.run(value, work);
  }
}
