import { ANNOUNCE_HANDLER } from '@/lib/announcements/announce-handler';
import { CARD_HANDLER, REFRESH_CARDS_HANDLER } from '@/lib/cards/card-handlers';
import type { JobHandler } from '@/lib/jobs/job-handler';
import { DELETE_OLD_ARRANGEMENTS_HANDLER } from '@/lib/lists/history/delete-old-arrangements';
import { SEND_MAIL_HANDLER } from '@/lib/mail/send-mail-handler';
import {
  CUT_MEDIA_HANDLER,
  DELETE_MEDIA_FILES_HANDLER,
  PREPARE_MEDIA_HANDLER,
  SWEEP_MEDIA_HANDLER,
} from '@/lib/media/media-handlers';
import { MAIL_NOTIFICATIONS_HANDLER } from '@/lib/notifications/mail-notifications-handler';
import { MAKE_PDFS_HANDLER } from '@/lib/pdf/pdf-handler';
import { RERENDER_HANDLER } from '@/lib/publishing/rerender-handler';
import { DUE_HANDLER } from '@/lib/publishing/schedule/due-handler';
import { draftHandler } from '@/lib/search/drafts/draft-handler';
import { INDEX_HANDLER, RENAME_HANDLER } from '@/lib/search/index-handlers';
import { DELETE_OLD_VIEWS_HANDLER } from '@/lib/statistics/delete-old-views';
import { RENEW_MOST_READ_HANDLER } from '@/lib/statistics/renew-most-read';
import { TRASH_HANDLER } from '@/lib/trash/trash-handler';
import { PASSWORD_LINK_HANDLER } from '@/lib/users/password-link-handler';

/**
 * Every kind of job. A new one also needs its queue, which a migration creates with
 * `SELECT pgboss.create_queue('the-name', '{"policy": "short"}')`, and its name in the messages (`jobs.kinds`).
 */
export const JOB_HANDLERS: readonly JobHandler[] = [
  DUE_HANDLER,
  RERENDER_HANDLER,
  CARD_HANDLER,
  REFRESH_CARDS_HANDLER,
  MAKE_PDFS_HANDLER,
  ANNOUNCE_HANDLER,
  INDEX_HANDLER,
  RENAME_HANDLER,
  draftHandler(),
  TRASH_HANDLER,
  PREPARE_MEDIA_HANDLER,
  CUT_MEDIA_HANDLER,
  DELETE_MEDIA_FILES_HANDLER,
  SWEEP_MEDIA_HANDLER,
  SEND_MAIL_HANDLER,
  MAIL_NOTIFICATIONS_HANDLER,
  PASSWORD_LINK_HANDLER,
  RENEW_MOST_READ_HANDLER,
  DELETE_OLD_VIEWS_HANDLER,
  DELETE_OLD_ARRANGEMENTS_HANDLER,
];
