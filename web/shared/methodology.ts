/** The recorded name of our own methodology, which the page of the method explains. */
export const ours = "default";
