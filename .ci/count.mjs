// node .ci/count.mjs STEPS_FAILED REPORT.json ..: adds up Jest's reports; fails if anything has failed, or nothing was tested.
import { existsSync, readFileSync } from "node:fs";

const [steps, ...files] = process.argv.slice(2);
const reports = files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, "utf8")));
const total = (name) => reports.reduce((sum, report) => sum + report[name], 0);
const passed = total("numPassedTests");
const failed = total("numFailedTests") + total("numRuntimeErrorTestSuites") + Number(steps);
console.log(`\n${passed} passed, ${failed} failed, ${total("numPendingTests")} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
