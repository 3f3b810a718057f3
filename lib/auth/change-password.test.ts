import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { CAST_PASSWORD, signedIn } from '@/lib/testing/cast';
import { changePassword } from './change-password';

it('Nobody takes the name of the institute for a password, in either language', async () => {
  const value = { nameAr: 'معهد الدراسات البحرية', nameEn: 'Institute of Maritime Studies' };
  await db().setting.create({ data: { key: 'institute', value } });
  const sara = await signedIn('sara');
  for (const next of ['Maritime Studies 2026', 'معهد الدراسات البحرية']) {
    await expect(changePassword(sara, { current: CAST_PASSWORD, next })).rejects.toMatchObject({
      issues: [{ path: 'next', key: 'password.ownWords' }],
    });
  }
});
