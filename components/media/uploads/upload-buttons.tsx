'use client';

import { Button, FileButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconUpload } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DOCUMENT_TYPES, PICTURE_TYPES, UPLOAD_TYPES } from './file-problem';

interface Props {
  onFiles: (files: File[]) => void;
  /** Only pictures are chosen, or only other files. */
  only?: 'image' | 'file' | undefined;
  multiple?: boolean;
  /** Whether uploading is the main act of where the buttons stand. */
  primary?: boolean;
}

const TYPES = { image: PICTURE_TYPES, file: DOCUMENT_TYPES };

/** Chooses files of this device and, on a telephone, takes a picture where one is wanted. */
export function UploadButtons({ onFiles, only, multiple = true, primary = false }: Props) {
  const t = useTranslations('media');
  const isTelephone = useMediaQuery('(pointer: coarse)', false);
  const reset = useRef<() => void>(null);
  const take = (chosen: File | File[] | null) => {
    onFiles([chosen ?? []].flat());
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <>
      {isTelephone && only !== 'file' && (
        <FileButton accept={PICTURE_TYPES} capture="environment" onChange={take}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconCamera size={18} aria-hidden />}>
              {t('takePicture')}
            </Button>
          )}
        </FileButton>
      )}
      <FileButton
        accept={only ? TYPES[only] : UPLOAD_TYPES}
        multiple={multiple}
        onChange={take}
        resetRef={reset}
      >
        {(button) => (
          <Button
            {...button}
            variant={primary ? 'filled' : 'default'}
            leftSection={<IconUpload size={18} aria-hidden />}
          >
            {t('chooseFiles')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
