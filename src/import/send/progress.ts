import type { WriteStream } from "node:tty";

interface ProgressLine {
  show: (done: number, total: number) => void;
  say: (line: string) => void;
  end: () => void;
}

const quietFor = 10_000;

/** Shows the progress of an import: on a terminal one line that changes, elsewhere a new line from time to time. */
export function progressLine(out: Pick<WriteStream, "write" | "isTTY">, now: () => number = Date.now): ProgressLine {
  const started = now();
  let last = started;
  let isOpen = false;
  const end = (): void => {
    if (isOpen) out.write("\n");
    isOpen = false;
  };
  return {
    end,
    say(line) {
      end();
      out.write(`${line}\n`);
    },
    show(done, total) {
      if (!out.isTTY && now() - last < quietFor) return;
      last = now();
      const text = progressText(done, total, now() - started);
      out.write(out.isTTY ? `\r\u001B[2K${text}` : `${text}\n`);
      isOpen = out.isTTY;
    },
  };
}

export function progressText(done: number, total: number, milliseconds: number): string {
  const seconds = Math.max(0.001, milliseconds / 1000);
  const rate = done / seconds;
  const remaining = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const left = remaining >= 60 ? `${Math.floor(remaining / 60)} min ${remaining % 60} s` : `${remaining} s`;
  const filled = total > 0 ? Math.round((20 * done) / total) : 20;
  const bar = "█".repeat(filled) + "░".repeat(20 - filled);
  return `${bar} ${done.toLocaleString("en")} of ${total.toLocaleString("en")} records, ${Math.round(rate)} a second, ${left} left`;
}
