import { z } from 'zod';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { ACTION_GROUP_NAMES, ACTION_GROUPS, type ActionGroup } from '@/lib/audit-log/action-groups';
import type { AuditFilter } from '@/lib/audit-log/list-events';
import { SUBJECT_TYPES } from '@/lib/audit-log/subject-types';
import { AUDIT_ACTIONS } from '@/lib/audit-log/types';
import { isIsoDate } from '@/lib/i18n/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { isPlainLine } from '@/lib/i18n/plain-text';

const day = z.string().refine(isIsoDate).optional().catch(undefined);

const Filter = ListQuery.extend({
  who: z.uuid().optional().catch(undefined),
  /** An action, or the name of a group of them. */
  action: z
    .enum([...AUDIT_ACTIONS, ...ACTION_GROUP_NAMES])
    .optional()
    .catch(undefined),
  kind: z.enum(SUBJECT_TYPES).optional().catch(undefined),
  language: z.enum(LOCALES).optional().catch(undefined),
  ...{ from: day, to: day },
  subject: z
    .string()
    .max(300)
    .regex(/^[a-z]+:.+$/)
    .refine(isPlainLine)
    .optional()
    .catch(undefined),
});

const isGroup = (name: string | undefined): name is ActionGroup =>
  ACTION_GROUP_NAMES.some((known) => known === name);

/** What the address of the audit log asks for. */
export function auditFilter(query: Query): AuditFilter {
  const { q, who, action, kind, language, subject, ...rest } = Filter.parse(query);
  const [type, ...id] = subject?.split(':') ?? [];
  return {
    ...rest,
    ...{ query: q, actorId: who, subjectType: kind, locale: language },
    ...(isGroup(action) ? { actions: ACTION_GROUPS[action] } : { action }),
    subject: type ? { type, id: id.join(':') } : undefined,
  };
}

/** Where the file is of what an address of the audit log asks for. */
export function exportPath(query: Query): string {
  const { after: _after, before: _before, size: _size, ...asked } = Filter.parse(query);
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(Object.fromEntries(given)).toString();
  return `/studio/audit/export${search && `?${search}`}`;
}
