import { readConfig } from "./src/config";
import { ownerDataSource } from "./src/database/data-source";

/** For TypeORM's own command line, against the server that DATABASE_URL names. */
const { database } = readConfig();
if (!database) throw new Error("TypeORM's command line needs DATABASE_URL; `npm run migrate` works without.");

export default ownerDataSource(database.ownerUrl);
