import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { PageImage } from "../../../web/frame/page.image";
import { imageAt, type AskedImage } from "../../../web/images";
import { clientOf } from "../admission.plugin";
import { entityTag, isKnown } from "../entity.tag";
import { refusal } from "../error.answer";
import { askFor } from "../site/site.reply";
import { nullIfUnknown } from "../site/unknown.page";
import type { Canvas } from "./canvas";
import { Drawings } from "./drawings";

interface Options {
  /** Null if images cannot be drawn here. */
  canvas: () => Promise<Canvas | null>;
}

interface ImageAddress {
  /** In the order of the address. */
  Params: Readonly<Record<string, string>>;
}

type ImageRequest = FastifyRequest<ImageAddress>;

/** To draw an image takes some 80 ms of one core, with its compression. A point is 10 µs. */
const pointsOfDrawing = 8000;

/** Another drawing of the same words is another image. */
const drawingVersion = 2;

/** Those of a revision change only by a redaction, which must reach what others keep. */
const caching = { pinned: "public, max-age=604800, immutable", latest: "no-cache" };

/** `/images/en/commitments/well.png`: the images that others show with the addresses of pages. What they say they ask of the public API. */
export const images: FastifyPluginAsync<Options> = async (app, { canvas }) => {
  const drawings = new Drawings();
  const answer = async (request: ImageRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const library = await canvas();
    if (!library) return refuse(reply, "Images cannot be drawn on this server.");
    const asked = imageAt(Object.values(request.params).join("/"), searchOf(request));
    if (!asked) return refuse(reply, noSuchImage);
    const image = await asked.load(askFor(app, request)).catch(nullIfUnknown);
    if (!image) return refuse(reply, "Nothing is on record under this address, at this revision.");
    return send(app, { asked, image, library, drawings }, request, reply);
  };
  // Of the first page in a language, and of the pages below it.
  app.get<ImageAddress>("/images/:language", answer);
  app.get<ImageAddress>("/images/:language/:section/:file", answer);
};

const noSuchImage =
  "There is no such image: write /images/en.png, or commitments, actors or meetings as in /images/en/commitments/<slug>.png.";

const refuse = (reply: FastifyReply, message: string): FastifyReply =>
  reply.code(404).send({ errors: [refusal(message)] });

const searchOf = ({ url }: FastifyRequest): URLSearchParams => new URL(url, "http://images.invalid").searchParams;

interface Wanted {
  asked: AskedImage;
  image: PageImage;
  library: Canvas;
  drawings: Drawings;
}

async function send(
  app: FastifyInstance,
  { asked, image, library, drawings }: Wanted,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tag = entityTag(JSON.stringify([drawingVersion, image]));
  const { revision, language } = asked.site;
  const headers = {
    etag: tag,
    "cache-control": revision === null ? caching.latest : caching.pinned,
    "content-language": language,
  };
  if (isKnown(tag, request)) return reply.code(304).headers(headers).send();
  const { name, charge } = clientOf(request);
  const client = { name, pay: () => void charge(pointsOfDrawing) };
  const png =
    (await drawings.of(image, library, client)) ??
    (await drawings.of((await asked.loadHome(askFor(app, request)).catch(nullIfUnknown)) ?? image, library, client));
  if (!png) return refuse(reply, "No font of this server has the letters of this record.");
  return reply.headers(headers).type("image/png").send(png);
}
