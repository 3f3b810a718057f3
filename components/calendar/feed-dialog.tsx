'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { MadeAddress } from '@/components/ui/made-address';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { CalendarFeedView } from '@/lib/calendar/types';
import { formatDateTime } from '@/lib/i18n/dates';

export interface FeedActions {
  make: () => Promise<Reply<{ path: string }>>;
  revoke: () => Promise<Reply<unknown>>;
}

interface Props {
  feed: CalendarFeedView | null;
  siteUrl: string;
  actions: FeedActions;
}

/** The address at which programs read the user's calendar: made, made anew, and revoked. */
export function FeedButton(props: Props) {
  const t = useTranslations('calendar.feed');
  const tForm = useTranslations('studio.form');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          size="lg"
          title={t('title')}
          closeButtonProps={{ 'aria-label': tForm('close') }}
        >
          <Feed {...props} />
        </Modal>
      )}
    </>
  );
}

function Feed({ feed, siteUrl, actions }: Props) {
  const t = useTranslations('calendar.feed');
  const tLinks = useTranslations('studio.previewLinks');
  const [made, setMade] = useState<string | null>(null);
  const [making, revoking] = [useAction(actions.make), useAction(actions.revoke)];
  async function make() {
    const reply = await making.run();
    if (reply.ok) setMade(siteUrl + reply.data.path);
  }
  async function revoke() {
    if (!(await revoking.run()).ok) return;
    setMade(null);
    notifications.show({ message: t('revoked') });
  }
  return (
    <Stack>
      <Text size="sm">{t('text')}</Text>
      <Text size="sm">{t('ends')}</Text>
      <FailureAlert failure={making.failure ?? revoking.failure} />
      {made ? (
        <MadeAddress
          key={made}
          address={made}
          title={t('made')}
          text={t('madeText')}
          label={tLinks('address')}
          copy={tLinks('copy')}
          copied={tLinks('copied')}
        />
      ) : (
        <Present feed={feed} />
      )}
      {feed && !made && (
        <Text size="sm" c="dimmed">
          {t('againText')}
        </Text>
      )}
      <Group justify="flex-end">
        {(feed || made) && (
          <Button variant="default" loading={revoking.pending} onClick={revoke}>
            {t('revoke')}
          </Button>
        )}
        {!made && (
          <Button loading={making.pending} onClick={make}>
            {t(feed ? 'again' : 'make')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The address itself is stored nowhere; whether there is one, and whether programs read it, is. */
function Present({ feed }: Pick<Props, 'feed'>) {
  const t = useTranslations('calendar.feed');
  const locale = useInterfaceLocale();
  if (!feed) return <Text fw={500}>{t('none')}</Text>;
  const read = feed.lastReadAt
    ? t('lastRead', { moment: formatDateTime(feed.lastReadAt, locale) })
    : t('neverRead');
  return (
    <Text fw={500}>
      {t('madeOn', { moment: formatDateTime(feed.createdAt, locale) })} {read}
    </Text>
  );
}
