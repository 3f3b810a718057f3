import type { AuditSubject, AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';

export const ENTRY_SUBJECTS: AuditSubjectSource = {
  type: 'entry',
  async find(ids) {
    const rows = await db().entry.findMany({
      where: { id: { in: ids } },
      select: { id: true, kind: true, editions: { select: { locale: true, title: true } } },
    });
    return rows.map(({ id, kind, editions }) => {
      const names: AuditSubject['names'] = { ar: null, en: null };
      for (const { locale, title } of editions) names[locale] = title;
      const defaultLocale = editions[0]?.locale ?? 'ar';
      return [
        id,
        { names, path: (locale) => `/studio/${KIND_SEGMENTS[kind]}/${id}/${locale ?? defaultLocale}` },
      ];
    });
  },
};
