import { workInThread } from "../../values/thread";
import { readSource } from "./source.reading";

workInThread(readSource);
