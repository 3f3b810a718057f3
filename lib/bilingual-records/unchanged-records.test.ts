import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createPattern, updatePattern } from '@/lib/line-patterns/change-patterns';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { getSettings, readSettings } from '@/lib/settings/get-settings';
import { updateSettings } from '@/lib/settings/update-settings';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { updateOwnAccount } from '@/lib/users/update-own-account';
import { updateUser } from '@/lib/users/update-user';
import { formValues } from './form-values';
import { getRecord } from './get-record';
import { updateRecord } from './update-record';

const events = () => db().auditEvent.count();

describe('A form that is saved as it is stored writes nothing and leaves no audit event', () => {
  it('of a person, but a changed one is written', async () => {
    const layla = await signedIn('layla');
    const { id } = await givenPerson('unchanged');
    const { version, fields } = await getRecord(personDescriptor, id);
    const before = await events();
    const save = (change: object) =>
      transaction((tx) =>
        updateRecord(tx, layla, personDescriptor, { id, version, fields: { ...fields, ...change } }),
      );
    expect(await save({})).toEqual({ version });
    expect(await events()).toBe(before);
    expect(await save({ bioEn: 'Writes.' })).toEqual({ version: version + 1 });
    expect(await events()).toBe(before + 1);
  });

  it('of a section, from before an upgrade that has brought a field: that one stays as it is', async () => {
    const layla = await signedIn('layla');
    const { id } = await givenSection('before-an-upgrade');
    const list = await db().list.findFirstOrThrow({ select: { id: true } });
    await db().section.update({ where: { id }, data: { openingId: list.id } });
    const { version, fields } = await getRecord(sectionDescriptor, id);
    const { openingId: _, ...known } = fields;
    const save = (change: object) =>
      transaction((tx) =>
        updateRecord(tx, layla, sectionDescriptor, {
          ...sectionDescriptor.changeShape.parse({ id, version, ...formValues(known), ...change }),
        }),
      );
    expect(await save({})).toEqual({ version });
    await save({ descriptionEn: 'Of the region.' });
    expect((await getRecord(sectionDescriptor, id)).fields).toEqual({
      ...fields,
      descriptionEn: 'Of the region.',
    });
  });

  it('of the settings', async () => {
    const layla = await signedIn('layla');
    const settings = await readSettings(db());
    const before = await events();
    const saved = await transaction((tx) => updateSettings(tx, layla, settings));
    expect(saved).toEqual({ version: settings.version });
    expect(await events()).toBe(before);
    expect(await getSettings()).toMatchObject({ nameEn: settings.nameEn });
  });

  it('of an account, one’s own or another', async () => {
    const [layla, omar] = [await signedIn('layla'), await signedIn('omar')];
    const user = await db().user.findUniqueOrThrow({ where: { id: omar.userId ?? '' } });
    const { nameAr, nameEn, interfaceLocale, role, version } = user;
    const before = await events();
    expect(await updateUser(layla, user.id, { nameAr, nameEn, interfaceLocale, role, version })).toEqual({
      version,
    });
    expect(await updateOwnAccount(omar, { nameAr, nameEn, interfaceLocale, version })).toEqual({ version });
    expect(await events()).toBe(before);
  });

  it('of a pattern of lines, but a changed one is written', async () => {
    const layla = await signedIn('layla');
    const texts = {
      nameAr: 'زيارة',
      nameEn: 'A visit',
      templateAr: 'زار {person} المركز',
      templateEn: '{person} visits',
    };
    const pattern = { ...texts, offered: 'yes' as const };
    const { id } = await transaction((tx) => createPattern(tx, layla, pattern));
    const before = await events();
    const save = (version: number, change: object = {}) =>
      transaction((tx) => updatePattern(tx, layla, { ...pattern, ...change, id, version }));
    expect(await save(1)).toEqual({ version: 1 });
    expect(await events()).toBe(before);
    expect(await save(1, { offered: '' })).toEqual({ version: 2 });
    expect(await save(2, { offered: '' })).toEqual({ version: 2 });
    expect(await events()).toBe(before + 1);
  });
});
