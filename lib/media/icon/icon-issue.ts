import type { Issue } from '@/lib/errors';
import { MIN_ICON } from '@/lib/media/types';

/** Why a picture of this size cannot be the icon of the site; null for one that can. What is not known yet is no size. */
export function iconIssue({
  width,
  height,
}: {
  width: number | null;
  height: number | null;
}): Pick<Issue, 'key' | 'params'> | null {
  if (width === null || height === null) return { key: 'field.unknownChoice' };
  if (width !== height) return { key: 'appearance.iconNotSquare', params: { width, height } };
  return width < MIN_ICON
    ? { key: 'appearance.iconTooSmall', params: { found: width, needed: MIN_ICON } }
    : null;
}
