import * as make from "./factories";
import type { Recorder } from "./recorder";

/** Revision 2 records Google and a meeting in Paris, 3 corrects the meeting and records a rumour, 4 retracts the rumour. */
export async function recordRumour(recorder: Recorder): Promise<void> {
  await recorder.apply(make.techCompany({ as: "google", name: "Google" }), make.meeting({ as: "paris" }));
  await recorder.apply(
    make.correction("Meeting", { meeting: "$paris", date: "2015-04" }),
    make.meeting({ as: "rumour", title: "A rumour" }),
  );
  await recorder.apply(
    make.retraction("Meeting", { meeting: "$rumour", reason: "It never took place." }),
    make.correction("Actor", { actor: "$google", name: "Google Ireland" }),
  );
}
