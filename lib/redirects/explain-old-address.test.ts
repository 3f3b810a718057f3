import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { canonicalTarget } from '@/lib/http/canonical-target';
import { linkIssues } from '@/lib/publishing/link-issues';
import { createLocate } from '@/lib/rendering/locate-target';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import * as verbs from './change-redirects';
import { explainMissing } from './explain-missing';
import * as importing from './import-redirects';
import { listLeadingTo } from './list-leading-to';

const createRedirect = committed(verbs.createRedirect);
const importRedirects = committed(importing.importRedirects);
const HOST = 'https://www.futureuae.com';

let layla: Actor;
let omar: Actor;

beforeAll(async () => {
  layla = await signedIn('layla');
  omar = await signedIn('omar');
});

/** A piece, and the number of its old address. */
async function givenOldPiece(oldNumber: number, slug: string, publish: ('ar' | 'en')[]) {
  const { entryId, editions } = await givenEntry({ ar: { slug: `${slug}-ع` }, en: { slug }, publish });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const fromPath = `${HOST}/en-US/Mainpage/Item/${oldNumber}/whatever-it-was-called`;
  await createRedirect(layla, { fromPath, toPath: `/e/${number}` });
  return { editions, number };
}

const leadsTo = (location: string) => ({ status: 301, location });

it('Readers of the former site come to the piece in the language of their address, or in the other one', async () => {
  await givenOldPiece(4089, 'training-tasks', ['ar', 'en']);
  await givenOldPiece(4090, 'english-alone', ['en']);
  const [ar, en] = [leadsTo('/ar/articles/training-tasks-ع'), leadsTo('/en/articles/training-tasks')];
  expect(await explainMissing('/ar-AE/Mainpage/Item/4089/مهام')).toEqual(ar);
  expect(await explainMissing('/en-US/Mainpage/Item/4089/training-tasks')).toEqual(en);
  expect(await explainMissing('/mariju.php/mainpage/item/4089/training-tasks')).toEqual(en);
  expect(await explainMissing('/ar-AE/Mainpage/Item/4090')).toEqual(leadsTo('/en/articles/english-alone'));
  expect(await explainMissing('/ar-AE/Release/ReleaseArticle/4089')).toMatchObject({ status: 404 });
  expect(await explainMissing('/ar-AE/Mainpage/Item/999')).toEqual({ status: 404, locale: 'ar' });
});

it('Any spelling of an old address is one page of the cache, and leads to the piece in one step', async () => {
  await givenOldPiece(4091, 'one-step', ['en']);
  const spellings = [
    '/en-US/Mainpage/Item/4091/one-step?utm_source=x&page=2',
    '/en-US/Mainpage/Item/4091/one-step/',
    '/EN-us/MAINPAGE/item/4091',
    '/en/mainpage/item/4091//%2f%zz',
    '/old.php/Mainpage/Item/4091/one-step',
  ];
  const keys = spellings.map((target) => canonicalTarget(target));
  const page = { kind: 'page', path: '/en/Mainpage/Item/4091', key: '/en/Mainpage/Item/4091' };
  expect(keys).toEqual(spellings.map(() => page));
  const locate = createLocate(() => true);
  expect(await locate(page.key)).toEqual({ kind: 'redirect', ...leadsTo('/en/articles/one-step') });
});

it('An old address follows its piece to another address, and says when it is gone', async () => {
  const { editions } = await givenOldPiece(4092, 'before', ['en']);
  const id = editions.en ?? '';
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
  await saveEditionFields(omar, id, { fieldsVersion, slug: 'afterwards', dateline: null });
  await publishPresent(omar, id);
  expect(await explainMissing('/en-US/Mainpage/Item/4092')).toEqual(leadsTo('/en/articles/afterwards'));
  await unpublishEdition(omar, id);
  expect(await explainMissing('/en-US/Mainpage/Item/4092')).toMatchObject({ status: 410, locale: 'en' });
});

it('Administrators see beside a piece which old addresses lead to it', async () => {
  const { number } = await givenOldPiece(4094, 'beside', ['en']);
  expect(await listLeadingTo(layla, number)).toMatchObject([{ fromPath: '/Mainpage/Item/4094' }]);
  await expect(listLeadingTo(omar, number)).rejects.toMatchObject({ code: 'forbidden' });
});

it('A number that leads to one piece leads to no other', async () => {
  const { number } = await givenOldPiece(4095, 'its-own', ['en']);
  const second = { fromPath: '/ar-AE/Mainpage/Item/04095/other', toPath: `/e/${number + 1}` };
  await expect(createRedirect(layla, second)).rejects.toMatchObject({
    issues: [{ path: 'fromPath', key: 'redirects.exists' }],
  });
});

it('A line may not lead to its own old address, in whatever spelling', async () => {
  const { entryId, editions } = await givenEntry({ kind: 'center_news', en: { slug: 'a-line' } });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  await createRedirect(layla, { fromPath: '/ar-AE/Mainpage/Item/4096', toPath: `/e/${number}` });
  const link = `${env().SITE_URL}/en-US/mainpage/item/4096/round-and-round`;
  const line = { id: editions.en ?? '', slug: 'a-line', link };
  const { issues } = await transaction((tx) => linkIssues(tx, line));
  expect(issues).toEqual([{ path: 'link', key: 'publish.linkCircle' }]);
});

it('A piece that never was public is not known under its old address either', async () => {
  await givenOldPiece(4093, 'a-draft', []);
  expect(await explainMissing('/en-US/Mainpage/Item/4093')).toEqual({ status: 404, locale: 'en' });
});

it('A file may hold old addresses, each once, and names pieces as it likes', async () => {
  const { entryId } = await givenEntry({ en: { slug: 'in-a-file' }, publish: ['en'] });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const lines = [
    `${HOST}/ar-AE/Release/ReleaseArticle/12/x,/en/articles/in-a-file`,
    '/ar-AE/Mainpage/Item/5000,/en/archive',
  ];
  expect(await importRedirects(layla, { text: lines.join('\n') })).toMatchObject({ added: 2 });
  const stored = await db().redirect.findUnique({ where: { fromPath: '/Release/ReleaseArticle/12' } });
  expect(stored?.toPath).toBe(`/e/${number}`);
  expect(await explainMissing('/en-US/Mainpage/Item/5000')).toEqual(leadsTo('/en/archive'));
  const twice = '/ar-AE/Mainpage/Item/6000,/en\n/en-US/Mainpage/Item/6000/x,/ar';
  await expect(importRedirects(layla, { text: twice })).rejects.toMatchObject({
    issues: [{ path: '2', key: 'redirects.file.twice' }],
  });
});
