import { expect, it } from 'vitest';
import { readOptions } from './plan';

it('The bench measures the small site, and another size on request', () => {
  expect(readOptions([]).plan).toMatchObject({ editions: [1_000] });
  expect(readOptions(['--editions=100000']).plan.editions).toEqual([1_000, 100_000]);
  expect(readOptions(['--editions=1000']).plan.editions).toEqual([1_000]);
});

it('A quick run measures the same with shorter rounds, wherever the option stands', () => {
  const { plan, write } = readOptions(['--editions=20000', '--write', '--quick']);
  expect(write).toBe(true);
  expect(plan.editions).toEqual([1_000, 20_000]);
  expect(plan.loadSeconds).toBeLessThan(readOptions([]).plan.loadSeconds);
});

it('Mixed load is measured instead of everything else, and not written down', () => {
  expect(readOptions([]).soakMinutes).toBeNull();
  expect(readOptions(['--soak=30', '--editions=20000'])).toMatchObject({
    soakMinutes: 30,
    plan: { editions: [1_000, 20_000] },
  });
  expect(() => readOptions(['--soak=30', '--write'])).toThrow('leave out --write');
});

it.each(['--fast', '--editions=10', '--editions=many', '--soak=0', '--profile='])(
  '%s is refused in words',
  (arg) => {
    expect(() => readOptions([arg])).toThrow(/option|whole number/);
  },
);
