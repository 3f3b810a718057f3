import type { Locale } from '@/lib/i18n/locales';

/** Everything the audit trail knows to tell, in the order in which the filter offers it. */
export const ACTIONS = [
  'entry.created',
  'entry.fields_changed',
  'edition.created',
  'edition.fields_changed',
  'edition.published',
  'edition.updated',
  'edition.unpublished',
  'list.entry_added',
  'list.entry_moved',
  'list.entry_removed',
  'list.updated',
  'person.created',
  'person.updated',
  'person.deleted',
  'section.created',
  'section.updated',
  'section.moved',
  'section.deleted',
  'topic.created',
  'topic.updated',
  'topic.deleted',
  'settings.updated',
  'user.created',
  'user.updated',
  'user.role_changed',
  'user.deactivated',
  'user.reactivated',
  'user.password_reset',
  'user.password_changed',
  'user.password_refused',
  'user.sessions_ended',
  'session.started',
  'session.ended',
  'session.refused',
  'session.limited',
] as const;
export type Action = (typeof ACTIONS)[number];

export function isAction(value: string): value is Action {
  return (ACTIONS as readonly string[]).includes(value);
}

type Names = Record<Locale, string | null>;

/** One line of the trail, with everything its sentence needs already looked up. */
export interface AuditLine {
  id: string;
  at: Date;
  /** Null for the system itself and for unknown visitors. */
  actor: { id: string; names: Names } | null;
  action: string;
  subjectType: string;
  subjectId: string;
  /** The language concerned, where there is one. */
  locale: Locale | null;
  /** What the thing is called, as far as anybody still knows. */
  names: Names;
  /** The list concerned, where there is one. */
  listNames: Names | null;
  /** Path inside the studio, or null when there is nothing to open any more. */
  href: string | null;
  fromPosition: number | null;
  toPosition: number | null;
  role: string | null;
}

export interface AuditPage {
  rows: AuditLine[];
  total: number;
  page: number;
  pageCount: number;
}
