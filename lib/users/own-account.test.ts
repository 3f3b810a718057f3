import { describe, expect, it } from 'vitest';
import { findSignedIn } from '@/lib/auth/sessions';
import { signedIn } from '@/lib/testing/cast';
import { getOwnAccount } from './get-own-account';
import { getUser } from './get-user';
import { resetPassword } from './reset-password';
import { setInterfaceLocale } from './set-interface-locale';
import { updateOwnAccount } from './update-own-account';
import { updateUser } from './update-user';

describe('A user’s own account', () => {
  it('that is open in two tabs is not overwritten by the tab with the older version', async () => {
    const omar = await signedIn('omar');
    const seen = await getOwnAccount(omar);
    const saved = await updateOwnAccount(omar, { ...seen, nameEn: 'Omar A. Farouk' });
    expect(saved).toEqual({ version: seen.version + 1 });
    const late = updateOwnAccount(omar, { ...seen, nameAr: 'عمر ف.' });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await getOwnAccount(omar)).toMatchObject({ nameEn: 'Omar A. Farouk', nameAr: seen.nameAr });
  });

  it('takes only one of two changes made at the same moment', async () => {
    const sara = await signedIn('sara');
    const seen = await getOwnAccount(sara);
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((nameEn) => updateOwnAccount(sara, { ...seen, nameEn })),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps the language of the top bar when a form that is still open is saved', async () => {
    const daniel = await signedIn('daniel');
    const seen = await getOwnAccount(daniel);
    await setInterfaceLocale(daniel, 'ar');
    await expect(updateOwnAccount(daniel, seen)).rejects.toMatchObject({ code: 'conflict' });
    expect((await findSignedIn(daniel.sessionId))?.user.interfaceLocale).toBe('ar');
  });
});

describe('An administrator', () => {
  it('receives the version of the account after each change and can change it again', async () => {
    const layla = await signedIn('layla');
    const sara = await signedIn('sara');
    const { nameAr, nameEn, role, interfaceLocale, version } = await getUser(layla, sara.userId);
    const fields = { nameAr, nameEn, role, interfaceLocale };
    const saved = await updateUser(layla, sara.userId, { ...fields, version, nameEn: 'Sara N.' });
    await updateUser(layla, sara.userId, { ...fields, ...saved });
    expect((await getUser(layla, sara.userId)).nameEn).toBe(nameEn);
  });

  it('gets not found for a malformed account id', async () => {
    const layla = await signedIn('layla');
    await expect(getUser(layla, 'nobody')).rejects.toMatchObject({ code: 'not_found' });
    await expect(resetPassword(layla, 'nobody')).rejects.toMatchObject({ code: 'not_found' });
  });
});
