/** What a spreadsheet takes for the beginning of a formula, also behind the mark that says it is none. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const MARKED = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs as a formula; `fromSpreadsheet` gives the text back. */
export function forSpreadsheet(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell without the mark that kept a spreadsheet from running it. */
export function fromSpreadsheet(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
