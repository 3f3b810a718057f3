import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { readEnv } from '@/lib/env';
import { castUser } from '@/lib/testing/cast';
import { openMailServer } from '@/lib/testing/mail-server';
import { mailFindings, waitingMailsFindings } from './mail-findings';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

async function linesOf(variables: Record<string, string>): Promise<string> {
  const findings = await mailFindings(readEnv(variables));
  return findings.map(({ level, text }) => `${level}: ${text}`).join('\n');
}

describe('An operator learns', () => {
  it('that a newsroom without a mail server sends nothing', async () => {
    expect(await linesOf({})).toMatch(/^ok: SMTP_URL is not set: .*\/studio\/mail\.$/);
    expect(await linesOf({ MAIL_FROM: 'a@markaz.example' })).toMatch(
      /^warning: MAIL_FROM is set, but SMTP_URL/,
    );
  });

  it('that the mail server lets the newsroom in, which sends nothing for that', async () => {
    const server = await openMailServer({
      hideSTARTTLS: true,
      password: 'a right one',
      allowInsecureAuth: true,
    });
    const SMTP_URL = `smtp://newsroom:a%20right%20one@127.0.0.1:${server.settings.port}`;
    expect(await linesOf({ SMTP_URL, MAIL_FROM: 'a@markaz.example' })).toMatch(
      /^ok: The mail server at 127\.0\.0\.1:\d+ lets the newsroom in, which writes as a@markaz\.example\.$/,
    );
    expect(await linesOf({ SMTP_URL, SITE_URL: 'https://news.example.org' })).toMatch(
      /\nwarning: MAIL_FROM is not set, so that e-mails come from no-reply@news\.example\.org/,
    );
    const wrong = await linesOf({ SMTP_URL: SMTP_URL.replace('right', 'wrong') });
    expect(wrong).toMatch(/^fault: .*535.*the user and the password of SMTP_URL are right/);
    expect(wrong).not.toContain('a wrong');
    expect(server.mails).toEqual([]);
    await server.close();
  });

  it('that nobody trusts the certificate of the mail server, or that it does not run', async () => {
    const server = await openMailServer({ secure: true });
    const SMTP_URL = `smtps://127.0.0.1:${server.settings.port}`;
    expect(await linesOf({ SMTP_URL })).toMatch(/^fault: .*NODE_EXTRA_CA_CERTS/);
    await server.close();
    expect(await linesOf({ SMTP_URL })).toMatch(/^fault: .*see that it runs/);
  });

  it('that mails wait for long or were not delivered', async () => {
    const env = readEnv({ SMTP_URL: 'smtp://127.0.0.1' });
    const lines = async () => (await waitingMailsFindings(client, env)).map(({ text }) => text).join('\n');
    expect(await lines()).toBe('No e-mail has failed or is late.');
    const { id: userId } = await castUser('sara');
    const mail = { userId, recipient: 'a@b.example', locale: 'ar', subject: '', text: '', html: '' } as const;
    await db().mail.create({ data: { ...mail, waitingSince: new Date(Date.now() - 3_600_000) } });
    await db().mail.create({ data: { ...mail, state: 'failed' } });
    expect(await lines()).toMatch(
      /^1 e-mails have been waiting .*\n1 e-mails were not delivered: .*\/studio\/mail\.$/,
    );
  });
});
