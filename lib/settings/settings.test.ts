import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { SETTINGS } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { signedIn } from '@/lib/testing/cast';
import { transaction } from '@/lib/transaction';
import { getSettings, readSettings } from './get-settings';
import { loadRegional } from './load-regional';
import { AccountsShape, RegionalShape, SettingsShape } from './shape';
import { instituteZones } from './time-zones';
import { updateSettings } from './update-settings';

async function change(key: 'layla' | 'omar', fields: object = {}) {
  const actor = await signedIn(key);
  const settings = { ...(await readSettings(db())), ...fields };
  return transaction((tx) => updateSettings(tx, actor, settings));
}

describe('The institute’s settings', () => {
  it('have default values before they are changed for the first time', async () => {
    expect(await getSettings()).toMatchObject({ nameAr: 'مركز', nameEn: 'Markaz', contactEmail: '' });
  });

  it('are changed by an administrator, and the audit log records it', async () => {
    await change('layla', { nameEn: 'Future Center' });
    expect((await getSettings()).nameEn).toBe('Future Center');
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'settings.updated', data: { changed: ['nameEn'] } });
  });

  it('cannot be changed by an editor', async () => {
    await expect(change('omar', { nameEn: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are not overwritten by an administrator who has not seen the last change', async () => {
    const stale = await readSettings(db());
    await change('layla', { taglineEn: 'Newer' });
    await expect(change('layla', { version: stale.version })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getSettings()).taglineEn).toBe('Newer');
  });

  it('have their default values when the stored row is invalid', async () => {
    await db().setting.update({ where: { key: 'institute' }, data: { value: { nameAr: 5 } } });
    expect((await getSettings()).nameAr).toBe('مركز');
  });

  it('accept an e-mail address or none', async () => {
    const { version: _version, ...stored } = await readSettings(db());
    const fields = { ...stored, nameAr: 'أ', nameEn: 'A' };
    expect(SettingsShape.safeParse({ ...fields, contactEmail: '' }).success).toBe(true);
    expect(SettingsShape.safeParse({ ...fields, contactEmail: 'nobody' }).success).toBe(false);
  });

  it('name a contact for security, which earlier versions of the program do not know', async () => {
    await db().setting.deleteMany();
    await change('layla', { securityContact: 'https://example.org/report' });
    expect((await getSettings()).securityContact).toBe('https://example.org/report');
    // These refuse a value with more names than they know, and would show none of it.
    const { value } = await db().setting.findUniqueOrThrow({ where: { key: 'institute' } });
    expect(Object.keys(value as object).sort()).toEqual(
      ['contactEmail', 'nameAr', 'nameEn', 'taglineAr', 'taglineEn', 'version'].sort(),
    );
  });

  it('say how dates and numbers are written: in pages of readers from now on, with dates alone in the newsroom', async () => {
    await change('layla', { timeZone: 'Asia/Beirut', months: 'levant', digits: 'arab' });
    const inRender = await collectReads(async () => {
      await loadRegional();
      return formatDate(noonOf('2018-07-19'), 'ar');
    });
    expect(inRender.result).toBe('١٩ تموز، ٢٠١٨');
    expect([...inRender.reads.keys()]).toEqual([SETTINGS]);
    expect(formatDate(noonOf('2018-07-19'), 'ar')).toBe('19 تموز، 2018');
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event.data).toEqual({ changed: ['timeZone', 'digits', 'months'] });
    await change('layla', DEFAULT_REGIONAL);
    await getSettings();
    expect(formatDate(noonOf('2018-07-19'), 'ar')).toBe('19 يوليو، 2018');
  });

  it.each([
    ['Asia/Riyadh', true],
    ['America/Los_Angeles', true],
    ['Pacific/Honolulu', false],
    ['+04:00', false],
    ['Nowhere/Else', false],
    ['', false],
  ])('take %s as the zone of the institute: %s', (timeZone, isTaken) => {
    expect(RegionalShape.safeParse({ ...DEFAULT_REGIONAL, timeZone }).success).toBe(isTaken);
  });

  it('take no zone that the database does not know, and offer none', async () => {
    await expect(change('layla', { timeZone: 'Mars/Base' })).rejects.toMatchObject({
      ...{ code: 'invalid', issues: [{ path: 'timeZone', key: 'settings.timeZone' }] },
    });
    const known = await db().$queryRaw<{ name: string }[]>`SELECT "name" FROM pg_timezone_names`;
    const names = new Set(known.map(({ name }) => name));
    expect(instituteZones().filter((zone) => !names.has(zone))).toEqual([]);
  });

  it('name accounts of the institute on sites that are known, one in each line', async () => {
    await change('layla', { accounts: 'https://x.com/institute\nhttps://mastodon.example/@institute' });
    expect((await findSiteSettings('ar')).accounts).toEqual([
      { kind: 'x', address: 'https://x.com/institute' },
      { kind: 'mastodon', address: 'https://mastodon.example/@institute' },
    ]);
    expect(
      AccountsShape.safeParse({ accounts: 'https://x.com/a\nhttps://elsewhere.example/a' }).success,
    ).toBe(false);
    expect(AccountsShape.parse({ accounts: ' https://t.me/a \n\n' })).toEqual({ accounts: 'https://t.me/a' });
  });

  it.each([
    ['', true],
    ['security@example.org', true],
    ['https://example.org/report', true],
    ['http://example.org/report', false],
    ['javascript:alert(1)', false],
    ['someone', false],
  ])('take %s as a contact for security: %s', async (securityContact, isTaken) => {
    const { version: _version, ...settings } = await readSettings(db());
    expect(SettingsShape.safeParse({ ...settings, securityContact }).success).toBe(isTaken);
  });
});
