import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { castUser } from '@/lib/testing/cast';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { transaction } from '@/lib/transaction';
import { enqueueMail, enqueueMails, type NewMail } from './enqueue-mail';

beforeEach(() => db().mail.deleteMany());

const compose: NewMail['compose'] = (locale) => ({ subject: locale, blocks: [] });

describe('A mail is written', () => {
  it('to the stored address, in the language of its recipient', async () => {
    const [sara, daniel] = [await castUser('sara'), await castUser('daniel')];
    await db().user.update({ where: { id: sara.id }, data: { interfaceLocale: 'ar' } });
    await db().user.update({ where: { id: daniel.id }, data: { interfaceLocale: 'en' } });
    await transaction((tx) =>
      enqueueMails(tx, [
        { userId: sara.id, compose },
        { userId: daniel.id, compose },
      ]),
    );
    expect(await db().mail.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { recipient: sara.email, locale: 'ar', subject: 'ar', state: 'waiting' },
      { recipient: daniel.email, locale: 'en', subject: 'en', state: 'waiting' },
    ]);
  });

  it('once under one key', async () => {
    const { id: userId } = await castUser('sara');
    for (let count = 0; count < 2; count += 1)
      await transaction((tx) => enqueueMail(tx, { userId, compose, key: 'digest:sara:2026-11-26' }));
    expect(await db().mail.count()).toBe(1);
  });

  it('to nobody whose account is deactivated', async () => {
    const { id: userId } = await castUser('omar');
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
    await transaction((tx) => enqueueMail(tx, { userId, compose }));
    expect(await db().mail.count()).toBe(0);
    await db().user.update({ where: { id: userId }, data: { deactivatedAt: null } });
  });

  it.each([
    '"e@attacker.example"@markaz.example',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example>\nRCPT TO:<c@d.example',
    'a＠b.example',
    '<a@b.example>',
  ])('never to %j', async (address) => {
    const { id: userId } = await castUser('sara');
    await expect(transaction((tx) => enqueueMail(tx, { userId, address, compose }))).rejects.toThrow();
    expect(await db().mail.count()).toBe(0);
  });

  it('with the same number of statements for one and for three', async () => {
    const users = [await castUser('sara'), await castUser('daniel'), await castUser('layla')];
    const count = async (some: typeof users) => {
      const mails = some.map(({ id: userId }) => ({ userId, compose }));
      return (await recordedStatements(() => transaction((tx) => enqueueMails(tx, mails)))).length;
    };
    const one = await count(users.slice(0, 1));
    expect(await count(users)).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });
});
