import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { collectReads } from '@/lib/public-changes/record-reads';
import { bareMenu, findMenu } from '@/lib/publications/find-menu';
import { signedIn } from '@/lib/testing/cast';
import { givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenSeries } from '@/lib/testing/publication-factories';
import { transaction } from '@/lib/transaction';
import { getMenus, listMenuTargets } from './get-menus';
import { MenusChange } from './shape';
import { type MenuItem, type MenuName, newItem } from './types';
import { updateMenus } from './update-menus';

let layla: Actor;
let section: { id: string };
let seriesId: string;

const pathsOf = async (name: MenuName) => (await findMenu(name, 'en')).map(({ href }) => href);
const named = (target: string, names: Partial<MenuItem>): MenuItem => ({ ...newItem(target), ...names });

async function arrange(main: MenuItem[], actor = layla) {
  const { version, fields } = await getMenus(layla);
  return transaction((tx) => updateMenus(tx, actor, { version, main, footer: JSON.parse(fields.footer) }));
}

beforeAll(async () => {
  layla = await signedIn('layla');
  section = await givenSection('gulf');
  await givenSection('sea');
  seriesId = (await givenSeries('files', [1])).series.id;
});

describe('The menus', () => {
  it('are those of a new newsroom until somebody arranges others', async () => {
    expect(await pathsOf('main')).toEqual([
      ...['/en/sections/gulf', '/en/sections/sea', '/en/center-news', '/en/archive'],
    ]);
    expect(bareMenu('main', 'en').map(({ href }) => href)).toEqual(['/en/center-news', '/en/archive']);
  });

  it('show what an administrator arranges, under the names of the targets or under others', async () => {
    await arrange([
      newItem('search'),
      newItem(`series:${seriesId}`),
      named(`section:${section.id}`, { labelEn: 'The Gulf' }),
      named('address:1', { labelEn: 'Jobs', addressEn: 'https://jobs.example/á' }),
      named('address:2', { labelAr: 'عنا', addressAr: '/ar/about' }),
    ]);
    expect(await findMenu('main', 'en')).toEqual([
      { name: 'Search', path: '/en/search', href: '/en/search' },
      expect.objectContaining({ path: '/en/series/files' }),
      { name: 'The Gulf', path: '/en/sections/gulf', href: '/en/sections/gulf' },
      { name: 'Jobs', path: null, href: 'https://jobs.example/%C3%A1' },
    ]);
    expect((await findMenu('main', 'ar')).at(-1)).toEqual({
      name: 'عنا',
      path: '/ar/about',
      href: '/ar/about',
    });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'settings.menus_changed', data: { changed: ['main'] } });
  });

  it('renew what shows them, and no other page', async () => {
    const { reads } = await collectReads(() => findMenu('main', 'en'));
    expect([...reads.keys()]).toEqual(
      expect.arrayContaining(['menus', `term:${section.id}`, `term:${seriesId}`]),
    );
    expect([...reads.keys()]).not.toContain('*');
    await arrange([newItem('sections'), newItem(`section:${section.id}`)]);
    const number = await lastPublicChange();
    expect(await db().publicChange.findUniqueOrThrow({ where: { number } })).toMatchObject({
      keys: ['menus'],
    });
    // One that stands there by itself is not shown twice.
    expect(await pathsOf('main')).toEqual(['/en/sections/sea', '/en/sections/gulf']);
  });

  it('call a section that stands there by itself by its own name, after all the others too', async () => {
    await arrange([newItem('sections'), named(`section:${section.id}`, { labelEn: 'The Gulf' })]);
    expect((await findMenu('main', 'en')).at(-1)).toMatchObject({
      name: 'The Gulf',
      path: '/en/sections/gulf',
    });
  });

  it('leave out an address that is stored and leads to another site, or that nobody can read', async () => {
    const addresses = ['/.//evil.example', '/x/..//evil.example', 'no address', '/%', 'javascript:alert(1)'];
    await arrange([
      newItem('archive'),
      ...addresses.map((addressEn, n) => named(`address:${n + 1}`, { labelEn: 'x', addressEn })),
    ]);
    expect(await pathsOf('main')).toEqual(['/en/archive']);
  });

  it('leave out what was deleted, and what a later build has stored', async () => {
    await arrange([newItem('archive'), newItem('series:01890000-0000-7000-8000-000000000001')]);
    await db().$executeRaw`
      UPDATE "Setting" SET "value" = jsonb_set("value", '{main,2}', '{"target":"page:1","labelAr":"","labelEn":"","addressAr":"","addressEn":""}')
      WHERE "key" = 'menus'`;
    expect(await pathsOf('main')).toEqual(['/en/archive']);
  });

  it('keep what a later build has stored, as it is, and take no other unknown target', async () => {
    const { version, fields } = await getMenus(layla);
    const sent = (main: MenuItem[]) =>
      MenusChange.parse({ main: JSON.stringify(main), footer: fields.footer, version });
    const [archive, , page] = JSON.parse(fields.main) as [MenuItem, MenuItem, MenuItem];
    expect(page.target).toBe('page:1');
    for (const other of [newItem('elsewhere'), newItem('page:2'), { ...page, labelEn: 'Renamed' }])
      await expect(transaction((tx) => updateMenus(tx, layla, sent([archive, other])))).rejects.toMatchObject(
        {
          issues: [{ path: 'main.1.target', key: 'field.unknownChoice' }],
        },
      );
    await transaction((tx) => updateMenus(tx, layla, sent([page, archive])));
    expect(JSON.parse((await getMenus(layla)).fields.main)).toEqual([page, archive]);
  });

  it('are changed by administrators alone, who have seen the last change', async () => {
    await expect(arrange([], await signedIn('omar'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getMenus(await signedIn('omar'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listMenuTargets(await signedIn('sara'))).rejects.toMatchObject({ code: 'forbidden' });
    const stale = { version: 0, main: [], footer: [] };
    await expect(transaction((tx) => updateMenus(tx, layla, stale))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('can lead to every section and series', async () => {
    const targets = (await listMenuTargets(layla)).map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining([`section:${section.id}`, `series:${seriesId}`]));
    for (let number = 1; number <= 200; number += 1) await givenSeries(`a-${number}`, []);
    const among = async () =>
      (await listMenuTargets(layla)).filter(({ target }) => target === `series:${seriesId}`);
    expect(await among()).toEqual([]);
    await arrange([newItem(`series:${seriesId}`)]);
    expect(await among()).toHaveLength(1);
  });
});

describe('A menu as it is sent', () => {
  const issues = (items: unknown) =>
    MenusChange.safeParse({ main: JSON.stringify(items), footer: '[]', version: 0 }).error?.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    ) ?? [];

  it.each([
    ['a target that is none', newItem('https://elsewhere.example'), 'main.0.target field.unknownChoice'],
    [
      'a script',
      named('address:1', { labelEn: 'x', addressEn: 'javascript:alert(1)' }),
      'main.0.addressEn menus.address',
    ],
    [
      'another scheme',
      named('address:1', { labelEn: 'x', addressEn: 'http://example.org' }),
      'main.0.addressEn menus.address',
    ],
    [
      'another site as a path',
      named('address:1', { labelEn: 'x', addressEn: '//example.org' }),
      'main.0.addressEn menus.address',
    ],
    [
      'a name for all sections',
      named('sections', { labelEn: 'Subjects' }),
      'main.0.labelEn field.unknownChoice',
    ],
    [
      'an address without a name',
      named('address:1', { addressEn: '/en/about' }),
      'main.0.labelEn field.required',
    ],
    [
      'an address that leads nowhere',
      named('address:1', { labelEn: 'x' }),
      'main.0.addressAr field.required',
    ],
  ])('is refused with %s', (_what, item, issue) => expect(issues([item])).toEqual([issue]));

  it.each(['/.//evil.example', '/x/..//evil.example', '/\\evil.example'])(
    'is refused with another site as the path %s',
    (addressEn) =>
      expect(issues([named('address:1', { labelEn: 'x', addressEn })])).toEqual([
        'main.0.addressEn menus.address',
      ]),
  );

  it('is refused with an item twice, with too many, and as anything but a list', () => {
    expect(issues([newItem('archive'), newItem('archive')])).toEqual(['main menus.twice']);
    const many = Array.from({ length: 41 }, (_, n) =>
      named(`address:${n + 1}`, { labelEn: 'x', addressEn: '/en' }),
    );
    expect(issues(many)).toEqual(['main menus.tooMany']);
    expect(MenusChange.safeParse({ main: '{', footer: '[]', version: 0 }).success).toBe(false);
  });
});
