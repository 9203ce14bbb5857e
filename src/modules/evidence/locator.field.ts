import { Matches } from "class-validator";
import { Text } from "../../schema/input.fields";
import { locatorForm } from "../sources/quote.standing";

const message =
  "$property must be row=N for a row of a DATASET, or page=N for a page of a DOCUMENT, with N from 1 to 9999999: row=12";

/** A place in a source. */
export const Locator =
  ({ description }: { description: string }): PropertyDecorator =>
  (target, key) => {
    const counted =
      " Rows are counted as in RFC 7111: the header is `row=1`. The first page is `page=1`, whatever number is printed on it.";
    Text(12, { optional: true, description: description + counted })(target, key);
    Matches(locatorForm, { message })(target, key);
  };
