import { formatDateTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { NotificationView } from '@/lib/notifications/types';
import { FollowNotification } from './follow-notification';
import { MarkRead, type MarkReadProps } from './mark-read';
import classes from './notification-list.module.css';

interface Props {
  /** With what each says. */
  rows: (NotificationView & { text: string })[];
  locale: Locale;
  markRead: MarkReadProps['markRead'];
}

/** Notifications, newest first; the unread ones stand out by more than their colour. */
export function NotificationList({ rows, locale, markRead }: Props) {
  const t = translator(locale, 'notifications');
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {rows.map((row) => (
        <li key={row.id} className={row.isRead ? classes.read : classes.unread}>
          <div className={classes.words}>
            {!row.isRead && <span className={classes.state}>{t('unread')}</span>}
            {row.about ? (
              <FollowNotification id={row.id} href={row.about.path} isRead={row.isRead} markRead={markRead}>
                {row.text}
              </FollowNotification>
            ) : (
              <span>{row.text}</span>
            )}
            <time className={classes.time} dateTime={row.at.toISOString()}>
              {formatDateTime(row.at, locale)}
            </time>
          </div>
          {!row.isRead && <MarkRead id={row.id} about={row.text} markRead={markRead} />}
        </li>
      ))}
    </ul>
  );
}
