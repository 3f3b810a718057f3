/** Columns of a row in a list of records. */
export const ROW_COLUMNS = {
  ...{ id: true, nameAr: true, nameEn: true },
  _count: { select: { entries: true } },
} as const;

/** Replaces the count of `ROW_COLUMNS` by `pieces`. */
export function toRow<Counted extends { _count: { entries: number } }>({ _count, ...row }: Counted) {
  return { ...row, pieces: _count.entries };
}
