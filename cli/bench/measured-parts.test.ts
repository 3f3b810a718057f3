import { expect, it, vi } from 'vitest';
import { MeasuredParts } from './measured-parts';

it('A part that fails is named with its reason, and those before and after it keep what they measured', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const parts = new MeasuredParts();
  const measured = [
    await parts.measure('Searches', async () => 12),
    await parts.measure('Indexing', async () => {
      throw new Error('heard nothing for 5 s');
    }),
    await parts.measure('Photographs', async () => 7),
  ];
  expect(measured).toEqual([12, null, 7]);
  expect(parts.failed).toEqual([{ part: 'Indexing', message: 'heard nothing for 5 s' }]);
});
