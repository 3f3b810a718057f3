// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EditionStatus } from '@/lib/entries/types';
import type { EditedPiece } from './edited-piece';
import { useStatusRefresh } from './use-status-refresh';

const refresh = vi.fn();
const router = { refresh };
vi.mock('next/navigation', () => ({ useRouter: () => router }));

type Shown = Pick<EditedPiece, 'edition' | 'scheduled' | 'release' | 'review'>;
let root: Root;

function Screen({ piece, stored }: { piece: Shown; stored: { editionStatus: EditionStatus } | null }) {
  useStatusRefresh(piece, stored);
  return null;
}

const show = (piece: Shown, stored: { editionStatus: EditionStatus } | null) =>
  act(async () => root.render(<Screen piece={piece} stored={stored} />));

/** A draft, of which the page says this as well. */
const draft = (more: object = {}) =>
  ({ edition: { status: 'draft' }, scheduled: [], release: null, review: null, ...more }) as unknown as Shown;
const scheduled = (isBehind: boolean, kind = 'publish') => draft({ scheduled: [{ kind, isBehind }] });
const released = (isBehind: boolean) => draft({ release: { item: { kind: 'publish', isBehind } } });
const approved = (isChangedSince: boolean) => draft({ review: { stage: 'approved', isChangedSince } });

beforeEach(() => {
  vi.clearAllMocks();
  root = createRoot(document.body);
});
afterEach(() => act(async () => root.unmount()));

it.each([
  ['scheduled', scheduled],
  ['in a release', released],
  ['approved', approved],
])(
  'What is %s is said to be an older text after the first save, and not asked for again',
  async (_, piece) => {
    await show(piece(false), null);
    expect(refresh).not.toHaveBeenCalled();
    await show(piece(false), { editionStatus: 'draft' });
    expect(refresh).toHaveBeenCalledTimes(1);
    await show(piece(true), { editionStatus: 'draft' });
    expect(refresh).toHaveBeenCalledTimes(1);
  },
);

it.each([
  ['a draft of which nothing is said', draft(), 'draft', 0],
  ['a draft that is to be withdrawn', scheduled(false, 'withdraw'), 'draft', 0],
  [
    'a published piece, changed for the first time',
    draft({ edition: { status: 'published' } }),
    'changed',
    1,
  ],
] as const)('A save of %s', async (_, piece, editionStatus, refreshed) => {
  await show(piece, null);
  await show(piece, { editionStatus });
  expect(refresh).toHaveBeenCalledTimes(refreshed);
});

it('What is decided after a save waits for the next one', async () => {
  const stored = { editionStatus: 'draft' } as const;
  await show(draft(), stored);
  await show(scheduled(false), stored);
  expect(refresh).not.toHaveBeenCalled();
});
