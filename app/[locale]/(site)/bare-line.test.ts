import { describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { centerNewsPath, shortPath } from '@/lib/i18n/addresses';
import { givenBareLine } from '@/lib/testing/given-bare-line';
import { PieceRoute } from './piece-route';

/** Where a request of a Center News address leads, and how: as the framework is told. */
async function answer(locale: string, slug: string): Promise<{ to: string; status: number }> {
  const params = Promise.resolve({ locale, slug: encodeURIComponent(slug) });
  const thrown = await PieceRoute({ params, kind: 'center_news' }).catch((error: unknown) => error);
  const [, , to = '', status] = String((thrown as { digest?: string }).digest).split(';');
  return { to, status: Number(status) };
}

describe('The address of a line without a text', () => {
  it('leads on for now, because where it leads may change', async () => {
    await givenBareLine('en', 'bare', 'https://other.example/story');
    expect(await answer('en', 'bare')).toEqual({ to: 'https://other.example/story', status: 307 });
  });

  it('leads to Center News when the line leads nowhere', async () => {
    await givenBareLine('en', 'nowhere');
    expect(await answer('en', 'nowhere')).toEqual({ to: centerNewsPath('en'), status: 307 });
  });

  it('shows no Arabic text on an English page: it leads on from there as well', async () => {
    await givenBareLine('ar', 'سطر-عربي');
    expect(await answer('en', 'سطر-عربي')).toEqual({ to: centerNewsPath('en'), status: 307 });
    await givenBareLine('ar', 'سطر-آخر', 'https://other.example/');
    expect(await answer('en', 'سطر-آخر')).toEqual({ to: 'https://other.example/', status: 307 });
  });

  it.each([
    ['its own', (slug: string) => `/en/center-news/${slug}`],
    ['its own in other letters', (slug: string) => `/en/center-news/${slug.toUpperCase()}/`],
    ['its own on the Arabic site', (slug: string) => `/ar/center-news/${slug}`],
  ])('sends nobody in a circle where the line leads to %s', async (what, path) => {
    const slug = `circle-${what.length}`;
    const { leadTo } = await givenBareLine('en', slug);
    await leadTo(env().SITE_URL + path(slug));
    expect(await answer('en', slug)).toEqual({ to: centerNewsPath('en'), status: 307 });
  });

  it('sends nobody in a circle by its short address', async () => {
    const { number, leadTo } = await givenBareLine('en', 'circle-short');
    await leadTo(env().SITE_URL + shortPath(number));
    expect(await answer('en', 'circle-short')).toEqual({ to: centerNewsPath('en'), status: 307 });
  });
});
