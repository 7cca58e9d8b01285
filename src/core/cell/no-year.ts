/** The `year` of a quarter, term or month whose label names none, such as a column headed `Q3` or `September`. */
export const noYear = 0;
