'use client';

import { Button, Group, InputWrapper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useMediaItem } from '@/components/media/use-media-item';
import classes from './details.module.css';
import { FieldConflict } from './field-conflict';

/** The picture that is shown where a link to the edition is shared, chosen from the media library. Saved at once. */
export function SharePictureField({ fields }: { fields: FieldsView }) {
  const t = useTranslations('editor.details');
  const [isChoosing, setChoosing] = useState(false);
  const value = fields.value('sharePictureId');
  const item = useMediaItem(value || null);
  const progress = fields.progress('sharePictureId');
  const picture = item?.thumbnail;
  return (
    <div>
      <InputWrapper
        label={t('sharePicture')}
        labelElement="div"
        description={t('sharePictureHint')}
        error={progress.kind === 'invalid' ? progress.message : undefined}
      >
        <Stack gap="xs" mt="xs">
          {picture && (
            // biome-ignore lint/performance/noImgElement: the sizes are made when the picture is uploaded
            <img
              className={classes.sharePicture}
              src={picture.src}
              width={picture.width}
              height={picture.height}
              alt={item.fileName}
            />
          )}
          {item && !picture && <Text size="sm">{item.fileName}</Text>}
          <Group gap="xs">
            <Button id="edition-share-picture" size="xs" variant="default" onClick={() => setChoosing(true)}>
              {t(value ? 'otherCover' : 'chooseSharePicture')}
            </Button>
            {value !== '' && (
              <Button size="xs" variant="subtle" onClick={() => fields.set('sharePictureId', '', 'now')}>
                {t('removeSharePicture')}
              </Button>
            )}
          </Group>
        </Stack>
      </InputWrapper>
      <MediaPicker
        kind="image"
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={([chosen]) => chosen && fields.set('sharePictureId', chosen.id, 'now')}
      />
      <FieldConflict
        name="sharePictureId"
        label={t('sharePicture')}
        fields={fields}
        textOf={(other) => (other === '' ? '' : t('sharePicture'))}
      />
    </div>
  );
}
