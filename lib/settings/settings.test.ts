import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { getSettings, readSettings } from './get-settings';
import { SettingsShape } from './shape';
import { updateSettings } from './update-settings';

const change = async (key: 'layla' | 'omar', fields: object = {}) =>
  updateSettings(await signedIn(key), { ...(await readSettings(db())), ...fields });

describe('The institute’s settings', () => {
  it('have sensible values before anybody has changed them', async () => {
    expect(await getSettings()).toMatchObject({ nameAr: 'مركز', nameEn: 'Markaz', contactEmail: '' });
  });

  it('are changed by an administrator, which the audit trail remembers', async () => {
    await change('layla', { nameEn: 'Future Center' });
    expect((await getSettings()).nameEn).toBe('Future Center');
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'settings.updated', data: { changed: ['nameEn'] } });
  });

  it('are not an editor’s to change', async () => {
    await expect(change('omar', { nameEn: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are not overwritten by somebody who has not seen the last change', async () => {
    const stale = await readSettings(db());
    await change('layla', { taglineEn: 'Newer' });
    await expect(change('layla', { version: stale.version })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getSettings()).taglineEn).toBe('Newer');
  });

  it('fall back to the first values when the stored row is damaged', async () => {
    await db().setting.update({ where: { key: 'institute' }, data: { value: { nameAr: 5 } } });
    expect((await getSettings()).nameAr).toBe('مركز');
  });

  it('take an e-mail address or none', () => {
    const fields = { nameAr: 'أ', nameEn: 'A', taglineAr: '', taglineEn: '' };
    expect(SettingsShape.safeParse({ ...fields, contactEmail: '' }).success).toBe(true);
    expect(SettingsShape.safeParse({ ...fields, contactEmail: 'nobody' }).success).toBe(false);
  });
});
