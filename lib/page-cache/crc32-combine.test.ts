import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { combineCrc32 } from './crc32-combine';

const bytes = (length: number, seed: number) =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + seed * 104729) % 251));

describe('The CRC-32 of two pieces together', () => {
  it.each([
    [0, 0],
    [0, 5],
    [5, 0],
    [1, 1],
    [3, 255],
    [255, 256],
    [4_096, 4_097],
    [70_001, 131_071],
  ])('is that of their %i and %i bytes', (first, second) => {
    const [a, b] = [bytes(first, 1), bytes(second, 2)];
    expect(combineCrc32(crc32(a), crc32(b), second)).toBe(crc32(Buffer.concat([a, b])));
  });

  it('can be combined with further pieces', () => {
    const pieces = Array.from({ length: 200 }, (_, index) => bytes((index * 37) % 91, index));
    let combined = 0;
    for (const piece of pieces) combined = combineCrc32(combined, crc32(piece), piece.length);
    expect(combined).toBe(crc32(Buffer.concat(pieces)));
  });

  it('is right beyond 2³¹ bytes', () => {
    const half = 2 ** 31;
    let zeros = crc32(Buffer.alloc(1));
    for (let length = 1; length < half; length *= 2) zeros = combineCrc32(zeros, zeros, length);
    const chunk = Buffer.alloc(2 ** 24);
    let expected = 0;
    for (let count = 0; count < 2 ** 8; count += 1) expected = crc32(chunk, expected);
    expect(combineCrc32(zeros, zeros, half)).toBe(expected);
  });
});
