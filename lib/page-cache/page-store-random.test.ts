import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoreSimulation } from '@/lib/testing/store-simulation';

const STEPS = 3_000;

/** With RANDOM_SEEDS=100 one can look for rarer sequences of events. */
const SEEDS = Array.from({ length: Number(process.env.RANDOM_SEEDS ?? 8) }, (_, index) => index + 1);

/** mulberry32: small, and the same sequence everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it.each(SEEDS)(
  'Whatever happens, readers get nothing withdrawn and nothing older than the limits allow (seed %i)',
  async (seed) => {
    const folder = await mkdtemp(join(tmpdir(), 'markaz-simulation-'));
    const simulation = new StoreSimulation({
      random: randomFrom(seed),
      folder: seed % 3 === 0 ? null : folder,
      // Half of the stores hold only some of the pages.
      maxBytes: seed % 2 === 0 ? 8_000 : 2 ** 20,
    });
    try {
      await simulation.open();
      for (let step = 0; step < STEPS; step += 1) await simulation.step();
      await simulation.finish();
      expect(simulation.answers).toBeGreaterThan(STEPS / 40);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  60_000,
);
