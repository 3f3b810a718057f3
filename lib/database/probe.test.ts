import { describe, expect, it } from 'vitest';
import { createProbe } from './probe';

describe('A probe of the database', () => {
  it('asks once for all callers', async () => {
    let asked = 0;
    const probe = createProbe(async () => {
      asked += 1;
    });
    await Promise.all(Array.from({ length: 1_000 }, probe));
    await Promise.all(Array.from({ length: 1_000 }, probe));
    expect(asked).toBe(1);
  });

  it('answers no after a refusal, and asks again for the next caller', async () => {
    let isBroken = true;
    const probe = createProbe(async () => {
      if (isBroken) throw new Error('no connection');
    });
    expect(await probe()).toBe(false);
    isBroken = false;
    expect(await probe()).toBe(true);
  });

  it('answers no while its question is open, without a second question in the queue', async () => {
    let asked = 0;
    let answer: () => void = () => {};
    const probe = createProbe(
      () => {
        asked += 1;
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
      { timeoutMs: 10 },
    );
    for (let time = 0; time < 5; time += 1) expect(await probe()).toBe(false);
    expect(asked).toBe(1);
    answer();
    await new Promise(setImmediate);
    expect(await probe()).toBe(true);
    expect(asked).toBe(1);
  });
});
