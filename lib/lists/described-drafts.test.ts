import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { MAX_PLACED } from '@/lib/publications/placed-lists';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { DOSSIER, describedLists, FILE } from '@/lib/testing/described-lists';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { composeFrontPage } from './compose-front-page';
import type { Composition } from './composition/types';
import { getList } from './get-list';
import { listArrangements } from './list-arrangements';
import { discardListDraft, publishListDraft } from './list-draft';
import { previewList } from './preview-list';
import { restoreArrangement } from './restore-arrangement';
import type { ListKey } from './types';

const [publish, discard] = [publishListDraft, discardListDraft].map(committed);
const restore = committed(restoreArrangement);

const { beginAnew, givenFile, current, describeAs, begin, lastEvents, seen, front } = describedLists();

let layla: Actor;
let omar: Actor;
/** May not arrange. */
let author: Actor;
let key: ListKey;

beforeEach(async () => {
  ({ layla, omar, key } = await beginAnew());
  author = await signedIn('sara');
});

describe('The names of a list and where it stands, changed in its draft', () => {
  it('are seen by who arranges it and in previews, and by readers once an editor publishes it', async () => {
    await begin();
    const before = await lastPublicChange();
    await describeAs(DOSSIER);
    expect(await getList(omar, key)).toMatchObject({ ...DOSSIER, seen: FILE });
    expect((await getList(omar, key)).draft?.changedBy?.nameEn).toBe(
      (await db().user.findUniqueOrThrow({ where: { id: layla.userId ?? '' } })).nameEn,
    );
    expect([await front(), await lastPublicChange()]).toEqual([['The file'], before]);
    await publish?.(omar, await current());
    expect(await lastEvents(2)).toEqual([
      { action: 'list.described', data: expect.objectContaining({ isDraft: true }) },
      { action: 'list.draft_published', data: { list: key, isDescribed: true } },
    ]);
    expect(await getList(omar, key)).toMatchObject({ ...DOSSIER, seen: DOSSIER, draft: null });
    expect(await front()).toEqual([]);
    expect(await explainMissing('/en/lists/file')).toMatchObject({ location: '/en/lists/dossier' });
  });

  it('are previewed where it is to stand, and said in words', async () => {
    await begin();
    await describeAs(DOSSIER);
    const preview = await previewList(omar, key, { locale: 'en', moment: 'now' });
    expect(preview).toMatchObject({
      ...{ nameEn: 'The dossier', areas: ['beside', 'page'] },
      beside: { others: [{ name: 'The dossier', path: '/en/lists/dossier' }] },
      difference: { renamed: 'The dossier', arrives: ['beside'], leaves: ['front'], comes: [], goes: [] },
    });
    await describeAs({ ...FILE, frontOrder: 2 });
    await givenFile('First of another', { nameEn: 'Between', page: null });
    // Leads the front page, where nothing appears twice.
    await givenEntry({ ar: {}, en: { dateline: '2031-01-01' }, publish: ['ar', 'en'] });
    const { shown } = await previewList(omar, key, { locale: 'en', moment: 'now' });
    const blocks = shown.area === 'front' ? shown.front.blocks : [];
    const names = blocks.flatMap((block) => (block.kind === 'list' ? block.name : []));
    expect(names).toEqual(['Between', 'The file']);
  });

  it('are not seen by authors before readers see them', async () => {
    await begin();
    await describeAs(DOSSIER);
    expect(await getList(author, key)).toMatchObject({ ...FILE, seen: FILE });
  });

  it('are forgotten when it is discarded', async () => {
    await begin();
    await describeAs(DOSSIER);
    await discard?.(omar, await current());
    expect(await getList(omar, key)).toMatchObject({ ...FILE, seen: FILE, draft: null });
    await begin();
    expect(await getList(omar, key)).toMatchObject(FILE);
  });

  it('may be what there is no space for, until readers are to see it', async () => {
    await givenFile('Of another', { nameEn: 'Another', frontOrder: null, page: DOSSIER.page });
    const rows = Array.from({ length: MAX_PLACED - 1 }, (_, index) => ({
      ...{ nameAr: 'قائمة', nameEn: 'List', isBeside: true, shown: 5 },
      key: `aa-${String.fromCharCode(97 + index)}`,
    }));
    await db().list.createMany({ data: rows });
    await begin();
    await describeAs(DOSSIER);
    await expect(publish?.(omar, await current())).rejects.toMatchObject({
      issues: [
        { path: 'isBeside', key: 'lists.besideFull' },
        { path: 'page.slugAr', key: 'lists.slugTaken' },
        { path: 'page.slugEn', key: 'lists.slugTaken' },
      ],
    });
    expect([await seen(), (await getList(omar, key)).draft]).toMatchObject([FILE, {}]);
  });

  it('are not lost to a build that knows nothing of them and ends the draft', async () => {
    await begin();
    await describeAs(DOSSIER);
    const { id } = await db().list.findUniqueOrThrow({ where: { key } });
    await db().listDraft.delete({ where: { listId: id } });
    expect(await getList(omar, key)).toMatchObject({ ...DOSSIER, seen: FILE, items: [{ isPinned: true }] });
    await publish?.(omar, await current());
    expect(await getList(omar, key)).toMatchObject({ seen: DOSSIER, draft: null });
  });
});

