'use client';

import { Button, Group, InputWrapper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from './media-field.module.css';
import { MediaPicker } from './picker/media-picker';
import { useMediaItem } from './use-media-item';

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
  const item = useMediaItem(value || null);
  const picture = kind === 'image' ? item?.thumbnail : null;
  return (
    <fieldset className={classes.field} aria-label={label} data-field={name}>
      <InputWrapper label={label} labelElement="div" description={description} error={error}>
        <Stack gap="xs" mt={6}>
          {picture && (
            // biome-ignore lint/performance/noImgElement: the sizes are made when the picture is uploaded
            <img
              className={classes.picture}
              src={picture.src}
              width={picture.width}
              height={picture.height}
              alt={item?.fileName ?? ''}
            />
          )}
          {item && !picture && (
            <Text size="sm">
              <bdi>{item.fileName}</bdi>
            </Text>
          )}
          {item === null && value !== '' && <Text size="sm">{t('gone')}</Text>}
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
