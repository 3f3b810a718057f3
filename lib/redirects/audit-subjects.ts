import type { AuditSubject, AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/is-uuid';

/** All of them, as a file of them is imported: they have a page but no name. */
export const REDIRECTS_SUBJECTS: AuditSubjectSource = {
  type: 'redirects',
  find: async (ids) =>
    ids.map((id) => [id, { names: { ar: null, en: null }, path: () => '/studio/redirects' }]),
};

/** A redirect is called by the address that leads elsewhere. Those that the site itself made since have no page of their own. */
export const REDIRECT_SUBJECTS: AuditSubjectSource = {
  type: 'redirect',
  async find(ids) {
    const rows = await db().redirect.findMany({
      where: { id: { in: ids.filter(isUuid) }, means: { not: null } },
      select: { id: true, fromPath: true },
    });
    return rows.map(({ id, fromPath }): [string, AuditSubject] => [
      id,
      { names: { ar: fromPath, en: fromPath }, path: () => `/studio/redirects/${id}` },
    ]);
  },
};
