import type { ComparedRow } from '@/lib/richtext/compare/compared-html';

/** Rows as they are shown: those that have changed with one unchanged row on each side, and runs of other rows that are folded. */
export type RowGroup = { folded: false; rows: ComparedRow[] } | { folded: true; rows: ComparedRow[] };

/** Fewer rows are not worth a click. */
const MIN_FOLDED = 3;

export function groupRows(rows: ComparedRow[]): RowGroup[] {
  const isNear = rows.map((_, index) =>
    [index - 1, index, index + 1].some((at) => rows[at] && rows[at].change !== 'same'),
  );
  const groups: RowGroup[] = [];
  for (const [index, row] of rows.entries()) {
    const folded = !isNear[index];
    const last = groups.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else groups.push({ folded, rows: [row] });
  }
  return groups.map((group) => (group.rows.length < MIN_FOLDED ? { ...group, folded: false } : group));
}
