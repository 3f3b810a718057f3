import { beforeEach, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/auth/secret-token';
import { db } from '@/lib/db';
import { address, GONE, givenLink, USES } from '@/lib/testing/account-links-fixture';
import { signedIn } from '@/lib/testing/cast';
import { withinSignInWindow } from '@/lib/testing/within-sign-in-window';
import { makeAccountLink } from './make-account-link';
import { readAccountLink } from './read-account-link';
import { LINK_PURPOSES } from './types';

beforeEach(async () => {
  await withinSignInWindow();
  await db().rateLimit.deleteMany();
});

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const LIFETIME_HOURS = { newPassword: 1, newEmail: 24, oldEmail: 72, invitation: 168 };

describe.each(LINK_PURPOSES)('A link of the purpose %s', (purpose) => {
  const use = USES[purpose];

  /** Neither its page nor its use says more of it than of a link that never was, and nothing has changed. */
  async function expectGone(token: string, userId: string, now?: Date) {
    const before = await db().user.findUniqueOrThrow({ where: { id: userId } });
    await expect(readAccountLink({ token, address, purpose }, now)).rejects.toMatchObject(GONE);
    await expect(use(token, now)).rejects.toMatchObject(GONE);
    expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toEqual(before);
  }

  it('can be looked at as often as mail programs like, and works once', async () => {
    const { token, user } = await givenLink(purpose);
    for (let count = 0; count < 3; count += 1)
      expect(await readAccountLink({ token, address, purpose })).toMatchObject({ nameEn: user.nameEn });
    await use(token);
    await expectGone(token, user.id);
  });

  it('works for one of two requests at the same moment', async () => {
    const { token } = await givenLink(purpose);
    const outcomes = await Promise.allSettled([use(token), use(token)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: GONE });
  });

  it('does nothing that another link is for', async () => {
    const { token } = await givenLink(purpose);
    for (const other of LINK_PURPOSES.filter((each) => each !== purpose)) {
      await expect(readAccountLink({ token, address, purpose: other })).rejects.toMatchObject(GONE);
      await expect(USES[other](token)).rejects.toMatchObject(GONE);
    }
    await use(token);
  });

  it('ends in time', async () => {
    const { token, user } = await givenLink(purpose);
    const hours = LIFETIME_HOURS[purpose];
    await readAccountLink({ token, address, purpose }, hoursFromNow(hours - 0.1));
    await expectGone(token, user.id, hoursFromNow(hours + 0.1));
  });

  it('opens nothing once the account is deactivated', async () => {
    const { token, user } = await givenLink(purpose);
    await db().user.update({ where: { id: user.id }, data: { deactivatedAt: new Date() } });
    await expectGone(token, user.id);
  });

  it('opens nothing when it was made up or cut off', async () => {
    const { token, user } = await givenLink(purpose);
    for (const wrong of [newToken(), token.slice(1), `${token}A`, '', `${token}\n`])
      await expectGone(wrong, user.id);
  });

  it('is stored as what nobody can use', async () => {
    const { token, user } = await givenLink(purpose);
    const [row] = await db().$queryRaw<{ text: string }[]>`
      SELECT row_to_json(link)::text AS text FROM "AccountLink" link WHERE "userId" = ${user.id}::uuid`;
    expect(row?.text).toContain(user.id);
    expect(row?.text).not.toContain(token);
  });
});

it.each(['newPassword', 'newEmail', 'invitation'] as const)(
  'A newer link ends one of the purpose %s',
  async (purpose) => {
    const { token, user } = await givenLink(purpose);
    const { userId: createdById } = await signedIn('layla');
    await makeAccountLink(db(), { userId: user.id, purpose, createdById, email: 'a@b.example' }, new Date());
    await expect(USES[purpose](token)).rejects.toMatchObject(GONE);
  },
);

it('A network that tries very many links is stopped, and one that works is opened all the same', async () => {
  const { token } = await givenLink('newPassword');
  const open = (carried: string) => readAccountLink({ token: carried, address, purpose: 'newPassword' });
  for (let count = 0; count < 30; count += 1) await expect(open(newToken())).rejects.toMatchObject(GONE);
  await expect(open(newToken())).rejects.toMatchObject({ code: 'too_many' });
  // What mail programs have cut off cannot be a guess.
  await expect(open('cut-off')).rejects.toMatchObject(GONE);
  expect(await open(token)).toHaveProperty('email');
});
