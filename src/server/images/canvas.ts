import type * as canvas from "@napi-rs/canvas";
import type { FastifyBaseLogger } from "fastify";

/** Skia, as a package of compiled code. */
export type Canvas = typeof canvas;

/** Loads the package when somebody first needs it; null if there is none for this platform. That is logged once. */
export function canvasLoader(log: Pick<FastifyBaseLogger, "warn">, load = fromPackage): () => Promise<Canvas | null> {
  let loaded: Promise<Canvas | null> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      log.warn({ err: error }, "images of pages cannot be drawn here: pages name none");
      return null;
    }));
}

const fromPackage = (): Promise<Canvas> => import("@napi-rs/canvas");
