import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { castUser, signedIn } from '@/lib/testing/cast';
import { ageProof } from '@/lib/testing/second-factor-fixture';
import { transaction } from '@/lib/transaction';
import { enqueueMail } from './enqueue-mail';
import { listMails, summarizeMails } from './list-mails';
import { readMail } from './read-mail';
import { retryMail } from './retry-mail';

it('In a newsroom without a mail server an administrator reads what waits and passes it on', async () => {
  const layla = await signedIn('layla');
  const { id: userId } = await castUser('sara');
  const blocks = [{ kind: 'button' as const, label: 'Set a password', path: '/studio/reset/a-token' }];
  await transaction((tx) =>
    enqueueMail(tx, { userId, isConfidential: true, compose: () => ({ subject: 'A new password', blocks }) }),
  );
  expect(await db().$queryRaw`SELECT FROM pgboss.job WHERE name = 'send-mail'`).toEqual([]);
  const { rows } = await listMails(layla, { state: 'waiting', size: 20 });
  expect(rows).toMatchObject([
    { subject: 'A new password', nextAt: null, failure: null, isConfidential: true },
  ]);
  expect(await summarizeMails(layla)).toMatchObject({ isSending: false, counts: { waiting: { count: 1 } } });

  const id = rows[0]?.id ?? '';
  await ageProof(layla, 11);
  const read = () => transaction((tx) => readMail(tx, layla, id));
  await expect(read()).rejects.toMatchObject({ code: 'proof_needed' });
  expect(await db().auditEvent.count({ where: { action: 'mail.read' } })).toBe(0);
  await ageProof(layla, 1);
  const { text } = await read();
  expect(text).toMatch(/^Set a password\nhttp:\/\/[^ ]+\/studio\/reset\/a-token$/m);
  const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(event).toMatchObject({ action: 'mail.read', actorId: layla.userId, subjectId: userId });
  expect(JSON.stringify(event.data)).not.toContain('a-token');
  await expect(transaction((tx) => retryMail(tx, layla, id))).rejects.toMatchObject({
    ...{ code: 'conflict', issues: [{ key: 'mail.noServer' }] },
  });

  await db().mail.update({ where: { id }, data: { state: 'failed', text: '', html: '' } });
  const forgotten = { code: 'conflict', issues: [{ key: 'mail.forgotten' }] };
  await expect(read()).rejects.toMatchObject(forgotten);
  await expect(transaction((tx) => retryMail(tx, layla, id))).rejects.toMatchObject(forgotten);
});
