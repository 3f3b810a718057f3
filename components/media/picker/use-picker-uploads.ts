'use client';

import { useEffect, useRef, useState } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import type { Upload } from '@/components/media/uploads/types';
import { useUploads } from '@/components/media/uploads/use-uploads';

/** A file of which only its content tells that it is of the other kind. It is in the library, and cannot be chosen here. */
function asShown(upload: Upload, kind: MediaItem['kind']): Upload {
  if (!upload.media || upload.media.kind === kind) return upload;
  return { ...upload, state: 'refused', failure: { key: kind === 'image' ? 'notAPicture' : 'notAFile' } };
}

/** The files that are added in a dialog. Each is chosen as soon as it is ready. */
export function usePickerUploads(
  kind: MediaItem['kind'],
  multiple: boolean,
  choose: (item: MediaItem) => void,
) {
  const { uploads, add, cancel, retry } = useUploads();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const taken = useRef(new Set<string>());
  const mine = uploads.filter(({ key }) => keys.includes(key));
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    for (const { key, media } of mine) {
      if (!media || taken.current.has(key)) continue;
      taken.current.add(key);
      if (media.kind === kind) latest.current(media);
    }
  }, [mine, kind]);
  return {
    shown: mine.map((upload) => asShown(upload, kind)).filter(({ state }) => state !== 'ready'),
    take: (files: File[]) => {
      const added = add(multiple ? files : files.slice(0, 1), { only: kind });
      setKeys((before) => [...before, ...added]);
    },
    cancel,
    retry,
  };
}
