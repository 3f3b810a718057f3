'use client';

import { useEffect, useState } from 'react';
import { askForMedia } from './ask-for-media';
import type { MediaItem } from './media-item';

/** How often a picture that is still being prepared, or that could not be asked for, is asked for. */
const POLL_MS = 2_000;

/** A picture or file of the library by its id; null until it is known, and while there is none. */
export function useMediaItem(id: string | null): MediaItem | null {
  const [item, setItem] = useState<MediaItem | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const media = id === null ? null : await askForMedia(id).catch(() => undefined);
      if (isOver) return;
      setItem(media ?? null);
      const waits = media === undefined || media?.state === 'processing';
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
