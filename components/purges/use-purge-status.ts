'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { PurgeStatus } from '@/lib/purges/types';

/** A cache in the same network confirms within milliseconds. */
const REFRESH_MS = 2_000;

interface Options {
  initial: PurgeStatus;
  read: () => Promise<Reply<PurgeStatus | null>>;
  retry: () => Promise<Reply<unknown>>;
}

const isUnconfirmed = ({ waiting, failure }: PurgeStatus) => waiting > 0 || failure !== null;

/** The status, read again every two seconds while something waits. */
export function usePurgeStatus({ initial, read, retry }: Options) {
  const [status, setStatus] = useState(initial);
  const retrying = useAction(retry);
  const router = useRouter();
  const isWaiting = isUnconfirmed(status);

  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(async () => {
      // A lost connection is met again by the next reading.
      const reply = await read().catch(() => null);
      if (!reply?.ok || !reply.data) return;
      setStatus(reply.data);
      // The notice above the page ends with the last change that waits.
      if (!isUnconfirmed(reply.data)) router.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isWaiting, read, router]);

  return { status, retrying, retryNow: () => void retrying.run() };
}
