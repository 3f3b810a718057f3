import { db } from '@/lib/db';
import { localised } from '@/lib/i18n/locales';
import { composeFrontPage } from '@/lib/lists/compose-front-page';
import { readComposition } from '@/lib/lists/composition/stored-composition';
import { type Composition, FIRST_COMPOSITION } from '@/lib/lists/composition/types';
import { committed } from '@/lib/testing/committed';
import { givenSection } from '@/lib/testing/factories';
import { createAccount } from './accounts';
import { about } from './arranged-list-page';
import { axe } from './axe';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { untilSiteKnows } from './until-site-knows';

const FRONT_PAGE = '/studio/lists/front-page';

const stored = () => db().list.findUniqueOrThrow({ where: { key: 'front-page' } });

async function compose(blocks: Composition) {
  const { actor } = await createAccount('layla', 'en');
  await committed(composeFrontPage)(actor, { version: (await stored()).version, blocks });
  await untilSiteKnows();
}

let before: Composition;
test.beforeEach(async () => {
  before = readComposition((await stored()).blocks) ?? FIRST_COMPOSITION;
  await compose([{ kind: 'picks' }, { kind: 'newest', count: 3 }, { kind: 'lists' }]);
});
test.afterEach(() => compose(before));

test('an administrator composes the front page in a draft, looks at it and publishes it, and readers see it', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const { composition, draft, up } = interfaceMessages(locale, 'lists');
  const { front } = interfaceMessages(locale, 'site');
  const section = await givenSection('composed');
  const title = unique('In the section');
  const old = { title, dateline: '2020-02-02' };
  await given({ [locale]: old, sectionId: section.id, publish: [locale] });
  const name = localised(section, 'name', locale);
  const block = composition.named.section.replace('{name}', name);

  const { page } = await signIn('layla');
  await page.goto(FRONT_PAGE);
  await page.getByRole('button', { name: draft.start }).click();
  await expect(page.getByText(draft.waiting)).toBeVisible();
  for (const added of [block, composition.kinds['latest-issue']]) {
    await page.getByRole('combobox', { name: composition.add }).fill(added);
    await page.getByRole('option', { name: added }).click();
  }
  const blocks = page.getByRole('list', { name: composition.order }).getByRole('listitem');
  await expect(blocks.nth(3)).toContainText(name);
  const moveUp = page.getByRole('button', { name: about(up, block) });
  for (const position of [2, 1]) {
    await moveUp.press('Enter');
    await expect(blocks.nth(position)).toContainText(name);
    await expect(moveUp).toBeFocused();
  }
  // Other forms of the page say that they are stored.
  await expect(page.getByText(draft.formChanged)).toHaveCount(0);
  expect((await axe(page).analyze()).violations).toEqual([]);

  await page.goto(`${FRONT_PAGE}/preview?in=${locale}`);
  const headings = [name, front.latest, front.latestIssue];
  const shown = page.getByRole('heading', { level: 2, name: new RegExp(`^(${headings.join('|')})$`) });
  await expect(shown).toHaveText(headings);
  await reader.goto(`/${locale}`);
  await expect(reader.getByRole('heading', { name: front.latest })).toBeVisible();
  await expect(reader.getByRole('heading', { name })).toHaveCount(0);

  await page.goto(FRONT_PAGE);
  await page.getByRole('button', { name: draft.publish }).click();
  await expect(page.getByText(draft.publishDraftStored)).toBeAttached();
  await reader.goto(`/${locale}`);
  await expect(reader.getByRole('region', { name }).getByRole('link', { name: title })).toBeVisible();
  await expect(reader.getByRole('region', { name: front.latestIssue })).toBeVisible();
  expect((await axe(reader).analyze()).violations).toEqual([]);
});