describe('An earlier arrangement', () => {
  it('comes back with the names and the standing that the list had where an administrator asks for them', async () => {
    await describeAs(DOSSIER);
    const [, first] = (await listArrangements(layla, { key })).rows;
    const to = first?.version ?? 0;
    await restore(omar, { ...(await current()), to });
    expect(await seen()).toEqual(DOSSIER);
    await begin();
    await restore(layla, { ...(await current()), to });
    expect(await getList(omar, key)).toMatchObject({ ...DOSSIER, seen: DOSSIER });
    await expect(restore(omar, { ...(await current()), to, describes: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await restore(layla, { ...(await current()), to, describes: true });
    expect(await getList(omar, key)).toMatchObject({ ...FILE, seen: DOSSIER });
    await publish?.(layla, await current());
    expect([await seen(), await front()]).toEqual([FILE, ['The file']]);
    expect(await explainMissing('/en/lists/dossier')).toMatchObject({ location: '/en/lists/file' });
  });

  it('that an older build kept gets what readers see now, and one from before leaves it as it is', async () => {
    await describeAs({ ...FILE, nameEn: 'Renamed' });
    await db()
      .$executeRaw`UPDATE "ListArrangement" SET "arrangement" = "arrangement" #- '{settings,description}'`;
    await describeAs(DOSSIER);
    const [, latest, first] = (await listArrangements(layla, { key })).rows;
    await restore(layla, { ...(await current()), to: first?.version ?? 0, describes: true });
    expect(await seen()).toEqual(DOSSIER);
    await restore(layla, { ...(await current()), to: latest?.version ?? 0, describes: true });
    expect(await seen()).toEqual({ ...FILE, nameEn: 'Renamed' });
  });
});

const OURS: Composition = [{ kind: 'picks' }, { kind: 'series' }, { kind: 'lists' }];
const FRONT = 'front-page';
const composeAs = async (actor: Actor, blocks: Composition) =>
  committed(composeFrontPage)(actor, { version: (await current(FRONT)).version, blocks });
const blocksSeen = async () => (await getList(omar, FRONT)).seen.blocks;

describe('The blocks of the front page', () => {
  beforeEach(async () => {
    await db().listDraft.deleteMany();
    await db().list.update({ where: { key: FRONT }, data: { blocks: Prisma.DbNull } });
    await db().listArrangement.deleteMany();
  });

  it('wait in its draft, are previewed there, and are seen by readers once an editor publishes them', async () => {
    await begin(FRONT);
    const before = await lastPublicChange();
    await composeAs(layla, OURS);
    expect(await getList(omar, FRONT)).toMatchObject({ blocks: OURS, seen: { nameEn: 'Front page' } });
    expect([await blocksSeen(), await lastPublicChange()]).toEqual([undefined, before]);
    const { shown } = await previewList(omar, FRONT, { locale: 'en', moment: 'now' });
    const kinds = shown.area === 'front' ? shown.front.blocks.map(({ kind }) => kind) : [];
    expect(kinds).not.toContain('center-news');
    await publish?.(omar, await current(FRONT));
    expect(await getList(omar, FRONT)).toMatchObject({ seen: { blocks: OURS }, draft: null });
    expect(await lastPublicChange()).toBeGreaterThan(before);
  });

  it('are chosen by administrators, each once, with those that stay', async () => {
    await expect(composeAs(omar, OURS)).rejects.toMatchObject({ code: 'forbidden' });
    const refused = (key: string) => ({ issues: [{ path: 'blocks', key }] });
    const twice: Composition = [...OURS, { kind: 'series' }];
    await expect(composeAs(layla, twice)).rejects.toMatchObject(refused('lists.blockTwice'));
    await expect(composeAs(layla, OURS.slice(1))).rejects.toMatchObject(refused('lists.blockMissing'));
    const { version } = await composeAs(layla, OURS);
    expect(await composeAs(layla, OURS)).toEqual({ version });
  });

  it('come back with an earlier arrangement where an administrator asks for them', async () => {
    await composeAs(layla, OURS);
    const [{ version: to }] = [await current(FRONT)];
    await composeAs(layla, [...OURS].reverse());
    await restore(layla, { ...(await current(FRONT)), to });
    expect(await blocksSeen()).toEqual([...OURS].reverse());
    await restore(layla, { ...(await current(FRONT)), to, describes: true });
    expect(await blocksSeen()).toEqual(OURS);
  });

  it('that a build without them kept among the settings are put where they belong', async () => {
    await composeAs(layla, OURS);
    await db()
      .$executeRaw`UPDATE "ListArrangement" SET "arrangement" = jsonb_set("arrangement" #- '{settings,description,blocks}',
      '{settings,blocks}', "arrangement" #> '{settings,description,blocks}')
      WHERE "arrangement" #> '{settings,description}' ? 'blocks'`;
    const { version: to } = await current(FRONT);
    await composeAs(layla, [...OURS].reverse());
    await restore(layla, { ...(await current(FRONT)), to, describes: true });
    expect(await blocksSeen()).toEqual(OURS);
  });
});
