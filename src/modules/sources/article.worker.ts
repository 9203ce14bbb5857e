import { parentPort, workerData } from "node:worker_threads";
import { readArticle, type HeldText } from "./article.reading";

void readArticle(workerData as HeldText).then((article) => parentPort?.postMessage(article));
