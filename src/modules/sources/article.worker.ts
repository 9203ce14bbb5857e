import { parentPort, workerData } from "node:worker_threads";
import { readArticle, type GivenText } from "./article.reading";

void readArticle(workerData as GivenText).then((article) => parentPort?.postMessage(article));
