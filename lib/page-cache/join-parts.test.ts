import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type DeflatedPart, joinParts } from './join-parts';

function part(content: string): DeflatedPart {
  const bytes = Buffer.from(content);
  const deflated = deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return { deflated, crc32: crc32(bytes), length: bytes.length };
}

describe('Parts that are joined', () => {
  it.each([
    ['none', []],
    ['one', ['<p>خبر</p>']],
    [
      'several, of which some repeat what another says',
      ['<p>خبر</p>', '<aside>خبر</aside>', '', '<p>خبر</p>'],
    ],
    ['long ones', ['a'.repeat(200_000), 'خبر عاجل '.repeat(40_000)]],
  ])('are one gzip member: %s', (_, contents) => {
    expect(gunzipSync(joinParts(contents.map(part))).toString()).toBe(contents.join(''));
  });
});
