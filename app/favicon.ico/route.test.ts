import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { findIcon } from '@/lib/publications/look/find-look';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { GET } from './route';

vi.mock('@/lib/publications/look/find-look', () => ({ findIcon: vi.fn() }));

it('Without a choice, programs that read no page get the icon of the product', async () => {
  vi.mocked(findIcon).mockResolvedValue(STANDARD_ICON);
  const answer = await GET();
  expect(answer.headers.get('Content-Type')).toBe('image/x-icon');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync('public/icons/favicon.ico'));
});

it('They are led to the icon of the institute, where its picture can be withdrawn', async () => {
  vi.mocked(findIcon).mockResolvedValue({ ...STANDARD_ICON, tab: '/media/1/abc/icon-32.png' });
  const answer = await GET();
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/media/1/abc/icon-32.png']);
});
