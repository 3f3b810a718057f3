'use client';

import { useEffect, useState } from 'react';
import type { Reply } from '@/components/ui/reply';

/** After the last change of a typed address. */
const PAUSE_MS = 300;

export type CheckLink = (input: { link: string }) => Promise<Reply<string[]>>;

/** What is worth knowing of what a line leads to, in words: that readers cannot open it, or that it is gone. */
export function useLinkWarnings(link: string, check: CheckLink): string[] {
  const [known, setKnown] = useState<{ link: string; warnings: string[] } | null>(null);
  useEffect(() => {
    if (link === '') return;
    const waiting = setTimeout(async () => {
      const reply = await check({ link }).catch(() => null);
      if (reply?.ok) setKnown({ link, warnings: reply.data });
    }, PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [link, check]);
  return known && known.link === link ? known.warnings : [];
}
