/**
 * Every text of the pane; each screen's own are in a file of its name, and travel with it. Another language is another set of these files;
 * numbers and dates come in already written as the user's locale has them, unless a text needs to know how many there are.
 */
export * as text from "./texts";
