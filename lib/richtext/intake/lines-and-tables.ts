import { typedNumber } from './typed-number';

/** A line of values with tabs between, as spreadsheets and databases copy them. */
function valuesOf(line: string): string[] | null {
  const values = line.split('\t');
  const isRow = values.length > 1 && values[0]?.trim() !== '' && !typedNumber(line);
  return isRow ? values.map((value) => value.trim()) : null;
}

function tableOf(page: Document, rows: readonly string[][]): HTMLElement {
  const table = page.createElement('table');
  const width = Math.max(...rows.map(({ length }) => length));
  for (const values of rows) {
    const row = table.appendChild(page.createElement('tr'));
    for (let column = 0; column < width; column += 1)
      row.appendChild(page.createElement('td')).textContent = values[column] ?? '';
  }
  return table;
}

/** The lines of a plain text, each a paragraph; two and more that follow one another and hold tabs are a table. */
export function linesAndTables(page: Document, lines: readonly string[]): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (let index = 0; index < lines.length; ) {
    const rows: string[][] = [];
    for (
      let values = valuesOf(lines[index] ?? '');
      values;
      values = valuesOf(lines[index + rows.length] ?? '')
    )
      rows.push(values);
    if (rows.length > 1) blocks.push(tableOf(page, rows));
    else {
      const paragraph = page.createElement('p');
      paragraph.textContent = lines[index] ?? '';
      blocks.push(paragraph);
    }
    index += Math.max(1, rows.length);
  }
  return blocks;
}
