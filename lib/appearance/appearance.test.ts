import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { pieceCardContent } from '@/lib/cards/card-content';
import { REFRESH_CARDS_JOB } from '@/lib/cards/card-jobs';
import { readCardSite } from '@/lib/cards/read-card';
import { db } from '@/lib/db';
import { LOCALES } from '@/lib/i18n/locales';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { deleteMedia } from '@/lib/media/delete-media';
import { listUses } from '@/lib/media/list-uses';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';
import { mediaPath } from '@/lib/media/media-path';
import { cutMedia } from '@/lib/media/prepare/prepare-media';
import { replaceContent } from '@/lib/media/replace-content';
import { describeFile } from '@/lib/media/serving/describe-file';
import { mediaKey, SETTINGS } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findIcon, findLook } from '@/lib/publications/look/find-look';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { getSite } from '@/lib/settings/get-settings';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenFile, givenPicture, pictureBytes } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { getAppearance } from './get-appearance';
import { STANDARD_TOKENS } from './look/standard';
import type { AppearanceValues, Pictures, Tokens } from './look/types';
import { themeFile } from './theme-path';
import { updateAppearance } from './update-appearance';

let layla: UserActor;
beforeAll(async () => {
  layla = await signedIn('layla');
});

async function change(
  fields: Partial<Tokens & Pictures & Pick<AppearanceValues, 'logoStands'>>,
  actor = layla,
) {
  const stored = await getAppearance(layla);
  const input = { ...stored.fields, ...fields, version: stored.version } as Parameters<
    typeof updateAppearance
  >[2];
  return committed(updateAppearance)(actor, input);
}

const fileAt = async (path: string | null) =>
  themeFile(path?.split('/').at(-1) ?? '', (await getSite()).appearance);

