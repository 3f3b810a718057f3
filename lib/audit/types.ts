import type { Locale } from '@/lib/i18n/locales';

/**
 * The names of all audit actions, as keys. Every module adds its own in its audit-actions.ts by declaration merging, so
 * that the compiler refuses an action that no module declares although this folder knows no other module.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the modules fill it by declaration merging
export interface AuditActions {}

/** Dotted, in the past tense, such as `edition.published`. Its sentence is `audit.actions.*` in the messages. */
export type AuditAction = keyof AuditActions;

export type SubjectNames = Record<Locale, string | null>;

/** What an audit event is about, as it is today. */
export interface AuditSubject {
  names: SubjectNames;
  /** The path of its page in the studio; `locale` is the language that the event concerns, if any. */
  path: (locale: Locale | null) => string;
}

/** How a module looks up the subjects of its audit events. Subjects that no longer exist are left out. */
export interface AuditSubjectSource {
  /** The `subjectType` of the events. */
  type: string;
  find: (ids: string[]) => Promise<[id: string, AuditSubject][]>;
}
