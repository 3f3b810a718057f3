import { ARCHIVE_ACTIONS } from '@/lib/archive/audit-actions';
import type { AuditAction } from '@/lib/audit/types';
import { CALENDAR_ACTIONS } from '@/lib/calendar/audit-actions';
import { ENTRY_ACTIONS } from '@/lib/entries/audit-actions';
import { GLOSSARY_ACTIONS } from '@/lib/glossary/audit-actions';
import { JOB_ACTIONS } from '@/lib/jobs/audit-actions';
import { PATTERN_ACTIONS } from '@/lib/line-patterns/audit-actions';
import { VIEW_ACTIONS } from '@/lib/list-views/audit-actions';
import { LIST_ACTIONS } from '@/lib/lists/audit-actions';
import { MAIL_ACTIONS } from '@/lib/mail/audit-actions';
import { MEDIA_ACTIONS } from '@/lib/media/audit-actions';
import { OIDC_ACTIONS } from '@/lib/oidc/audit-actions';
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
import { TRANSLATION_ACTIONS } from '@/lib/translations/audit-actions';
import { TRASH_ACTIONS } from '@/lib/trash/audit-actions';
import { URGENT_ACTIONS } from '@/lib/urgent/audit-actions';
import { USER_ACTIONS } from '@/lib/users/audit-actions';
import { AUDIT_LOG_ACTIONS } from './audit-actions';

/** The actions of all modules, in the groups and the order in which the filter offers them. */
export const ACTION_GROUPS = {
  writing: [...ENTRY_ACTIONS, ...REVISION_ACTIONS, ...TRASH_ACTIONS, ...ARCHIVE_ACTIONS],
  publishing: [...PUBLISHING_ACTIONS, ...PREVIEW_LINK_ACTIONS],
  review: [...REVIEW_ACTIONS, ...TRANSLATION_ACTIONS],
  lists: [...LIST_ACTIONS, ...URGENT_ACTIONS],
  releases: RELEASE_ACTIONS,
  records: [...PERSON_ACTIONS, ...TERM_ACTIONS, ...SERIES_ACTIONS, ...GLOSSARY_ACTIONS, ...PATTERN_ACTIONS],
  media: MEDIA_ACTIONS,
  redirects: REDIRECT_ACTIONS,
  administration: [...SETTINGS_ACTIONS, ...VIEW_ACTIONS, ...JOB_ACTIONS, ...AUDIT_LOG_ACTIONS],
  accounts: [
    ...USER_ACTIONS,
    ...CALENDAR_ACTIONS,
    ...MAIL_ACTIONS,
    ...SIGN_IN_ACTIONS,
    ...OIDC_ACTIONS,
    ...SECOND_FACTOR_ACTIONS,
  ],
} as const satisfies Record<string, readonly AuditAction[]>;

export type ActionGroup = keyof typeof ACTION_GROUPS;

export const ACTION_GROUP_NAMES = Object.keys(ACTION_GROUPS) as ActionGroup[];
