import { beforeEach, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { castUser, signedIn } from '@/lib/testing/cast';
import { eventually } from '@/lib/testing/eventually';
import { enqueued, givenKind } from '@/lib/testing/jobs-fixture';
import { transaction } from '@/lib/transaction';
import { saveChoice } from './choices';
import { listNotifications } from './list-notifications';
import { mailSoon } from './mail-notifications';
import { markAllRead } from './mark-read';
import { notificationText } from './notification-text';
import { tellOfFailures } from './tell-of-failures';
import type { FailureKind } from './types';

let layla: UserActor;

beforeEach(async () => {
  layla = await signedIn('layla');
  await db().notificationChoice.deleteMany();
  await db().notification.deleteMany();
  await db().mail.deleteMany();
  await db().$executeRaw`DELETE FROM pgboss.job`;
  // Nobody is told of what failed before there was their account.
  await db().user.updateMany({ data: { createdAt: new Date('2020-01-01') } });
});

async function mailFails(): Promise<void> {
  const { id: userId } = await castUser('sara');
  const mail = {
    userId,
    recipient: 'sara@example.org',
    locale: 'en',
    subject: 'S',
    text: 'T',
    html: 'H',
  } as const;
  await db().mail.create({ data: { ...mail, state: 'failed', settledAt: new Date() } });
}

async function jobFails(name?: string): Promise<void> {
  const kind = await givenKind();
  await enqueued(kind, 'a');
  await db().$executeRaw`
    UPDATE pgboss.job SET state = 'failed', completed_on = now(), name = ${name ?? kind.name} WHERE name = ${kind.name}`;
}

const look = () => transaction(tellOfFailures);

/** Whom is told of a kind how often. */
async function told(kind: FailureKind): Promise<string[]> {
  const rows = await db().notification.findMany({ where: { kind } });
  const users = await db().user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) } } });
  return rows.map(({ userId }) => users.find(({ id }) => id === userId)?.role ?? '');
}

it('Administrators alone are told once of many e-mails that were given up, and where to see to them', async () => {
  for (let count = 0; count < 3; count += 1) await mailFails();
  await Promise.all([look(), look()]);
  await look();
  expect(await told('mail_failed')).toEqual(['admin']);
  expect(await told('job_failed')).toEqual([]);
  const { rows } = await listNotifications(layla, { isUnread: true, size: 10 });
  expect(rows).toMatchObject([{ kind: 'mail_failed', about: { path: '/studio/mail?state=failed' } }]);
});

it('They are told again of what fails after they have read that, and not before', async () => {
  await jobFails('index-drafts');
  await look();
  await jobFails('index-drafts');
  await look();
  expect(await told('job_failed')).toHaveLength(1);
  await transaction((tx) => markAllRead(tx, layla, { until: new Date().toISOString(), recentIds: [] }));
  await look();
  expect(await told('job_failed')).toHaveLength(1);
  await jobFails('index-drafts');
  await look();
  expect(await told('job_failed')).toHaveLength(2);
});

it('They are told of each kind of job by itself, whatever of another one they have not read', async () => {
  await jobFails('index-drafts');
  await look();
  await jobFails('prepare-media');
  await jobFails('index-drafts');
  await Promise.all([look(), look()]);
  const { rows } = await listNotifications(layla, { isUnread: true, size: 10 });
  expect(rows.map((row) => notificationText(row, 'en'))).toEqual([
    expect.stringContaining('Make the sizes of a picture'),
    expect.stringContaining('Let the newsroom search drafts'),
  ]);
});

it('No e-mail is written about e-mails, nor about the jobs that send them', async () => {
  await mailFails();
  await jobFails('send-mail');
  await look();
  await transaction(mailSoon);
  expect(await db().mail.count({ where: { state: 'waiting' } })).toBe(0);
  const asked = { kind: 'mail_failed', isShown: true, mail: 'soon' } as const;
  const { ChoiceShape } = await import('./choices');
  expect(ChoiceShape.safeParse(asked).success).toBe(false);
});

it('No e-mail is written about the jobs that send them, after another one of which was told before', async () => {
  await jobFails();
  await look();
  await transaction((tx) => markAllRead(tx, layla, { until: new Date().toISOString(), recentIds: [] }));
  await jobFails('send-mail');
  await look();
  const rows = await db().notification.findMany({ where: { kind: 'job_failed' }, orderBy: { id: 'asc' } });
  expect(rows.map(({ mailDue }) => mailDue === null)).toEqual([false, true]);
});

it('Each is told as they have chosen: by e-mail alone not twice within a day, or not at all', async () => {
  const choose = (mail: 'soon' | 'never') =>
    transaction((tx) => saveChoice(tx, layla, { kind: 'job_failed', isShown: false, mail }));
  await choose('never');
  await jobFails('index-drafts');
  await look();
  expect(await told('job_failed')).toEqual([]);
  await choose('soon');
  await look();
  await jobFails('index-drafts');
  await look();
  expect(await db().notification.findMany({ where: { kind: 'job_failed' } })).toMatchObject([
    { isShown: false, mailDue: 'soon' },
  ]);
});

it('What failed while no process looked is told when one begins to', async () => {
  await mailFails();
  const site = await startJobs({ runs: true, handlers: [] });
  await eventually(async () => expect(await told('mail_failed')).toEqual(['admin']));
  await site.stop();
});
