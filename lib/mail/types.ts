import type { Locale } from '@/lib/i18n/locales';

/** The parts of the page of mails, in their order. */
export const MAIL_STATES = ['failed', 'waiting', 'sent'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why an attempt failed, as the sentence `mail.reasons.*` tells it. */
export const MAIL_FAILURES = [
  'refused',
  'deferred',
  'unreachable',
  'signIn',
  'sender',
  'encryption',
  'timeout',
  'old',
] as const;

export interface MailFailure {
  reason: (typeof MAIL_FAILURES)[number];
  /** What the mail server said, in its words; empty where it said nothing. */
  response: string;
}

export interface MailView {
  id: string;
  recipient: string;
  nameAr: string;
  nameEn: string;
  locale: Locale;
  subject: string;
  isConfidential: boolean;
  createdAt: Date;
  attempts: number;
  /** When it is tried next; null when it is not. */
  nextAt: Date | null;
  /** When it was sent or given up. */
  settledAt: Date | null;
  failure: MailFailure | null;
}

/** One paragraph, a link that stands out, or a list of lines that may lead somewhere. Paths are those of this site. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'button'; label: string; path: string }
  | { kind: 'list'; items: { text: string; path: string | null }[] };

/** What a mail says in one language. Words of people stand in it through `isolated`. */
export interface MailContent {
  subject: string;
  blocks: MailBlock[];
}

/** A mail is kept for so long after it was written, sent or not. */
export const MAIL_DAYS = 30;
