const { isBuiltin } = require("node:module");
const { dirname, join, resolve, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");
require("reflect-metadata");

const checkout = join(__dirname, "../../..");
const compiled = join(checkout, "node_modules/.cache/followthrough-compiled");
const inside = (place, folder) => place.startsWith(join(checkout, folder) + sep);

/**
 * Loads the product and the packages once in a process, as in production; only what is in test/ is loaded anew for each test file. Jest loads
 * 2,200 modules anew for each, which was half of the time of most files. The product is the one that compile.ts has compiled.
 */
exports.__esModule = true;
exports.default = class extends Runtime {
  requireModuleOrMock(from, name) {
    if (isBuiltin(name) || name === "@jest/globals") return super.requireModuleOrMock(from, name);
    const ours = name.startsWith(".") || name.startsWith(sep);
    const place = ours ? resolve(dirname(from), name) : require.resolve(name, { paths: [dirname(from)] });
    if (inside(place, "test")) return super.requireModuleOrMock(from, name);
    const isProduct = inside(place, "src") || inside(place, "web");
    return require(isProduct ? join(compiled, place.slice(checkout.length).replace(/\.tsx?$/, "")) : place);
  }
};
