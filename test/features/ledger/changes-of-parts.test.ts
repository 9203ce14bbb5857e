import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";

const { server, recorder } = onEmptyRecord();

it("the correction of a follow-up stands in its own history, and is found with its own id", async () => {
  await recorder.apply(
    make.commitment({ as: "bridge", title: "Köprü", slug: "bridge" }),
    make.followUp({ as: "opened", commitment: "$bridge", title: "Açıldı" }),
  );
  const corrected = await recorder.apply(
    make.correction("FollowUp", { followUp: "$opened", title: "Trafiğe açıldı", evidence: undefined }),
  );
  const found = await dataOf(
    server,
    `query ($part: ID!, $whole: ID!) {
       part: changeSets(touching: $part, last: 1, orderBy: {field: REVISION, direction: ASC}) { nodes { revision changes { nodes { record { id } } } } }
       whole: changeSets(touching: $whole) { nodes { revision } }
       commitment(slug: "bridge") { history { totalCount } followUps { nodes { history(first: 1) { nodes { changes { field after } } } } } } }`,
    { part: recorder.id("opened"), whole: recorder.id("bridge") },
  );
  expect(found.part.nodes).toEqual([
    { revision: corrected, changes: { nodes: [{ record: { id: recorder.id("opened") } }] } },
  ]);
  expect(found.whole.nodes).not.toContainEqual({ revision: corrected });
  expect(found.commitment).toEqual({
    history: { totalCount: 1 },
    followUps: {
      nodes: [{ history: { nodes: [{ changes: [{ field: "title", after: "Trafiğe açıldı" }] }] } }],
    },
  });
});
