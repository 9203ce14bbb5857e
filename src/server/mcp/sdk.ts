/** The library of the protocol takes some time to load, so it is loaded when somebody first needs it. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the type of a module has no shorter name
export const loadSdk = () => import("@modelcontextprotocol/server");

export type Sdk = Awaited<ReturnType<typeof loadSdk>>;
