import { allLanguages } from "../../../web/language/language";
import type { Language } from "../../schema/language";

/** The languages of the pages. They ask the API for sentences in their language: if the API lacks one, this does not compile. */
export const siteLanguages: readonly Language[] = allLanguages;
