import { disableTypes, imageSize } from 'image-size';
import type { Size } from '@/lib/media/variant-names';
import { MAX_INTERLACED_BYTES, MAX_PIXELS, MAX_SIDE } from './limits';
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
  if (Math.max(width, height) > MAX_SIDE) {
    refuseContent('tooLong', { found: Math.max(width, height), limit: MAX_SIDE });
  }
  if (interlacedBytes(bytes, size) > MAX_INTERLACED_BYTES) refuseContent('tooDemanding');
  return orientation >= FIRST_TURNED ? { width: height, height: width } : { width, height };
}

/** Where the header of a PNG says how many bits a colour has, which colours a pixel has, and whether it is interlaced. */
const PNG_DEPTH = 24;
const PNG_COLOURS = 25;
const PNG_INTERLACED = 28;
const COLOURS: Record<number, number> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

/** What an interlaced PNG unpacks to, colours of fewer than eight bits as whole bytes; 0 for all other pictures. */
function interlacedBytes(bytes: Buffer, { type, width, height }: { type?: string } & Size): number {
  if (type !== 'png' || bytes[PNG_INTERLACED] !== 1) return 0;
  const colours = COLOURS[bytes[PNG_COLOURS] ?? 0] ?? 4;
  return width * height * colours * (bytes[PNG_DEPTH] === 16 ? 2 : 1);
}

function measure(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
