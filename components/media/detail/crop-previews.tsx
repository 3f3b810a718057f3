'use client';

import { useTranslations } from 'next-intl';
import { CROP_NAMES, CROPS, type CropName, cropArea } from '@/lib/media/variant-names';
import classes from './detail.module.css';
import type { FocalPoint } from './focal-point';

interface Props {
  picture: { src: string; width: number; height: number };
  focal: FocalPoint;
}

/** How the picture is cut around a focal point: the same area that the newsroom cuts out of it. */
export function CropPreviews({ picture, focal }: Props) {
  const t = useTranslations('media.focal');
  return (
    <ul className={classes.crops} aria-label={t('previews')}>
      {CROP_NAMES.map((crop) => (
        <li key={crop}>
          <Crop crop={crop} picture={picture} focal={focal} />
          <span>{t(`crops.${crop}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Crop({ crop, picture, focal }: Props & { crop: CropName }) {
  const { left, top, width, height } = cropArea(picture, crop, focal);
  const style = {
    inlineSize: `${(100 * picture.width) / width}%`,
    insetInlineStart: `${(-100 * left) / width}%`,
    insetBlockStart: `${(-100 * top) / height}%`,
  };
  return (
    <div dir="ltr" className={classes.crop} style={{ aspectRatio: CROPS[crop].ratio }}>
      {/* biome-ignore lint/performance/noImgElement: the picture above in a frame */}
      <img src={picture.src} alt="" style={style} />
    </div>
  );
}
