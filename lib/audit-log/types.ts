import { ARCHIVE_ACTIONS } from '@/lib/archive/audit-actions';
import type { AuditAction, SubjectNames } from '@/lib/audit/types';
import { ENTRY_ACTIONS } from '@/lib/entries/audit-actions';
import { GLOSSARY_ACTIONS } from '@/lib/glossary/audit-actions';
import type { Locale } from '@/lib/i18n/locales';
import { JOB_ACTIONS } from '@/lib/jobs/audit-actions';
import { PATTERN_ACTIONS } from '@/lib/line-patterns/audit-actions';
import { VIEW_ACTIONS } from '@/lib/list-views/audit-actions';
import { LIST_ACTIONS } from '@/lib/lists/audit-actions';
import { MAIL_ACTIONS } from '@/lib/mail/audit-actions';
import { MEDIA_ACTIONS } from '@/lib/media/audit-actions';
import { PERSON_ACTIONS } from '@/lib/people/audit-actions';
import { PREVIEW_LINK_ACTIONS } from '@/lib/preview-links/audit-actions';
import { PUBLISHING_ACTIONS } from '@/lib/publishing/audit-actions';
import { REDIRECT_ACTIONS } from '@/lib/redirects/audit-actions';
import { RELEASE_ACTIONS } from '@/lib/releases/audit-actions';
import { REVIEW_ACTIONS } from '@/lib/review/audit-actions';
import { REVISION_ACTIONS } from '@/lib/revisions/audit-actions';
import { SECOND_FACTOR_ACTIONS } from '@/lib/second-factor/audit-actions';
import { SERIES_ACTIONS } from '@/lib/series/audit-actions';
import { SETTINGS_ACTIONS } from '@/lib/settings/audit-actions';
import { SIGN_IN_ACTIONS } from '@/lib/sign-in/audit-actions';
import { TERM_ACTIONS } from '@/lib/taxonomy/audit-actions';
import { TRASH_ACTIONS } from '@/lib/trash/audit-actions';
import { URGENT_ACTIONS } from '@/lib/urgent/audit-actions';
import { USER_ACTIONS } from '@/lib/users/audit-actions';

/** The actions of all modules, in the order in which the filter offers them. */
export const AUDIT_ACTIONS = [
  ...ENTRY_ACTIONS,
  ...PUBLISHING_ACTIONS,
  ...PREVIEW_LINK_ACTIONS,
  ...REVISION_ACTIONS,
  ...REVIEW_ACTIONS,
  ...TRASH_ACTIONS,
  ...ARCHIVE_ACTIONS,
  ...LIST_ACTIONS,
  ...VIEW_ACTIONS,
  ...RELEASE_ACTIONS,
  ...REDIRECT_ACTIONS,
  ...PERSON_ACTIONS,
  ...TERM_ACTIONS,
  ...SERIES_ACTIONS,
  ...MEDIA_ACTIONS,
  ...JOB_ACTIONS,
  ...GLOSSARY_ACTIONS,
  ...PATTERN_ACTIONS,
  ...URGENT_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...USER_ACTIONS,
  ...MAIL_ACTIONS,
  ...SIGN_IN_ACTIONS,
  ...SECOND_FACTOR_ACTIONS,
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
  /** The subject's present names; null if it no longer exists. */
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
}
