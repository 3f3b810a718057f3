'use client';

import { Button, Group, InputWrapper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { coverInField, coverToField } from '@/components/editor/fields/field-values';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { FocalPicker } from '@/components/media/detail/focal-picker';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useMediaItem } from '@/components/media/use-media-item';
import { FieldConflict } from './field-conflict';

/** The cover of an entry: chosen from the media library, with a focal point of its own. Saved at once. */
export function CoverField({ fields }: { fields: FieldsView }) {
  const t = useTranslations('editor.details');
  const [isChoosing, setChoosing] = useState(false);
  const cover = coverInField(fields.value('cover'));
  const item = useMediaItem(cover?.mediaId ?? null);
  const progress = fields.progress('cover');
  const focal = cover?.focal ?? {
    x: Math.round((item?.focalX ?? 0.5) * 100),
    y: Math.round((item?.focalY ?? 0.5) * 100),
  };
  return (
    <div>
      <InputWrapper
        label={t('cover')}
        labelElement="div"
        error={progress.kind === 'invalid' ? progress.message : undefined}
      >
        <Stack gap="xs">
          {cover && item?.thumbnail && (
            <FocalPicker
              picture={item.thumbnail}
              value={focal}
              onChange={(point) => fields.set('cover', coverToField({ ...cover, focal: point }), 'pause')}
            />
          )}
          {cover && item && !item.thumbnail && <Text size="sm">{item.fileName}</Text>}
          <Group gap="xs">
            <Button id="entry-cover" size="xs" variant="default" onClick={() => setChoosing(true)}>
              {t(cover ? 'otherCover' : 'chooseCover')}
            </Button>
            {cover && (
              <Button size="xs" variant="subtle" onClick={() => fields.set('cover', '', 'now')}>
                {t('removeCover')}
              </Button>
            )}
          </Group>
        </Stack>
      </InputWrapper>
      <MediaPicker
        kind="image"
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={([chosen]) => chosen && fields.set('cover', chosen.id, 'now')}
      />
      <FieldConflict
        name="cover"
        label={t('cover')}
        fields={fields}
        textOf={(value) => (value === '' ? '' : value.split(' ').slice(1).join(' / ') || t('cover'))}
      />
    </div>
  );
}
