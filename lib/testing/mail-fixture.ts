import { db } from '@/lib/db';
import { deliverMail } from '@/lib/mail/deliver-mail';
import { enqueueMail, type NewMail } from '@/lib/mail/enqueue-mail';
import { openTransport } from '@/lib/mail/mail-transport';
import { sendDueMails } from '@/lib/mail/send-due-mails';
import type { SmtpServer } from '@/lib/mail-settings';
import { transaction } from '@/lib/transaction';
import { castUser } from './cast';
import { openMailServer } from './mail-server';

export const SENDER = { nameAr: 'مركز', nameEn: 'Markaz', address: 'newsroom@markaz.example' };
const UNTRUSTED = { rejectUnauthorized: false };

interface SendOptions {
  settings?: SmtpServer;
  tls?: object;
  timeoutMs?: number;
}

/** A mail server, and a newsroom that sends to it what is due. */
export async function openMailFixture() {
  await db().mail.deleteMany();
  const held = { server: await openMailServer() };
  return {
    get server() {
      return held.server;
    },
    /** A mail to Sara. Answers its id. */
    async given(fields: Partial<NewMail> = {}): Promise<string> {
      const { id: userId } = await castUser('sara');
      const compose: NewMail['compose'] = () => ({
        subject: 'A subject',
        blocks: [{ kind: 'paragraph', text: 'A paragraph.' }],
      });
      await transaction((tx) => enqueueMail(tx, { userId, compose, ...fields }));
      const mail = await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
      return mail.id;
    },
    async send({ settings, tls = UNTRUSTED, timeoutMs }: SendOptions = {}) {
      const transport = openTransport(settings ?? held.server.settings, tls);
      return sendDueMails({ deliver: (mail) => deliverMail(transport, SENDER, mail, timeoutMs) });
    },
    stored: (id: string) => db().mail.findUniqueOrThrow({ where: { id } }),
    pass: (seconds: number) =>
      db().$executeRaw`UPDATE "Mail" SET "dueAt" = "dueAt" - make_interval(secs => ${seconds})`,
    /** Opens another server in the place of this one. */
    async reopen(options: Parameters<typeof openMailServer>[0]) {
      await held.server.close();
      held.server = await openMailServer(options);
    },
  };
}
