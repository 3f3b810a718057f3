'use client';

import { useTranslations } from 'next-intl';
import type { UploadFailure } from './types';

/** Says why a file was not taken. */
export function useFailureText(): (failure: UploadFailure) => string {
  const t = useTranslations('media.upload.failures');
  return (failure) => ('message' in failure ? failure.message : t(failure.key));
}
