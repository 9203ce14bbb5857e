const { execFileSync } = require("node:child_process");
const { join } = require("node:path");

/** What every run needs before its tests: see compile.ts. */
module.exports = () =>
  execFileSync(process.execPath, ["--import", "tsx", join(__dirname, "compile.ts")], { stdio: "inherit" });
