import type { MediaView } from '@/lib/media/types';
import { formatFocalPoint } from './focal-point';

/** The form of a picture or file, in which every value is a text. */
export type MediaValues = Record<
  'altAr' | 'altEn' | 'captionAr' | 'captionEn' | 'creditAr' | 'creditEn' | 'decorative' | 'focal',
  string
>;

export function mediaValues(media: Omit<MediaView, 'createdAt' | 'replacedAt'>): MediaValues {
  const { altAr, altEn, captionAr, captionEn, creditAr, creditEn, decorative, focalX, focalY } = media;
  return {
    ...{ altAr, altEn, captionAr, captionEn, creditAr, creditEn },
    decorative: decorative ? 'yes' : '',
    focal: formatFocalPoint({ x: Math.round(focalX * 100), y: Math.round(focalY * 100) }),
  };
}
