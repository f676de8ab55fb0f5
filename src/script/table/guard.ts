/** Signs that make a spreadsheet run a cell as a formula, among them their full-width forms. */
const starts = /^'*[=@+\-\t\r\n＝＠＋－]/u;
/** Real numbers and phone numbers begin with a sign and run nothing: -0.5, +44 20 7946 0000. */
const harmless = /^[+-]?[\d\s().,/-]*\d[\d\s().,/-]*%?$/u;

/**
 * A text cell as it may leave in a CSV file: an apostrophe in front of anything a spreadsheet would run (OWASP CSV injection, case:S09).
 * `restoreCell` takes exactly that apostrophe off again.
 */
export const guardCell = (text: string): string => (starts.test(text) && !harmless.test(text) ? `'${text}` : text);

/** Undoes `guardCell`: one apostrophe in front of further apostrophes and a sign goes. */
export const restoreCell = (text: string): string => (text.startsWith("'") && starts.test(text) ? text.slice(1) : text);
