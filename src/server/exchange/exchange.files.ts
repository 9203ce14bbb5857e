import { annotations } from "./annotations.format";
import type { ExchangeFile } from "./exchange.file";
import { followTheMoney } from "./ftm.format";
import { popolo } from "./popolo.format";

export const exchangeFiles: readonly ExchangeFile[] = [popolo, followTheMoney, annotations];
