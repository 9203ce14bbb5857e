import { workers } from "./settings";

/**
 * Monaco ends a worker whenever its settings change. It gets our workers only after they have started: to end one while it loads would
 * look like a failed request.
 */
export function startWorker(label: string): Promise<Worker> {
  const worker = new Worker(label === "graphql" || label === "json" ? workers[label] : workers.editor);
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener("error", reject, { once: true });
  });
}
