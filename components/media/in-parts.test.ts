import { describe, expect, it } from 'vitest';
import { MAX_CHANGED } from '@/lib/media/types';
import { inParts } from './in-parts';

const many = Array.from({ length: 2 * MAX_CHANGED + 50 }, (_, index) => `${index}`);
const SAVED = { ok: true as const, data: null };
const REFUSED = { ok: false as const, code: 'not_found' as const, issues: [] };

describe('A change of more than one request may name', () => {
  it('is made in parts, all of them, each of them once', async () => {
    const [sent, told]: [string[][], number[]] = [[], []];
    const reply = await inParts(
      many,
      async (ids) => {
        sent.push(ids);
        return SAVED;
      },
      (count) => told.push(count),
    );
    expect(reply).toBe(SAVED);
    expect(sent.map(({ length }) => length)).toEqual([MAX_CHANGED, MAX_CHANGED, 50]);
    expect(sent.flat()).toEqual(many);
    expect(told).toEqual([MAX_CHANGED, 2 * MAX_CHANGED, many.length]);
  });

  it('ends with the part that is refused, and tells how many were changed before', async () => {
    const told: number[] = [];
    const reply = await inParts(
      many,
      async ([first]) => (first === '0' ? SAVED : REFUSED),
      (count) => told.push(count),
    );
    expect([reply, told]).toEqual([REFUSED, [MAX_CHANGED]]);
  });

  it('is one request where one is enough', async () => {
    const told: number[] = [];
    await inParts(
      many.slice(0, MAX_CHANGED),
      async () => SAVED,
      (count) => told.push(count),
    );
    expect(told).toEqual([MAX_CHANGED]);
  });
});
