import { expect, it } from 'vitest';
import { collectRenderFault, recordRenderFault } from './render-faults';

it('Each of two requests of one page learns why it failed', () => {
  const [one, other] = [collectRenderFault('/en/two'), collectRenderFault('/en/two')];
  const [first, second] = [new Error('the first'), new Error('the second')];
  recordRenderFault('/en/two', first);
  expect(one.take()).toBe(first);
  recordRenderFault('/en/two', second);
  expect(other.take()).toBe(second);
});

it('A request learns nothing of another page, nor of what failed before', () => {
  recordRenderFault('/en/one', new Error('before'));
  const collected = collectRenderFault('/en/one');
  recordRenderFault('/en/other', new Error('another'));
  expect(collected.take()).toBeUndefined();
  recordRenderFault('/en/one', new Error('afterwards'));
  expect(collectRenderFault('/en/one').take()).toBeUndefined();
});
