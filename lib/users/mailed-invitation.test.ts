import { expect, it } from 'vitest';
import {
  GONE,
  givenAccount,
  mailedToken,
  mailsTo,
  newEmail,
  tokenIn,
  USES,
} from '@/lib/testing/account-links-fixture';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { inviteUser } from './invite-user';
import { renewInvitation } from './renew-invitation';

process.env.SMTP_URL = 'smtp://127.0.0.1:9';

it('Where there is a mail server an invitation is mailed too, in both languages, and again when it is sent anew', async () => {
  await givenAccount();
  const layla = await signedIn('layla');
  const [email, right] = [newEmail(), newEmail()];
  const fields = { nameAr: 'مدعوة', nameEn: 'Invited', role: 'author', interfaceLocale: 'ar' } as const;
  const { userId, path, isMailed } = await inviteUser(layla, { ...fields, email });
  expect(isMailed).toBe(true);
  const [mail] = await mailsTo(userId);
  expect(mail).toMatchObject({ recipient: email, subject: 'دعوة إلى غرفة الأخبار', isConfidential: true });
  expect(mail?.text).toMatch(/^هذه دعوة من \u2068ليلى[^\u2069]*\u2069 إلى غرفة الأخبار/);
  expect(mail?.text).toContain('has invited you to the newsroom');
  expect(await mailedToken(email)).toBe(tokenIn(path));
  await committed(renewInvitation)(layla, { id: userId, email: right });
  await expect(USES.invitation(tokenIn(path))).rejects.toMatchObject(GONE);
  await USES.invitation(await mailedToken(right));
});
