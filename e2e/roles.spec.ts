import { randomUUID } from 'node:crypto';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const key = () => `r${randomUUID().slice(0, 8)}`;

test(
  'pages of administrators do not exist for editors and authors, nor are there links to them',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const [section, person] = [await givenSection(key()), await givenPerson(key())];
    const pages = [
      ...['users', 'users/new', 'settings', 'jobs', 'people/new', 'sections/new', 'topics/new'],
      ...[`sections/${section.id}`, `people/${person.id}`],
    ].map((path) => `/studio/${path}`);
    const { nav } = interfaceMessages(locale, 'studio');
    // A check of the check.
    const layla = await signIn('layla');
    for (const path of pages) expect((await layla.page.request.get(path)).status(), path).toBe(200);
    for (const role of ['omar', 'sara'] as const) {
      const { page } = await signIn(role);
      for (const path of pages)
        expect((await page.request.get(path)).status(), `${path} for ${role}`).toBe(404);
      await page.goto('/studio');
      await expect(page.getByRole('link', { name: nav.articles, exact: true })).toBeVisible();
      for (const name of [nav.jobs, nav.users, nav.settings])
        await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
    }
  },
);

test(
  'an editor reads people, sections and topics, and is told why there is no form',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const taxonomy = interfaceMessages(locale, 'taxonomy');
    const { page } = await signIn('omar');
    for (const [path, words] of [
      ['people', interfaceMessages(locale, 'people').readOnly],
      ['sections', taxonomy.section.readOnly],
      ['topics', taxonomy.topic.readOnly],
    ] as const) {
      await page.goto(`/studio/${path}`);
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.locator(`a[href="/studio/${path}/new"]`)).toHaveCount(0);
    }
  },
);
