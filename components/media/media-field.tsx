'use client';

import { Button, Group, InputWrapper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChosenMedia } from './chosen-media';
import classes from './media-field.module.css';
import { MediaPicker } from './picker/media-picker';

interface Props {
  name: string;
  label: string;
  description?: string;
  kind: 'image' | 'file';
  /** The id of what is chosen, or ''. */
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A field of a form that holds a picture or file of the media library. */
export function MediaField({ name, label, description, kind, value, error, onChange }: Props) {
  const t = useTranslations('media.field');
  const [isChoosing, setChoosing] = useState(false);
  return (
    <fieldset className={classes.field} aria-label={label} data-field={name}>
      <InputWrapper label={label} labelElement="div" description={description} error={error}>
        <Stack gap="xs" mt={6}>
          {value !== '' && <ChosenMedia id={value} kind={kind} />}
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
              {value ? t('other') : t(kind === 'image' ? 'choosePicture' : 'chooseFile')}
            </Button>
            {value !== '' && (
              <Button size="xs" variant="subtle" onClick={() => onChange('')}>
                {t('remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </InputWrapper>
      <MediaPicker
        kind={kind}
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={([chosen]) => chosen && onChange(chosen.id)}
      />
    </fieldset>
  );
}
