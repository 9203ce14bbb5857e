import { setImmediate as turn } from "node:timers/promises";
import type { PageImage } from "../../../web/frame/page.image";
import { Cache, numberOf } from "../../values/cache";
import { busy, rateLimited } from "../../values/errors";
import { FairQueue } from "../../values/fair.queue";
import type { Canvas } from "./canvas";
import { draw } from "./draw";
import { drawnBy } from "./drawn.words";
import { fontsOf } from "./fonts";
import { layOut } from "./layout";
import { Measure } from "./measured.text";

const retryAfterSeconds = 5;

/** One image is drawn at a time: it takes one core. Those who ask for others wait, each client for its own. */
const bounds = {
  places: 1,
  placesOfOne: 1,
  waitingOfOne: 10,
  waitingOfAll: 50,
  waitsMs: 5000,
  tooManyOfOne: () => rateLimited(retryAfterSeconds, "Too many of your images wait to be drawn."),
  tooManyOfAll: () => busy(retryAfterSeconds, "Too many images wait to be drawn."),
};

/** An image as PNG; null if there is no room for its words, or no font has one of their letters. */
type Drawn = Buffer | null;

/** Draws images, and keeps them by what they say: so a redaction, which has no revision, reaches them as well. */
export class Drawings {
  private readonly kept = new Cache<{ png: Drawn }>(`image ${numberOf(this)}`, ({ png }) => png?.length ?? 0);
  private readonly underWay = new Map<string, Promise<Drawn>>();
  private readonly queue: FairQueue;
  private measure: Measure | undefined;

  constructor(queueBounds: Partial<typeof bounds> = {}) {
    this.queue = new FairQueue({ ...bounds, ...queueBounds });
  }

  /**
   * `pay` is called for what has to be drawn, and not for what is kept.
   *
   * @throws GraphQLError RATE_LIMITED or SERVICE_UNAVAILABLE, and what `pay` throws
   */
  async of(image: PageImage, canvas: Canvas, client: { name: string; pay: () => void }): Promise<Drawn> {
    const key = JSON.stringify(image);
    const kept = this.kept.get(key);
    if (kept) return kept.png;
    const underWay = this.underWay.get(key);
    if (underWay) return underWay;
    client.pay();
    const drawing = this.queue
      .run(client.name, () => this.drawn(image, canvas))
      .then((png) => {
        this.kept.set(key, { png });
        return png;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, drawing);
    return drawing;
  }

  private async drawn(image: PageImage, canvas: Canvas): Promise<Drawn> {
    // The fonts are found when the first image is drawn.
    const fonts = fontsOf(canvas);
    this.measure ??= new Measure(canvas, fonts);
    const said = drawnBy(fonts)(image);
    const layout = said && layOut(said, this.measure);
    // Other requests come between the two.
    await turn();
    return layout && (await draw(canvas, layout).encode("png"));
  }
}
