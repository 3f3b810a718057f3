import type { Role } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';

/** What users are told, in the order in which they choose how. */
export const NOTIFICATION_KINDS = [
  'assigned',
  'translation',
  'translation_ended',
  'translations_lost',
  'submitted',
  'changes_requested',
  'approved',
  'commented',
  'published',
  'behind',
  'schedule_refused',
  'release_refused',
  'mail_failed',
  'job_failed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What fails by itself, and is told to administrators. */
export type FailureKind = 'mail_failed' | 'job_failed';

export const MAIL_CHOICES = ['soon', 'daily', 'never'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

export interface Choice {
  /** Whether it is shown in the newsroom. */
  isShown: boolean;
  mail: MailChoice;
}

export type Choices = Record<NotificationKind, Choice>;

/** What somebody waits for is told at once; what is good to know, the next morning. */
const SOON = { isShown: true, mail: 'soon' } as const;
const DAILY = { isShown: true, mail: 'daily' } as const;

/** For whoever has chosen nothing. */
export const DEFAULT_CHOICES: Choices = {
  assigned: SOON,
  translation: SOON,
  translation_ended: SOON,
  translations_lost: SOON,
  submitted: SOON,
  changes_requested: SOON,
  approved: SOON,
  commented: DAILY,
  published: DAILY,
  behind: DAILY,
  schedule_refused: SOON,
  release_refused: SOON,
  mail_failed: { isShown: true, mail: 'never' },
  job_failed: SOON,
};

/** No e-mail is ever sent about e-mails that cannot be sent. */
export const isMailed = (kind: NotificationKind) => kind !== 'mail_failed';

const FOR_EDITORS: readonly NotificationKind[] = ['assigned', 'submitted', 'release_refused'];
const FOR_ADMINS: readonly NotificationKind[] = ['mail_failed', 'job_failed'];

/** What somebody with this role is ever told: authors review nothing and see no releases, and administrators alone see to e-mails and jobs. */
export function kindsFor(role: Role): NotificationKind[] {
  return NOTIFICATION_KINDS.filter(
    (kind) =>
      (role !== 'author' || !FOR_EDITORS.includes(kind)) && (role === 'admin' || !FOR_ADMINS.includes(kind)),
  );
}

/** A notification is kept for so long, read or not. */
export const NOTIFICATION_DAYS = 90;

/** A notification as its user sees it now. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  at: Date;
  isRead: boolean;
  /** Who did it; null for what happened by itself. */
  actor: { nameAr: string; nameEn: string } | null;
  /** What it is about; null when its user may not see that any more. Empty for a text without a title. */
  about: { title: string; locale: Locale | null; path: string } | null;
  /** What the tasks do that have failed; null in other kinds, and for those of an older build. */
  job: Record<Locale, string> | null;
}

/** The unread notifications at one moment, as a page shows them and hands them back to be marked. */
export interface Unread {
  /** In ISO 8601. All that were written before are among them. */
  until: string;
  /** The ids of those that were written since. One that is committed later is not among them, although its number may be lower. */
  recentIds: string[];
}
