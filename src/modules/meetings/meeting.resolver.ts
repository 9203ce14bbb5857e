import { equals } from "../../schema/conditions";
import { entryFields, idKey, listOf, oneRecord, textKey } from "../../schema/entry.fields";
import { identifierKey } from "../identifiers/identifier.lookup";
import { Meeting } from "./meeting.entity";
import { meetingList } from "./meeting.list";

export const meetingQueries = entryFields({
  meeting: oneRecord(() => Meeting, "One meeting, by exactly one of id, slug and identifier; null if there is none.", {
    id: idKey("meeting"),
    slug: textKey("Its readable name.", equals("slug")),
    identifier: identifierKey("meeting"),
  }),
  meetings: listOf(meetingList, "Meetings, newest first unless ordered otherwise."),
});
