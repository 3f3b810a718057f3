import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UnconfirmedRow } from './device-database';
import { acquireTabLock, ifTabClosed } from './tab-lock';

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

const row = (clientId: string, silentForMs: number): UnconfirmedRow => ({
  ...{ clientId, userId: 'omar', editionId: 'e', version: 1, changes: [] },
  keptAt: new Date(Date.now() - silentForMs),
});
const claimed = async () => true;

/** Whether the changes of a tab would be taken over by another one, on a page without TLS. */
async function isTakenOver(kept: UnconfirmedRow, claim = claimed): Promise<boolean> {
  const work = vi.fn(async () => undefined);
  await ifTabClosed(kept, claim, work);
  return work.mock.calls.length > 0;
}

it('A tab that is open and whose writer has only read for an hour is not taken for closed', async () => {
  const release = acquireTabLock('quiet');
  expect(await isTakenOver(row('quiet', 3_600_000))).toBe(false);
  release();
  expect(await isTakenOver(row('quiet', 3_600_000))).toBe(true);
});

it('A tab that has just said that it is open is not even asked', async () => {
  expect(await isTakenOver(row('frozen', 90_000))).toBe(false);
});

it('A tab that answers for itself does not answer for another one', async () => {
  const release = acquireTabLock('open');
  expect(await isTakenOver(row('crashed', 3_600_000))).toBe(true);
  release();
});

it('Of two tabs that find the changes of a closed one, only the one that claims them takes them', async () => {
  expect(await isTakenOver(row('crashed', 3_600_000), async () => false)).toBe(false);
});
