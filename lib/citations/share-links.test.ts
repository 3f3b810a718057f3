import { expect, it } from 'vitest';
import { SHARE_LINKS, type ShareName } from './share-links';

const SHARED = { title: 'الناتو & العراق: 100%', url: 'https://example.org/e/12/ar' };
const opened = (name: ShareName) => new URL(SHARE_LINKS[name](SHARED));

it('A title in Arabic and its address arrive whole wherever a page is shared', () => {
  const { title, url } = SHARED;
  expect(opened('whatsapp').searchParams.get('text')).toBe(`${title}\n${url}`);
  expect([...opened('x').searchParams]).toEqual([
    ['text', title],
    ['url', url],
  ]);
  expect([...opened('linkedin').searchParams]).toEqual([['url', url]]);
  expect([...opened('telegram').searchParams]).toEqual([
    ['url', url],
    ['text', title],
  ]);
  expect([...opened('mail').searchParams]).toEqual([
    ['subject', title],
    ['body', `${title}\r\n${url}`],
  ]);
});

it('A mail begins without a plus sign for each space', () => {
  expect(SHARE_LINKS.mail(SHARED)).not.toContain('+');
});
