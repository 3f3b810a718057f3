'use client';

import { useSyncExternalStore } from 'react';
import { tabUploads } from './tab-uploads';
import type { Upload } from './types';
import type { UploadQueue } from './upload-queue';

const NONE: readonly Upload[] = [];

export interface Uploads extends Pick<UploadQueue, 'add' | 'cancel' | 'retry' | 'clear'> {
  /** All uploads of this tab, first added first. Files that are refused are among them, with the reason. */
  uploads: readonly Upload[];
}

/**
 * The uploads of this tab. They go on when the component is unmounted and when another page of the newsroom is opened: whoever adds
 * files keeps their keys, and finds each upload by its key (`useUpload`). Code outside of components uses `tabUploads`.
 */
export function useUploads(): Uploads {
  const uploads = useSyncExternalStore(tabUploads.subscribe, tabUploads.getSnapshot, () => NONE);
  const { add, cancel, retry, clear } = tabUploads;
  return { uploads, add, cancel, retry, clear };
}

/** One upload, or null when it is no longer known. Renders again only when this one changes. */
export function useUpload(key: string | null): Upload | null {
  const find = () => tabUploads.getSnapshot().find((upload) => upload.key === key) ?? null;
  return useSyncExternalStore(tabUploads.subscribe, find, () => null);
}
