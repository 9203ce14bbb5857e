import { entryFields, idKey, oneRecord } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { Measurement } from "./measurement.entity";
import { Target } from "./target.entity";

export const targetQueries = entryFields({
  target: oneRecord(() => Target, "One target, by exactly one of id and identifier; null if there is none.", {
    id: idKey("target"),
    identifier: identifierKey("target"),
  }),
  measurement: oneRecord(
    () => Measurement,
    "One measurement, by exactly one of id and identifier; null if there is none.",
    { id: idKey("measurement"), identifier: identifierKey("measurement") },
  ),
});
