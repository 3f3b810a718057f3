'use client';

import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { MarkReadProps } from './mark-read';
import { announceRead } from './use-unread';

interface Props extends MarkReadProps {
  href: string;
  isRead: boolean;
  children: ReactNode;
}

/** Leads to what a notification is about, which is read by that. Whoever follows it does not wait until that is noted. */
export function FollowNotification({ id, href, isRead, markRead, children }: Props) {
  const note = () => {
    if (!isRead) void markRead({ id }).then(announceRead, () => {});
  };
  return (
    <Link href={href} onClick={note}>
      {children}
    </Link>
  );
}