describe('The appearance of the site', () => {
  it('is the standard one until an administrator changes it', async () => {
    expect(await getAppearance(layla)).toMatchObject({ fields: STANDARD_TOKENS, version: 0 });
    expect(await findLook('ar')).toMatchObject({ stylesheet: null, logo: null });
    await expect(getAppearance(await signedIn('omar'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change({ lightAccent: '#1d5c3f' }, await signedIn('omar'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('renews every page within seconds, and the cards, when it is changed, and is on record', async () => {
    const number = { gt: await lastPublicChange() };
    expect(await change({ lightAccent: '#1d5c3f', headingFaceAr: 'amiri' })).toEqual({ version: 1 });
    const changes = await db().publicChange.findMany({ where: { number } });
    expect(changes.flatMap(({ keys }) => keys)).toEqual([SETTINGS]);
    const { reads, result } = await collectReads(() => findLook('ar'));
    expect([...reads]).toEqual([[SETTINGS, 'delayed']]);
    expect(result.fonts.main).toContainEqual(expect.stringMatching(/^amiri-700-/));
    expect(await jobsOf(REFRESH_CARDS_JOB)).toHaveLength(1);
    expect(await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      ...{ action: 'settings.appearance_changed', data: { changed: ['lightAccent', 'headingFaceAr'] } },
    });
  });

  it('is left as it is by a form that is older, and by one that changes nothing', async () => {
    const { fields } = await getAppearance(layla);
    await expect(committed(updateAppearance)(layla, { ...fields, version: 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const events = await db().auditEvent.count();
    expect(await change({})).toEqual({ version: 1 });
    expect(await db().auditEvent.count()).toBe(events);
  });

  it('has a style sheet under an address that is kept for ever, former ones too, and no other', async () => {
    const { stylesheet: former } = await findLook('en');
    await change({ lightAccent: '#1f4e79' });
    const { stylesheet: present } = await findLook('en');
    expect(present).not.toBe(former);
    for (const [path, accent] of [
      [former, '#1d5c3f'],
      [present, '#1f4e79'],
    ]) {
      const file = await fileAt(path ?? null);
      expect(file?.isExact).toBe(true);
      expect(file?.css).toContain(`--accent: ${accent}`);
    }
    expect(await fileAt('/theme/0123456789abcdef.css')).toBeNull();
  });

  it('colours cards, which keep their names while it is the standard one', async () => {
    const words = { kicker: '', title: 'الناتو', section: null, datelineAt: new Date() };
    const piece = { kind: 'article' as const, locale: 'ar' as const, ...words };
    const site = await getSite();
    expect(pieceCardContent(piece, site).look).toMatchObject({
      headings: 'amiri',
      colours: { accent: '#1f4e79' },
    });
    const standard = { nameAr: 'المركز', nameEn: 'Center', ...DEFAULT_REGIONAL, appearance: STANDARD_TOKENS };
    expect(pieceCardContent(piece, standard)).not.toHaveProperty('look');
  });

  it('is the standard one for a row that nobody can read, and can be chosen anew', async () => {
    await db().setting.update({ where: { key: 'appearance' }, data: { value: { lightPaper: 'red;}' } } });
    expect(await findLook('ar')).toMatchObject({ stylesheet: null });
    expect(await change({ lightAccent: '#1f4e79' })).toEqual({ version: 1 });
  });
});

describe('A logo', () => {
  it('is shown to readers as long as it is one, in sizes that keep what is transparent', async () => {
    const [picture, dark] = [
      await givenPicture({ width: 400, height: 100 }),
      await givenPicture({ width: 400, height: 100 }),
    ];
    const path = mediaPath({ ...picture, name: '320.webp' });
    expect(await describeFile(path)).toMatchObject({ status: 404 });
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${REFRESH_CARDS_JOB.name}`;
    await change({ logoAr: picture.id, darkLogoAr: dark.id, logoStands: 'instead' });
    const onCards = { ...picture, name: '400.webp', width: 400, height: 100, isAlone: true };
    expect((await readCardSite(db())).logos).toEqual({ ar: onCards });
    expect(await jobsOf(REFRESH_CARDS_JOB)).toHaveLength(1);
    expect(await describeFile(path)).toMatchObject({ status: 200 });
    const { result, reads } = await collectReads(() => findLook('ar'));
    expect(result.logo).toMatchObject({
      isAlone: true,
      light: { width: 400, height: 100 },
      dark: { width: 400 },
    });
    expect(result.logo?.light.srcset).toMatch(/^\S+\.webp \d+w/);
    expect(reads.get(mediaKey(picture.id))).toBe('delayed');
    expect((await findLook('en')).logo).toBeNull();
    expect((await listUses(layla, picture.id)).records).toMatchObject([{ use: 'logo' }]);
    await expect(
      committed(deleteMedia)(layla, { id: picture.id, alsoFromHistory: true }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await change({ logoAr: '', darkLogoAr: '' });
    expect(await describeFile(path)).toMatchObject({ status: 410 });
    expect((await db().media.findUniqueOrThrow({ where: { id: dark.id } })).isUsed).toBe(false);
  });

  it('is a picture of the media library', async () => {
    const file = await givenFile();
    for (const logoEn of [file.id, '00000000-0000-4000-8000-000000000000'])
      await expect(change({ logoEn })).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: 'logoEn', key: 'field.unknownChoice' }] },
      });
  });
});

describe('The icon of the site', () => {
  let fixture: MediaFixture;
  beforeAll(async () => {
    fixture = await openMediaFixture();
  });
  afterAll(() => fixture.close());

  const square = (side: number) => givenPicture({ width: side, height: side });
  const cut = (id: string) => cutMedia(id, { x: 50, y: 50 }, AbortSignal.timeout(60_000));
  const media = (id: string) => db().media.findUniqueOrThrow({ where: { id } });

  it.each([
    [
      'that is not square',
      600,
      512,
      { key: 'appearance.iconNotSquare', params: { width: 600, height: 512 } },
    ],
    ['that is too small', 511, 511, { key: 'appearance.iconTooSmall', params: { found: 511, needed: 512 } }],
  ])('is no picture %s', async (_what, width, height, issue) => {
    const { id } = await givenPicture({ width, height });
    await expect(change({ icon: id })).rejects.toMatchObject({ issues: [{ path: 'icon', ...issue }] });
  });

  it('is that of the product until its files are made, and is then that of every page', async () => {
    const picture = await square(512);
    await change({ icon: picture.id });
    expect((await findLook('ar')).icon).toEqual(STANDARD_ICON);
    expect(await jobsOf(CUT_MEDIA_JOB)).toHaveLength(1);
    const number = { gt: await lastPublicChange() };
    await cut(picture.id);
    const changes = await db().publicChange.findMany({ where: { number } });
    expect(changes.flatMap(({ keys }) => keys)).toEqual([mediaKey(picture.id)]);
    for (const locale of LOCALES) {
      const { reads, result } = await collectReads(() => findLook(locale));
      expect(result.icon.touch).toBe(mediaPath({ ...picture, name: 'icon-180.png' }));
      expect(await findIcon()).toEqual(result.icon);
      expect(reads.get(mediaKey(picture.id))).toBe('delayed');
    }
    for (const path of Object.values((await findLook('ar')).icon))
      expect(await describeFile(path)).toMatchObject({ status: 200 });
    expect((await listUses(layla, picture.id)).records).toMatchObject([{ use: 'icon' }]);
    await expect(
      committed(deleteMedia)(layla, { id: picture.id, alsoFromHistory: true }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is another one under other addresses as soon as its picture is replaced, by one that can be an icon', async () => {
    const id = (await getAppearance(layla)).fields.icon;
    const replace = async (width: number, height: number) =>
      replaceContent(layla, { ...(await fixture.fileOf(await pictureBytes(width, height))), id });
    await expect(replace(600, 700)).rejects.toMatchObject({
      issues: [{ path: '', key: 'appearance.iconNotSquare' }],
    });
    const former = await media(id);
    await replace(600, 600);
    await fixture.prepareReplacement(id);
    const { contentHash } = await media(id);
    expect((await findLook('en')).icon.tab).toBe(mediaPath({ id, contentHash, name: 'icon-32.png' }));
    expect(
      await describeFile(mediaPath({ id, contentHash: former.contentHash, name: 'icon-32.png' })),
    ).toMatchObject({ status: 410 });
  });

  it('is that of the product again when it is taken away, and its picture may be deleted', async () => {
    const id = (await getAppearance(layla)).fields.icon;
    await change({ icon: '' });
    for (const icon of [(await findLook('ar')).icon, await findIcon()]) expect(icon).toEqual(STANDARD_ICON);
    expect(await media(id)).toMatchObject({ isUsed: false });
  });
});
