import { describe, expect, it, vi } from 'vitest';
import { chooseEncoding } from './accept-encoding';
import * as weights from './weighted-list';

describe('A reader whose browser', () => {
  it.each([
    ['says nothing', undefined, 'identity'],
    ['says nothing at all', '', 'identity'],
    ['is a present-day one', 'gzip, deflate, br, zstd', 'br'],
    ['knows gzip only', 'gzip', 'gzip'],
    ['shouts', 'GZIP', 'gzip'],
    ['refuses brotli', 'br;q=0, gzip', 'gzip'],
    ['refuses both', 'br;q=0, gzip;q=0.000', 'identity'],
    ['likes gzip better', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['likes it plain', 'identity, gzip;q=0.5', 'identity'],
    ['takes anything', '*', 'br'],
    ['takes anything but brotli', '*, br;q=0', 'gzip'],
    ['refuses everything else', 'gzip, *;q=0', 'gzip'],
    ['refuses everything', '*;q=0', 'identity'],
    ['knows only what we do not have', 'zstd', 'identity'],
    ['sends a broken weight', 'br;q=high, gzip', 'gzip'],
  ])('%s gets an encoding it can read (%s → %s)', (_, header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
    expect(chooseEncoding(header)).toBe(encoding);
  });
});

it('However many headers somebody makes up, that of a browser is read once', () => {
  for (let number = 0; number < 1_000; number += 1) chooseEncoding(`x-${number}`);
  const read = vi.spyOn(weights, 'weightedList');
  for (let time = 0; time < 10; time += 1) expect(chooseEncoding('gzip, deflate, br, zstd')).toBe('br');
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});
