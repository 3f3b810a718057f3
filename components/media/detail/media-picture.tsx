'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { MediaView } from '@/lib/media/types';
import { CropPreviews } from './crop-previews';
import classes from './detail.module.css';
import { FocalPicker } from './focal-picker';
import type { FocalPoint } from './focal-point';

interface Props {
  media: Pick<MediaView, 'sources' | 'state'>;
  focal: FocalPoint;
  onFocal?: (point: FocalPoint) => void;
}

/** A picture with its focal point, and how it is cut around it. */
export function MediaPicture({ media: { sources, state }, focal, onFocal }: Props) {
  const t = useTranslations('media');
  if (!sources) return state === 'processing' && <Alert variant="light">{t('processingItem')}</Alert>;
  const picture = { src: sources.src, width: sources.width, height: sources.height };
  return (
    <div className={classes.top}>
      <FocalPicker picture={picture} value={focal} onChange={onFocal} />
      <CropPreviews picture={picture} focal={focal} />
    </div>
  );
}
