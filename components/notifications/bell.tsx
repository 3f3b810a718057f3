'use client';

import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useUnread } from './use-unread';

/** Past this the bell only says that there are more. */
const MOST_SHOWN = 99;

/** Leads to what the user is to know, and says how much of it is unread. `unread` is what the server knew when it made the page. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations('notifications');
  const count = useUnread(unread);
  return (
    <Indicator
      label={count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      disabled={count === 0}
      size={18}
      offset={4}
      color="red.8"
      position="top-end"
    >
      <ActionIcon
        component={Link}
        href="/studio/notifications"
        variant="default"
        size={36}
        aria-label={t('bell', { count: Math.min(count, MOST_SHOWN + 1) })}
      >
        <IconBell size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
