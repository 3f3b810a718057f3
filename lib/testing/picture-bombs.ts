import { crc32, deflateSync } from 'node:zlib';

// Pictures of few bytes that claim or unpack to very much.

interface PngHeader {
  width: number;
  height: number;
  /** Bits of a colour. */
  depth?: number;
  /** As in the header of a PNG: 0 grey, 2 red, green and blue, 6 those with transparency. */
  colours?: number;
  interlaced?: boolean;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function pngOf(
  { width, height, depth = 1, colours = 0, interlaced = false }: PngHeader,
  ...chunks: Buffer[]
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  for (const [at, value] of [depth, colours, 0, 0, interlaced ? 1 : 0].entries()) header[8 + at] = value;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

/** Of which only the header says how large it is. */
export const pngHeader = (header: PngHeader): Buffer => pngOf(header);

/** Column and row where each of the seven passes of an interlaced PNG begins, and its distances. */
const PASSES = [
  ...[[0, 0, 8, 8] as const, [4, 0, 8, 8] as const, [0, 4, 4, 8] as const, [2, 0, 4, 4] as const],
  ...[[0, 2, 2, 4] as const, [1, 0, 2, 2] as const, [0, 1, 1, 2] as const],
];

/** A black picture with one bit for each pixel, interlaced and whole. */
export function oneBitPng(width: number, height: number): Buffer {
  const length = PASSES.reduce((sum, [left, top, across, down]) => {
    const [wide, high] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    return sum + high * (1 + Math.ceil(wide / 8));
  }, 0);
  return pngOf({ width, height, interlaced: true }, chunk('IDAT', deflateSync(Buffer.alloc(length))));
}

/** So many frames of one pixel, on a canvas of this size. */
export function gifOfFrames(frames: number, size = 1000): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  head.writeUInt16LE(size, 6);
  head.writeUInt16LE(size, 8);
  const frame = Buffer.from('21f904040a0000002c000000000100010000' + '0202440100', 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}
