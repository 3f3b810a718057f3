import { ICON_FILES, ICON_USES } from '@/lib/media/icon/icon-files';
import type { Picture } from '@/lib/media/image-sources';
import { mediaPath } from '@/lib/media/media-path';
import type { IconView } from './types';

/** The product's own. */
export const STANDARD_ICON: IconView = {
  tab: '/icons/markaz.svg',
  touch: '/icons/markaz-180.png',
  medium: '/icons/markaz-192.png',
  large: '/icons/markaz-512.png',
  maskable: '/icons/markaz-maskable-512.png',
};

/** Null until all its files are made. */
export function toIcon({ id, contentHash, variants }: Picture): IconView | null {
  const made = new Set(variants.map(({ name }) => name));
  if (!ICON_USES.every((use) => made.has(ICON_FILES[use].name))) return null;
  return Object.fromEntries(
    ICON_USES.map((use) => [use, mediaPath({ id, contentHash, name: ICON_FILES[use].name })]),
  ) as IconView;
}
