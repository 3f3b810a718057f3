import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { GONE, givenLink, USES } from '@/lib/testing/account-links-fixture';
import { givenOidc, opened, refusedWith, visit } from '@/lib/testing/oidc-sign-in';

let given: Awaited<ReturnType<typeof givenOidc>>;

beforeAll(async () => {
  given = await givenOidc();
});
afterAll(() => given.provider.close());
beforeEach(() => given.reset());

describe('A colleague with an account at the provider', () => {
  it('who was invited joins by signing in there, and the link of the invitation ends', async () => {
    const { user, token } = await givenLink('invitation');
    given.provider.account = given.provider.knows({ ...given.omar, subject: 'invited', email: user.email });
    expect((await opened(await visit())).userId).toBe(user.id);
    expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({
      ...{ invitedAt: null, mustChangePassword: false, passwordExpiresAt: null },
    });
    await expect(USES.invitation(token)).rejects.toMatchObject(GONE);
  });

  it.each([
    ['has expired', { accountLinks: { updateMany: { where: {}, data: { expiresAt: new Date(0) } } } }],
    ['was withdrawn', { deactivatedAt: new Date(), accountLinks: { deleteMany: {} } }],
  ])('is refused when the invitation %s', async (name, data) => {
    const { user } = await givenLink('invitation');
    await db().user.update({ where: { id: user.id }, data });
    given.provider.account = given.provider.knows({ ...given.omar, subject: name, email: user.email });
    expect(await visit()).toMatchObject(refusedWith('auth.oidcNoAccount'));
    expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({
      invitedAt: expect.any(Date),
    });
  });
});
