import { parentPort, workerData } from "node:worker_threads";
import { readSource, type GivenSource } from "./source.reading";

void readSource(workerData as GivenSource).then((read) => parentPort?.postMessage(read));
