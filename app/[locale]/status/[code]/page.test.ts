import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findGone } from '@/lib/publications/find-gone';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import type { Gone } from '@/lib/publications/types';
import Status from './page';

vi.mock('@/lib/publications/find-gone');
vi.mock('@/lib/publications/find-navigation');
vi.mock('@/lib/publications/find-site-settings');

beforeEach(() => {
  vi.mocked(findSiteSettings).mockResolvedValue({
    name: 'Gulf Institute',
    tagline: 'Papers and analysis',
    contactEmail: null,
    accounts: [],
  });
  vi.mocked(findNavigation).mockResolvedValue([
    { id: 'security', slug: 'security', name: 'Security', path: '/en/sections/security' },
  ]);
});

async function shown(code: string, searchParams: Record<string, string> = {}): Promise<string> {
  const params = Promise.resolve({ locale: 'en', code });
  return renderToStaticMarkup(await Status({ params, searchParams: Promise.resolve(searchParams) }));
}

function failDatabase() {
  const error = new Error('the database does not answer');
  vi.mocked(findNavigation).mockRejectedValue(error);
  vi.mocked(findSiteSettings).mockRejectedValue(error);
}

describe('The page for something withdrawn', () => {
  it.each<[string, string, Gone]>([
    [
      'This earlier version is no longer shown',
      '<a href="/e/7/en">Read the piece as it is now',
      {
        what: 'version',
        instead: { path: '/e/7/en', locale: 'en' },
        translationPath: '/ar/articles/x',
      },
    ],
    [
      'This issue is no longer shown',
      '<a href="/en/series/files">Files',
      { what: 'issue', instead: { path: '/en/series/files', locale: 'en', name: 'Files' } },
    ],
    [
      'This piece has been withdrawn',
      '<a href="/ar/articles/x" hrefLang="ar">Its Arabic version',
      {
        what: 'piece',
        instead: { path: '/ar/articles/x', locale: 'ar' },
        translationPath: '/ar/articles/x',
      },
    ],
  ])('says “%s”, and leads to what is to be read instead', async (words, link, gone) => {
    vi.mocked(findGone).mockResolvedValue(gone);
    const html = await shown('410', { of: 'it' });
    expect(html).toContain(words);
    expect(html).toContain(link);
    const { translationPath = '/ar' } = gone;
    expect(html).toMatch(new RegExp(`<a href="${translationPath}"[^>]* data-language-switch`));
  });

  it('says no more than that without the database', async () => {
    vi.mocked(findGone).mockRejectedValue(new Error('the database does not answer'));
    expect(await shown('410', { bare: '', entry: '7' })).toContain('This piece has been withdrawn');
  });
});

describe('The page for a missing page', () => {
  it.each(['404', '410'])('names the institute and its sections (%s)', async (code) => {
    const html = await shown(code);
    expect(html).toContain('Gulf Institute');
    expect(html).toContain('/en/sections/security');
  });

  it('can be rendered without the database', async () => {
    failDatabase();
    await expect(shown('404')).rejects.toThrow('the database does not answer');
    expect(await shown('404', { bare: '' })).toContain('Page not found');
  });
});

it.each(['500', '503'])('The page for a server error (%s) never queries the database', async (code) => {
  failDatabase();
  expect(await shown(code)).toContain('<h1');
});

it.each([
  ['500', {}],
  ['503', {}],
  ['404', { bare: '' }],
])('The page %s %o names the institute and its sections as they were last read', async (code, query) => {
  await shown('404');
  failDatabase();
  const html = await shown(code, query);
  expect(html).toContain('Gulf Institute');
  expect(html).toContain('/en/sections/security');
  expect(html).not.toContain('Markaz');
});
