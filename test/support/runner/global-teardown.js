module.exports = async () => {
  const postgres = globalThis.postgresForTests;
  const ended = new Promise((resolve) => postgres.once("exit", resolve));
  postgres.disconnect();
  await ended;
};
