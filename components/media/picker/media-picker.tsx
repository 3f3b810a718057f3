'use client';

import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { MediaItem } from '@/components/media/media-item';
import { PickerContent } from './picker-content';

export interface MediaPickerProps {
  opened: boolean;
  onClose: () => void;
  /** Called with what was chosen, in the order of choosing, before the dialog closes. */
  onChoose: (items: MediaItem[]) => void;
  kind: 'image' | 'file';
  /** Whether several can be chosen at once. */
  multiple?: boolean;
}

/**
 * Chooses pictures or files from the media library, or adds new ones to it: from this device, by dropping or by pasting. What has just been
 * added can be chosen while it is still being prepared.
 */
export function MediaPicker({ opened, onClose, onChoose, kind, multiple = false }: MediaPickerProps) {
  const t = useTranslations();
  const isNarrow = useMediaQuery('(max-width: 48em)', false);
  const title = kind === 'file' ? 'file' : multiple ? 'images' : 'image';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="56rem"
      fullScreen={isNarrow}
      title={t(`media.picker.${title}`)}
      closeButtonProps={{ 'aria-label': t('studio.form.close') }}
    >
      <PickerContent
        kind={kind}
        multiple={multiple}
        onCancel={onClose}
        onChoose={(items) => {
          onChoose(items);
          onClose();
        }}
      />
    </Modal>
  );
}
