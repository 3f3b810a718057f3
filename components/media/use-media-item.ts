'use client';

import { useEffect, useState } from 'react';
import { askForMedia } from './ask-for-media';
import type { MediaItem } from './media-item';

/** How often a picture that is still being prepared, or that could not be asked for, is asked for. */
const POLL_MS = 2_000;

interface Asked {
  id: string | null;
  /** Null where the library has nothing under the id. */
  item: MediaItem | null;
}

/** A picture or file of the library by its id; undefined until it is known, null where the library has none. */
export function useMediaItem(id: string | null): MediaItem | null | undefined {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const media = id === null ? null : await askForMedia(id).catch(() => undefined);
      if (isOver) return;
      if (media !== undefined) setAsked({ id, item: media });
      const waits = media === undefined || media?.state === 'processing';
      if (waits) timer = setTimeout(ask, POLL_MS);
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id]);
  return asked?.id === id ? asked?.item : undefined;
}
