import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { NAMED_PAGES, studioPages } from '@/app/studio/testing/studio-pages';

// Nobody is signed in; only what Next gives to a request is replaced.
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => {} }),
  headers: async () => new Headers({ 'accept-language': 'en', 'x-markaz-path': '/studio/asked' }),
}));

const NEWSROOM = 'app/studio/(newsroom)';
const ID = '0199f000-0000-7000-8000-00000000dead';

type Shown = { type?: unknown; props?: unknown } | null;
type Show = (props: unknown) => Promise<Shown> | Shown;

const pages = readdirSync(NEWSROOM, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?:^|\/)page\.tsx$/.test(name),
);

const propsOf = () => ({
  params: Promise.resolve({ id: ID, issueId: ID, other: ID, key: 'front-page', locale: 'en', number: '1' }),
  searchParams: Promise.resolve({}),
});

/** The address to which whoever asks is sent before anything is shown; null where something is. */
async function sentTo(show: Show): Promise<string | null> {
  try {
    let shown = await show(propsOf());
    // A page that only names another component shows what that one shows.
    while (typeof shown?.type === 'function') shown = await (shown.type as Show)(shown.props);
    return null;
  } catch (error) {
    const { digest = '' } = error as { digest?: string };
    return digest.startsWith('NEXT_REDIRECT') ? (digest.split(';')[2] ?? null) : String(error);
  }
}

it('Every page of the newsroom asks who opens it before it shows anything, and so does its title', async () => {
  expect(pages.length).toBeGreaterThan(50);
  const open: string[] = [];
  for (const page of pages) {
    const module: { default: Show; generateMetadata?: Show } = await import(
      /* @vite-ignore */ resolve(NEWSROOM, page)
    );
    for (const show of [module.default, module.generateMetadata ?? module.default]) {
      const address = await sentTo(show);
      if (address !== '/studio/sign-in?callbackUrl=%2Fstudio%2Fasked') open.push(`${page}: ${address}`);
    }
  }
  expect(open).toEqual([]);
});

it('Every page of the newsroom has an address at which it is looked at, and no address is of a page that is gone', () => {
  const named = studioPages().filter((page) => page.includes('['));
  expect(Object.keys(NAMED_PAGES).sort()).toEqual(named);
});
