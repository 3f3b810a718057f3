import { expect, it } from 'vitest';
import { MAX_BATCH_STEPS, nextBatch } from './next-batch';

/** What nginx accepts by default (client_max_body_size). */
const NGINX_LIMIT_BYTES = 1_048_576;

const step = (letters: number) => ({ stepType: 'replace', slice: { content: ['ن'.repeat(letters)] } });
const bytesOf = (steps: unknown[]) =>
  new TextEncoder().encode(JSON.stringify({ version: 2 ** 31, clientId: 'c'.repeat(64), steps })).byteLength;

it('A long paste in many steps goes in requests that a server in front accepts, whatever its letters', () => {
  let rest: unknown[] = Array.from({ length: 60 }, () => step(40_000));
  const sent: unknown[] = [];
  while (rest.length > 0) {
    const batch = nextBatch(rest);
    expect(batch.length).toBeGreaterThanOrEqual(Math.min(rest.length, 10));
    expect(bytesOf(batch)).toBeLessThan(NGINX_LIMIT_BYTES);
    sent.push(...batch);
    rest = rest.slice(batch.length);
  }
  expect(sent).toHaveLength(60);
});

it('A step that is too large for a batch goes alone', () => {
  expect(nextBatch([step(800_000), step(1)])).toEqual([step(800_000)]);
});

it('Small steps go together up to the limit of steps', () => {
  expect(nextBatch(Array.from({ length: 5_000 }, () => step(1)))).toHaveLength(MAX_BATCH_STEPS);
});
