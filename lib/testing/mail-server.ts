import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpServer } from '@/lib/mail-settings';

export interface ReceivedMail extends ParsedMail {
  /** As the connection said, whatever the headers say. */
  envelope: { from: string; to: string[] };
  isEncrypted: boolean;
  user: string | undefined;
}

type Behaviour =
  | 'accept'
  | 'refuse sender'
  | 'refuse recipient'
  | 'refuse mail'
  | 'not yet'
  | 'lose connection'
  | 'never answer';

interface MailServerOptions extends SMTPServerOptions {
  /** Whoever signs in has to know it. Without it nobody needs to. */
  password?: string;
}

const refusal = (message: string, responseCode: number) =>
  Object.assign(new Error(message), { responseCode });

/** A real mail server on this machine, with a certificate that nobody trusts. */
export async function openMailServer({ password, ...options }: MailServerOptions = {}) {
  const mails: ReceivedMail[] = [];
  const state = { behaviour: 'accept' as Behaviour };
  const server = new SMTPServer({
    authOptional: password === undefined,
    ...options,
    onAuth: (auth, _session, done) =>
      auth.password === password
        ? done(null, { user: auth.username })
        : done(refusal('Authentication credentials invalid', 535)),
    onMailFrom: (_address, _session, done) =>
      state.behaviour === 'refuse sender' ? done(refusal('Sender address rejected', 553)) : done(),
    onRcptTo: (_address, _session, done) =>
      state.behaviour === 'refuse recipient' ? done(refusal('No such user here', 550)) : done(),
    onData(stream, session, done) {
      simpleParser(stream, {}, (error, parsed) => {
        if (error) return done(error);
        if (state.behaviour === 'refuse mail') return done(refusal('Looks like spam', 554));
        if (state.behaviour === 'not yet') return done(refusal('Greylisted', 451));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map(({ address }) => address);
        mails.push({ ...parsed, envelope: { from, to }, isEncrypted: session.secure, user: session.user });
        if (state.behaviour === 'lose connection') return cut();
        if (state.behaviour === 'accept') done();
      });
    },
  });
  const cut = () => {
    for (const connection of server.connections) Reflect.get(connection, '_socket').destroy();
  };
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const settings: SmtpServer = {
    ...{ host: '127.0.0.1', port, isSecure: options.secure === true },
    ...{ user: password === undefined ? '' : 'newsroom', password: password ?? '' },
  };
  return {
    ...{ mails, settings, cut },
    behave: (behaviour: Behaviour) => {
      state.behaviour = behaviour;
    },
    close: async () => {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
