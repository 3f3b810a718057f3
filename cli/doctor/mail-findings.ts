import type pg from 'pg';
import type { Env } from '@/lib/env';
import { failureOf } from '@/lib/mail/mail-failure';
import { openTransport, senderAddress } from '@/lib/mail/mail-transport';
import { type Finding, fault, ok, warning } from './finding';

/** Mails are sent within seconds, or wait for a server that could not be used. */
const LATE_AFTER_MINUTES = 15;

const ADVICE = {
  refused: 'see that it takes e-mails from this machine',
  deferred: 'see that it takes e-mails from this machine',
  unreachable:
    'see that it runs, that its name and port are right, and that a firewall lets this machine through',
  signIn:
    'see that the user and the password of SMTP_URL are right, percent-encoded where they hold special characters',
  sender: 'see that it lets this newsroom write from the address in MAIL_FROM',
  encryption:
    'see that its certificate is valid for the name in SMTP_URL, and that NODE_EXTRA_CA_CERTS names the authority of your own that has issued it',
  timeout:
    'see that its port speaks SMTP, with TLS from the first byte for smtps:// and with STARTTLS for smtp://',
  old: '',
} as const;

/** Whether the mail server lets the newsroom in. Sends nothing. */
export async function mailFindings(env: Env): Promise<Finding[]> {
  const { SMTP_URL: server, MAIL_FROM } = env;
  if (!server) {
    return [
      MAIL_FROM
        ? warning('MAIL_FROM is set, but SMTP_URL is not, so that no e-mail is sent: set both or none.')
        : ok(
            'SMTP_URL is not set: no e-mail is sent, and administrators find the text of each on /studio/mail.',
          ),
    ];
  }
  const address = `${server.host}:${server.port}`;
  const transport = openTransport(server);
  try {
    await transport.verify();
    const sender = senderAddress(env);
    const lets = ok(`The mail server at ${address} lets the newsroom in, which writes as ${sender}.`);
    return MAIL_FROM
      ? [lets]
      : [
          lets,
          warning(
            `MAIL_FROM is not set, so that e-mails come from ${sender}: set it to an address of yours.`,
          ),
        ];
  } catch (error) {
    const { reason, response } = failureOf(error);
    return [fault(`The mail server at ${address} cannot be used (${response}): ${ADVICE[reason]}.`)];
  } finally {
    transport.close();
  }
}

/** Whether mails wait for too long or were given up. */
export async function waitingMailsFindings(client: pg.ClientBase, { SMTP_URL }: Env): Promise<Finding[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('"Mail"') IS NOT NULL AS exists`);
  // The database of an older version, or a newsroom that sends nothing.
  if (found[0]?.exists !== true || !SMTP_URL) return [];
  const { rows } = await client.query<{ failed: number; late: number }>(
    `SELECT count(*) FILTER (WHERE "state" = 'failed')::int AS failed,
            count(*) FILTER (WHERE "state" = 'waiting' AND "waitingSince" < now() - make_interval(mins => ${LATE_AFTER_MINUTES}))::int AS late
       FROM "Mail" WHERE "state" <> 'sent'`,
  );
  const { failed = 0, late = 0 } = rows[0] ?? {};
  const findings: Finding[] = [];
  if (late > 0)
    findings.push(warning(`${late} e-mails have been waiting for more than ${LATE_AFTER_MINUTES} minutes.`));
  if (failed > 0)
    findings.push(warning(`${failed} e-mails were not delivered: the newsroom shows why on /studio/mail.`));
  return findings.length > 0 ? findings : [ok('No e-mail has failed or is late.')];
}
