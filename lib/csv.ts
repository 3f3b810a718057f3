import Papa from 'papaparse';

/** A mark of the encoding, because a table program takes a file for one of another encoding otherwise. */
export const CSV_BEGINNING = '\uFEFF';

/** What a table program takes for a formula, also behind spaces and in wide letters. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** Rows of a CSV file (RFC 4180), each with its line end. A cell that would be a formula gets an apostrophe before it, which makes it a text. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA },
  )}\r\n`;
}
