'use client';

import { useEffect, useState } from 'react';
import type { MediaItem } from './media-item';
import { readPreparedMedia } from './uploads/read-prepared-media';

/** How often a picture that is still being prepared, or that could not be asked for, is asked for. */
const POLL_MS = 2_000;

/** A picture or file of the library by its id; null until it is known, and while there is none. */
export function useMediaItem(id: string | null): MediaItem | null {
  const [item, setItem] = useState<MediaItem | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const found = id === null ? [] : await readPreparedMedia([id]).catch(() => null);
      if (isOver) return;
      const media = found?.[0]?.media ?? null;
      setItem(media);
      const waits = found === null || media?.state === 'processing';
      if (waits) timer = setTimeout(ask, POLL_MS);
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id]);
  return item?.id === id ? item : null;
}
