'use client';

import { VisuallyHidden } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { rememberNewPiece } from '@/components/editor/sync/new-piece-cookie';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

interface Props {
  kind: Kind;
  entryId: string;
  locale: Locale;
}

/** Goes on to the address of a new piece. Its own address leaves the history, so that Back leads to no second piece. */
export function OpenNewPiece({ kind, entryId, locale }: Props) {
  const t = useTranslations('articles');
  const router = useRouter();
  useEffect(() => {
    rememberNewPiece({ kind, entryId });
    router.replace(`/studio/${KIND_SEGMENTS[kind]}/${entryId}/${locale}`);
  }, [router, kind, entryId, locale]);
  return <VisuallyHidden component="h1">{t(`${kind}.new`)}</VisuallyHidden>;
}
