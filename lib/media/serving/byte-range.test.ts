import { describe, expect, it } from 'vitest';
import { requestedRange } from './byte-range';

describe('A reader whose program asks for a part of a file of 1000 bytes', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-499', 0, 499],
    ['bytes=500-999', 500, 999],
    ['bytes=500-', 500, 999],
    ['bytes=0-', 0, 999],
    ['bytes=999-', 999, 999],
    ['bytes=990-5000', 990, 999],
    ['bytes=0-99999999999999', 0, 999],
    ['bytes=-1', 999, 999],
    ['bytes=-500', 500, 999],
    ['bytes=-1000', 0, 999],
    ['bytes=-5000', 0, 999],
    ['BYTES=1-2', 1, 2],
    ['bytes= 1-2 ', 1, 2],
  ])('gets it for %j', (header, start, end) => {
    expect(requestedRange(header, 1_000)).toEqual({ start, end });
  });

  it.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=99999999999999-', 'bytes=-0'])(
    'learns that there is none for %j',
    (header) => {
      expect(requestedRange(header, 1_000)).toBe('unsatisfiable');
    },
  );

  it.each([
    ...[undefined, '', 'bytes', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=5-2', 'bytes=1-2,5-6'],
    ...['bytes=1', 'bytes=--1', 'bytes=1-2-3', 'items=0-5', 'bytes=0x1-2', 'bytes=1.5-2', 'bytes=+1-2'],
    ...['bytes=9999999999999999999999-', 'bytes=١-٢'],
  ])('gets the whole file for %j', (header) => {
    expect(requestedRange(header, 1_000)).toBeNull();
  });
});

it('An empty file has no part', () => {
  expect(requestedRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(requestedRange('bytes=-5', 0)).toBe('unsatisfiable');
});
