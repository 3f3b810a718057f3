import { beforeAll, expect, it } from 'vitest';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { slotHtml } from '@/lib/richtext/slots';
import { restrictReaders } from '@/lib/testing/restrict-readers';
import { SLOT_KINDS } from './slot-kinds';

/** A payload of each kind of slot. */
const PAYLOADS: Record<string, object> = {
  'entry-card': { entry: '0199f000-0000-7000-8000-000000000001' },
  file: { media: '0199f000-0000-7000-8000-000000000001', title: 'x' },
  picture: { media: '0199f000-0000-7000-8000-000000000001', alt: null, width: 'text', beside: 1 },
};

beforeAll(restrictReaders);

it('Every kind of slot is filled from what readers may read', async () => {
  expect(Object.keys(PAYLOADS)).toEqual(Object.keys(SLOT_KINDS));
  const bodyHtml = Object.entries(PAYLOADS).map(([kind, payload]) => slotHtml(kind, payload));
  const [filled] = await fillBodies([{ locale: 'ar', bodyHtml: `<p>x</p>${bodyHtml.join('')}` }], 'page');
  expect(filled?.bodyHtml).toContain('<p>x</p>');
  expect(filled?.bodyHtml).not.toContain('<template');
});
