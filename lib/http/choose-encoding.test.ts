import Negotiator from 'negotiator';
import { describe, expect, it, vi } from 'vitest';
import { chooseEncoding } from './choose-encoding';

describe('A reader whose browser', () => {
  it.each([
    ['sends no header', undefined, 'identity'],
    ['sends an empty header', '', 'identity'],
    ['is a present-day one', 'gzip, deflate, br, zstd', 'br'],
    ['knows gzip only', 'gzip', 'gzip'],
    ['writes in capitals', 'GZIP', 'gzip'],
    ['refuses brotli', 'br;q=0, gzip', 'gzip'],
    ['refuses both', 'br;q=0, gzip;q=0.000', 'identity'],
    ['prefers gzip', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['prefers no encoding', 'identity, gzip;q=0.5', 'identity'],
    ['accepts anything', '*', 'br'],
    ['accepts anything but brotli', '*, br;q=0', 'gzip'],
    ['refuses everything else', 'gzip, *;q=0', 'gzip'],
    ['refuses everything', '*;q=0', 'identity'],
    ['knows only what we do not have', 'zstd', 'identity'],
    ['sends a broken weight', 'br;q=high, gzip', 'gzip'],
    ['wants both equally, gzip first', 'gzip;q=0.5, br;q=0.5', 'br'],
    ['wants any encoding at all', 'identity;q=0, *', 'br'],
    ['refuses no encoding and knows gzip', 'gzip, identity;q=0', 'gzip'],
    ['refuses no encoding and knows none of ours', 'zstd, identity;q=0', 'identity'],
    ['accepts gzip reluctantly', 'gzip;q=0.1', 'gzip'],
    ['writes odd spaces', ' \tbr ; q=0.2 ,\tgzip ; q=0.4 ', 'gzip'],
    ['sends empty elements', ', ,gzip,,', 'gzip'],
    ['sends a quoted comma', 'x;y="a,br", gzip', 'gzip'],
  ])('%s gets an encoding it can read (%s → %s)', (_, header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
    expect(chooseEncoding(header)).toBe(encoding);
  });
});

it('However many headers a client invents, the header of a browser is read once', () => {
  for (let number = 0; number < 1_000; number += 1) chooseEncoding(`x-${number}`);
  const read = vi.spyOn(Negotiator.prototype, 'encoding');
  for (let time = 0; time < 10; time += 1) expect(chooseEncoding('gzip, deflate, br, zstd')).toBe('br');
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});
