'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readPreparedMedia } from '@/components/media/uploads/read-prepared-media';
import { useUploads } from '@/components/media/uploads/use-uploads';
import { MediaList } from './media-list';
import { type MediaPage, readMediaPage } from './media-page';

const PREPARED_POLL_MS = 2_000;

/** The list of a query. What this tab uploads appears in it by itself, and so does what is being prepared. */
export function useMediaList(create: () => MediaList) {
  const [list] = useState(create);
  const state = useSyncExternalStore(list.subscribe, list.getSnapshot, list.getSnapshot);
  useEffect(() => {
    if (list.getSnapshot().items.length === 0) void list.more();
  }, [list]);
  useRefreshAfterUploads(list);
  usePreparedItems(
    list,
    state.items.some((item) => item.state === 'processing'),
  );
  return { list, state };
}

export const newMediaList = (query: string, first: MediaPage | null = null) =>
  new MediaList(query, readMediaPage, first);

function useRefreshAfterUploads(list: MediaList) {
  const { uploads } = useUploads();
  const arrived = uploads.filter(({ mediaId, state }) => mediaId !== null && state !== 'refused').length;
  const before = useRef(arrived);
  useEffect(() => {
    if (arrived > before.current) void list.refresh();
    before.current = arrived;
  }, [arrived, list]);
}

function usePreparedItems(list: MediaList, isPreparing: boolean) {
  useEffect(() => {
    if (!isPreparing) return;
    const timer = setInterval(async () => {
      const ids = list
        .getSnapshot()
        .items.filter(({ state }) => state === 'processing')
        .map(({ id }) => id);
      const prepared = await readPreparedMedia(ids).catch(() => []);
      list.update(prepared.map(({ media }) => media));
    }, PREPARED_POLL_MS);
    return () => clearInterval(timer);
  }, [list, isPreparing]);
}
