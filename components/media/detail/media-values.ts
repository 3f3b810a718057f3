import type { MediaView } from '@/lib/media/types';
import { formatFocalPoint } from './focal-point';

/** The form of a picture or file, in which every value is a text. Files have no focal point. */
export type MediaValues = Record<
  'altAr' | 'altEn' | 'captionAr' | 'captionEn' | 'creditAr' | 'creditEn' | 'decorative' | 'focal',
  string
>;

export function mediaValues(media: Omit<MediaView, 'createdAt' | 'replacedAt'>): MediaValues {
  const { altAr, altEn, captionAr, captionEn, creditAr, creditEn, decorative, kind, focalX, focalY } = media;
  const focal = { x: Math.round(focalX * 100), y: Math.round(focalY * 100) };
  return {
    ...{ altAr, altEn, captionAr, captionEn, creditAr, creditEn },
    decorative: decorative ? 'yes' : '',
    focal: kind === 'image' ? formatFocalPoint(focal) : '',
  };
}
