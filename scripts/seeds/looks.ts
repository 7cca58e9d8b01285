import type { Look } from "./model";

/** Colours of a council's document: navy for what heads a table, teal for its sections, pale teal for its groups. */
export const navy = "1F3864";
export const teal = "007C80";
export const paleTeal = "D9EEEE";
export const paleGrey = "F2F2F2";
const white = "FFFFFF";

const cell: Look = { bordered: true, wrapped: true };

export const title: Look = { bold: true, size: 16, colour: navy };
export const subtitle: Look = { bold: true, size: 11, colour: teal };
export const heading: Look = { ...cell, bold: true, colour: white, fill: navy, across: "center" };
export const leftHeading: Look = { ...heading, across: "left" };
export const section: Look = { ...cell, bold: true, size: 11, colour: white, fill: teal, across: "left" };
export const group: Look = { ...cell, bold: true, colour: navy, fill: paleTeal, across: "left" };
export const groupNote: Look = { ...cell, italic: true, size: 9, colour: navy, fill: paleTeal, across: "center" };
export const label: Look = { ...cell, across: "left" };
export const child: Look = { ...label, indent: 1 };
export const value: Look = { ...cell, across: "center" };
export const tinted: Look = { ...value, fill: paleGrey };
export const note: Look = { ...cell, italic: true, size: 9, colour: "595959", across: "left" };
export const link: Look = { underline: true, colour: "0563C1" };
