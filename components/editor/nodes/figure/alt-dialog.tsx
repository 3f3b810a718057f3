'use client';

import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmitKeys } from '@/components/ui/use-submit-keys';
import { MAX_ALT_LENGTH } from '@/lib/richtext/nodes/figure-picture/figure-picture';

interface Props {
  alt: string | null;
  /** What the media library says in the language of the edition; '' for nothing. */
  libraryAlt: string;
  onClose: () => void;
  /** Null for the text of the media library. */
  onChange: (alt: string | null) => void;
}

/** The alternative text of a picture where it stands. Left empty, it is that of the media library. */
export function AltDialog({ alt, libraryAlt, onClose, onChange }: Props) {
  const t = useTranslations('editor.figure');
  const tForm = useTranslations('studio.form');
  const [text, setText] = useState(alt ?? '');

  function submit() {
    onChange(text.trim() === '' ? null : text.trim());
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('describe')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form {...useSubmitKeys(submit)}>
        <Stack>
          <Textarea
            data-autofocus
            label={t('alt')}
            description={t('altHint')}
            placeholder={libraryAlt}
            dir="auto"
            autosize
            minRows={3}
            maxLength={MAX_ALT_LENGTH}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="end">
            <Button type="submit">{t('done')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
