import { Button, Group } from '@mantine/core';
import type { Metadata } from 'next';
import { z } from 'zod';
import { markAllReadAction, markReadAction } from '@/app/studio/(newsroom)/notifications/actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { MarkAllRead } from '@/components/notifications/mark-read';
import { NotificationList } from '@/components/notifications/notification-list';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { findUnread } from '@/lib/notifications/find-unread';
import { countUnread, listNotifications } from '@/lib/notifications/list-notifications';
import { notificationText } from '@/lib/notifications/notification-text';
import { NOTIFICATION_DAYS } from '@/lib/notifications/types';

const SHOWN = ['all', 'unread'] as const;
const NotificationQuery = ListQuery.extend({ show: z.enum(SHOWN).catch('all') });

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'notifications')('title') };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, show, ...window } = NotificationQuery.parse(await searchParams);
  // Before the list is read, so that nothing is marked that it does not show.
  const unread = await findUnread(actor);
  const [page, { count }] = await Promise.all([
    listNotifications(actor, { isUnread: show === 'unread', ...window }),
    countUnread(actor),
  ]);
  const t = translator(locale, 'notifications');
  const rows = page.rows.map((row) => ({ ...row, text: notificationText(row, locale) }));
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { days: NOTIFICATION_DAYS })}
        actions={
          <>
            {count > 0 && <MarkAllRead unread={unread} markAllRead={markAllReadAction} />}
            <LinkButton href="/studio/account#notification-choices">{t('choices.title')}</LinkButton>
          </>
        }
      />
      <Group component="nav" aria-label={t('show.label')} gap="xs" mb="md">
        {SHOWN.map((each) => (
          <Button
            key={each}
            component={Link}
            href={each === 'all' ? '/studio/notifications' : '/studio/notifications?show=unread'}
            size="sm"
            variant={each === show ? 'light' : 'default'}
            aria-current={each === show ? 'page' : undefined}
          >
            {t(`show.${each}`, { count })}
          </Button>
        ))}
      </Group>
      {rows.length > 0 ? (
        <NotificationList rows={rows} locale={locale} markRead={markReadAction} />
      ) : (
        <Notice title={t(`empty.${show}`)} text={t(`empty.${show}Text`)} />
      )}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
