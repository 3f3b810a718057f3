import { disableTypes, imageSize } from 'image-size';
import type { Size } from '@/lib/media/variant-names';
import { MAX_PIXELS } from './limits';
import { refuseContent } from './refuse-content';

// No other pictures are taken, so that none of their readers needs to look at anything.
disableTypes([
  'bmp',
  'cur',
  'dds',
  'heif',
  'icns',
  'ico',
  'j2c',
  'jp2',
  'jxl',
  'jxl-stream',
  'ktx',
  'pnm',
  'psd',
  'svg',
  'tga',
  'tiff',
]);

/** Orientations from this one on turn a picture by a quarter. */
const FIRST_TURNED = 5;

/** Width and height of a picture that is upright, from its header alone: nothing of it is unpacked. Throws `invalid`. */
export function readPictureHeader(bytes: Buffer): Size {
  const size = measure(bytes);
  if (!size) return refuseContent('unreadable');
  const { width, height, orientation = 1 } = size;
  if (!(width > 0 && height > 0)) return refuseContent('unreadable');
  if (width * height > MAX_PIXELS) {
    refuseContent('tooManyPixels', { found: Math.ceil((width * height) / 1e6), limit: MAX_PIXELS / 1e6 });
  }
  return orientation >= FIRST_TURNED ? { width: height, height: width } : { width, height };
}

function measure(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
