'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from './chosen-media.module.css';
import { useMediaItem } from './use-media-item';

interface Props {
  id: string;
  kind: 'image' | 'file';
}

/** What was chosen from the media library: the picture itself, or the name of the file. */
export function ChosenMedia({ id, kind }: Props) {
  const t = useTranslations('media.field');
  const item = useMediaItem(id);
  const picture = kind === 'image' ? item?.thumbnail : null;
  if (item === null) return <Text size="sm">{t('gone')}</Text>;
  if (!picture)
    return (
      <Text size="sm">
        <bdi>{item?.fileName}</bdi>
      </Text>
    );
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made when the picture is uploaded
    <img
      className={classes.picture}
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt={item?.fileName ?? ''}
    />
  );
}
