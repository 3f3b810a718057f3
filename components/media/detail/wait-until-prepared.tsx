'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { readPreparedMedia } from '@/components/media/uploads/read-prepared-media';

const POLL_MS = 2_000;

/** Shows the page as it is once the newsroom has prepared the file. */
export function WaitUntilPrepared({ id }: { id: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const [prepared] = await readPreparedMedia([id]).catch(() => []);
      if (prepared && prepared.outcome !== 'processing') router.refresh();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [id, router]);
  return null;
}
