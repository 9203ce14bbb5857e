import { beforeTests } from "../support/before-tests";
import { startCluster } from "./support/cluster";
import { failing } from "./failing";
import { failover } from "./failover";
import { reading } from "./reading";
import { starting } from "./starting";

/** One cluster for all stories, in this order: the last ones leave it with one server of Postgres. */
describe("a primary and two replicas, three processes of the API, HAProxy and PgBouncer", () => {
  const there = beforeTests(startCluster, (cluster) => cluster.stop());

  reading(there);
  starting(there);
  failing(there);
  failover(there);
});
