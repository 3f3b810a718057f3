import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { readSettings } from '@/lib/settings/get-settings';
import { transaction } from '@/lib/transaction';
import { deliverMail } from './deliver-mail';
import { openTransport, senderAddress } from './mail-transport';
import { sendDueMails } from './send-due-mails';
import { SEND_MAIL_JOB } from './send-mail-job';
import { MAIL_DAYS } from './types';

/** For mails of a process that was killed, and of one without SMTP_URL. */
const LOOK_EVERY_MS = 60_000;
/** Before a server that could not be used is asked again. */
const PAUSE_S = 60;

/** Has the queue wake a process when the next mail is due. */
async function wakeForNext(tx: Tx, pauseS: number): Promise<void> {
  const [next] = await tx.$queryRaw<{ afterS: number | null }[]>`
    SELECT extract(epoch FROM min("dueAt") - clock_timestamp())::float8 AS "afterS" FROM "Mail" WHERE "state" = 'waiting'`;
  if (typeof next?.afterS === 'number')
    await enqueue(tx, SEND_MAIL_JOB, {}, { afterS: Math.max(pauseS, next.afterS) });
}

async function removeOld(): Promise<void> {
  await db().$executeRaw`DELETE FROM "Mail" WHERE "createdAt" < now() - make_interval(days => ${MAIL_DAYS})`;
}

/** Removes what is old in every newsroom, and sends where there is a mail server. */
export const SEND_MAIL_HANDLER = jobHandler({
  kind: SEND_MAIL_JOB,
  async run(_data, { signal }) {
    await removeOld();
    const { SMTP_URL } = env();
    if (!SMTP_URL) return;
    const { nameAr, nameEn } = await readSettings(db());
    const sender = { nameAr, nameEn, address: senderAddress(env()) };
    const transport = openTransport(SMTP_URL);
    const isUsable = await sendDueMails({ signal, deliver: (mail) => deliverMail(transport, sender, mail) });
    transport.close();
    await transaction((tx) => wakeForNext(tx, isUsable ? 0 : PAUSE_S));
    signal.throwIfAborted();
  },
  lookEveryMs: LOOK_EVERY_MS,
  async enqueueOutstanding(tx) {
    const [found] = await tx.$queryRaw<{ isDue: boolean; isOld: boolean }[]>`
      SELECT EXISTS (SELECT FROM "Mail" WHERE "state" = 'waiting' AND "dueAt" <= now()) AS "isDue",
             EXISTS (SELECT FROM "Mail" WHERE "createdAt" < now() - make_interval(days => ${MAIL_DAYS})) AS "isOld"`;
    if (found?.isOld || (found?.isDue && env().SMTP_URL)) await enqueue(tx, SEND_MAIL_JOB, {});
  },
});
