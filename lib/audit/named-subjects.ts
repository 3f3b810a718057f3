import type { AuditSubject } from './types';

/** Audit subjects whose names are the columns `nameAr` and `nameEn`, and whose pages are at `folder`/id. */
export function namedSubjects(
  rows: { id: string; nameAr: string; nameEn: string }[],
  folder: string,
): [string, AuditSubject][] {
  return rows.map(({ id, nameAr, nameEn }) => [
    id,
    { names: { ar: nameAr, en: nameEn }, path: () => `${folder}/${id}` },
  ]);
}
