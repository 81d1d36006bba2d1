export type CsvCell = string | number | null;

/**
 * A table for spreadsheets set to French or Dutch, as in Belgium: UTF-8 with its mark, semicolons, decimal commas, lines
 * ended as RFC 4180 says. A text that a spreadsheet would run as a formula is put behind an apostrophe.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(';')}\r\n`).join('')}`;
}

function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
