'use client';

import { useTranslations } from 'next-intl';
import type { Upload, UploadState } from './types';

/** What uploads are doing, in a few words: also what screen readers are told when it changes. */
export function useSummary(): (uploads: readonly Upload[]) => string {
  const t = useTranslations('media.upload');
  return (uploads) => {
    const count = (...states: UploadState[]) => uploads.filter(({ state }) => states.includes(state)).length;
    const sending = count('waiting', 'sending');
    if (sending > 0) return t('progress', { left: sending });
    const paused = count('paused');
    if (paused > 0) return t('paused', { left: paused });
    const preparing = count('preparing');
    if (preparing > 0) return t('preparing', { left: preparing });
    const counted = { ready: count('ready'), lost: count('refused', 'failed') };
    return t(counted.lost > 0 ? 'endedWithout' : 'ended', counted);
  };
}
