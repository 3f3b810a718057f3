import type { AuditAction, SubjectNames } from '@/lib/audit/types';
import type { Locale } from '@/lib/i18n/locales';
import { ACTION_GROUPS } from './action-groups';

export const AUDIT_ACTIONS = [
  ...ACTION_GROUPS.writing,
  ...ACTION_GROUPS.publishing,
  ...ACTION_GROUPS.review,
  ...ACTION_GROUPS.lists,
  ...ACTION_GROUPS.releases,
  ...ACTION_GROUPS.records,
  ...ACTION_GROUPS.media,
  ...ACTION_GROUPS.redirects,
  ...ACTION_GROUPS.administration,
  ...ACTION_GROUPS.accounts,
] as const satisfies AuditAction[];

/** False for the actions of older builds that no module records any more. */
export function isAuditAction(value: string): value is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === value);
}

/** Who caused an event. Names are null if the account's row is gone. */
export type AuditActor =
  | { kind: 'user'; id: string; names: SubjectNames }
  | { kind: 'system' }
  | { kind: 'visitor' };

/** What is done with in a release, as it was named then. Its titles are the names of the event. */
export interface AuditItem {
  kind: 'publish' | 'withdraw' | 'list' | 'redirect';
  /** Of a redirect. */
  address: string;
}

/** One audit event with everything that its sentence needs. */
export interface AuditEventView {
  id: string;
  at: Date;
  actor: AuditActor;
  action: string;
  subjectType: string;
  subjectId: string;
  /** The language that the event concerns, if any. */
  locale: Locale | null;
  /** What the sentence is about: an item of the subject, or the subject, by its present or its recorded name. */
  names: SubjectNames;
  /** The subject's present names, or those that were recorded where it no longer exists; null if there are none. */
  subjectNames: SubjectNames | null;
  /** Null for what is no item of a release, or of one whose names were not recorded. */
  item: AuditItem | null;
  /** The moment that something was given; null for none. */
  plannedFor: Date | null;
  /** Whether the event says why something was changed. */
  hasReason: boolean;
  /** Path of the subject's page in the studio; null if there is none or the subject no longer exists. */
  href: string | null;
  fromPosition: number | null;
  toPosition: number | null;
  role: string | null;
  /** How many refused sign-ins of one day the event stands for, this one included. */
  attempts: number;
  /** The names of what was changed, where the event says so. */
  changed: string[];
  /** Whether a list was changed in its draft, which readers do not see. */
  isDraft: boolean;
  /** Whether a list got other names or stands elsewhere with it. */
  isDescribed: boolean;
}
