'use client';

import { Button, FileButton, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DOCUMENT_TYPES, PICTURE_TYPES } from '@/components/media/uploads/file-problem';
import { hasEnded } from '@/components/media/uploads/upload-phase';
import { UploadRow } from '@/components/media/uploads/upload-row';
import { useUpload, useUploads } from '@/components/media/uploads/use-uploads';
import type { MediaView } from '@/lib/media/types';

interface Props {
  media: Pick<MediaView, 'id' | 'kind'>;
  /** Why the last file was not taken, in the user's language. */
  refusal: string | null;
  /** Whether a file is being prepared to take the place. */
  isPending: boolean;
}

/** Puts another file in the place of this one: everything that uses it shows the new one. */
export function ReplaceFile({ media: { id, kind }, refusal, isPending }: Props) {
  const t = useTranslations('media.replace');
  const reset = useRef<() => void>(null);
  const { add, cancel, retry } = useUploads();
  const [key, setKey] = useState<string | null>(null);
  const upload = useUpload(key);
  useRefreshAt(upload?.state === 'ready' || upload?.state === 'refused');

  function take(file: File | null) {
    if (!file) return;
    setKey(add([file], { replaces: id, only: kind })[0] ?? null);
    reset.current?.();
  }

  return (
    <>
      <Text size="sm">{t('text')}</Text>
      <FileButton accept={kind === 'image' ? PICTURE_TYPES : DOCUMENT_TYPES} onChange={take} resetRef={reset}>
        {(button) => (
          <Button {...button} variant="default" mt="sm" disabled={upload !== null && !hasEnded(upload)}>
            {t('button')}
          </Button>
        )}
      </FileButton>
      {isPending && !upload && (
        <Text size="sm" mt="xs" role="status">
          {t('pending')}
        </Text>
      )}
      {refusal && !upload && (
        <Text size="sm" mt="xs" c="var(--mantine-color-error)">
          {t('failed', { reason: refusal })}
        </Text>
      )}
      {upload && (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          <UploadRow upload={upload} cancel={cancel} retry={retry} />
        </ul>
      )}
    </>
  );
}

/** Shows the page as it is once something has happened. */
function useRefreshAt(hasHappened: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (hasHappened) router.refresh();
  }, [hasHappened, router]);
}
