import { createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { makeTestDatabase, testDatabaseUrl } from '@/lib/testing/test-database';
import { DATABASE, OWNER, SUPERUSER } from './cluster';
import { queryAsSuperuser } from './embedded-server';
import { requireExternalDatabase } from './external-database';
import { migrate } from './migrate';

/** The messages of the protocol (PostgreSQL's documentation, 55.7): a type, the length, a body. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const fatal = (code: string, text: string) =>
  message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
/** Password authentication by SCRAM (RFC 5802): the client's first message holds its nonce, to which the server adds its own. */
const authentication = (code: number, text: string) =>
  message('R', Buffer.concat([Buffer.from([0, 0, 0, code]), Buffer.from(text)]));
function askForPassword(socket: Socket): void {
  socket.write(authentication(10, 'SCRAM-SHA-256\0\0'));
  socket.once('data', (first) => {
    const nonce = /r=(.*)$/.exec(first.toString('latin1'))?.[1];
    socket.write(authentication(11, `r=${nonce}server,s=c2FsdA==,i=4096`));
  });
}

let server: Server | undefined;
afterEach(() => server?.close());

/** The address of a server that answers the first message of every connection like this. */
async function serverThatAnswers(answer: Buffer | ((socket: Socket) => void), password = ':hush') {
  const onConnection = (socket: Socket) =>
    socket
      .once('data', () => (typeof answer === 'function' ? answer(socket) : socket.write(answer)))
      .on('error', () => {});
  const opened = createServer(onConnection);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `postgresql://markaz${password}@127.0.0.1:${Object(opened.address()).port}/news`;
}

describe('A server that does not admit the program is reported in one sentence, with what to do', () => {
  it.each([
    [
      '28P01',
      'password authentication failed for user "markaz"',
      'refuses the password: correct the password in it',
    ],
    [
      '28000',
      'no pg_hba.conf entry for host "10.0.0.1", user "markaz", database "news", no encryption',
      'admits only encrypted connections: add ?sslmode=verify-full to it',
    ],
    ['28000', 'role "markaz" is not permitted to log in', 'does not admit this role from this machine'],
    ['3D000', 'database "news" does not exist', 'has no database of this name: create one'],
    ['42501', 'permission denied for database "news"', 'use a role that owns it'],
    ['53300', 'sorry, too many clients already', 'has no connection left'],
    ['57P03', 'the database system is starting up', 'try again when it is ready'],
  ])('%s %s', async (code, text, remedy) => {
    const refusal = await requireExternalDatabase(await serverThatAnswers(fatal(code, text))).catch(String);
    expect(refusal).toContain(`/news: ${text}) `);
    expect(refusal).toContain(remedy);
    expect(refusal).toMatch(/^OperatorError: The server at DATABASE_URL \([^\n]*\.$/);
    expect(refusal).not.toContain('hush');
  });

  it('without a password that it asks for', async () => {
    const url = await serverThatAnswers(askForPassword, '');
    await expect(requireExternalDatabase(url)).rejects.toThrow(
      /demands a password: write it between the role and the host, role:password@host\.$/,
    );
  });

  it('without the encryption that the address demands', async () => {
    const url = await serverThatAnswers(Buffer.from('N'));
    await expect(requireExternalDatabase(`${url}?sslmode=verify-full`)).rejects.toThrow(
      /has no encryption: remove sslmode/,
    );
  });

  it('with a pooler whose own server does not answer', async () => {
    const url = await serverThatAnswers(fatal('28P01', 'password authentication failed'));
    await expect(requireExternalDatabase('postgresql://m@127.0.0.1:1/news', url)).rejects.toThrow(
      /^The server at DATABASE_DIRECT_URL \(/,
    );
  });
});

describe('A database that cannot hold the newsroom is refused in one sentence', () => {
  const socketFolder = inject('testSocketFolder');
  const asSuperuser = (text: string) => queryAsSuperuser(socketFolder, text);

  async function asAdmin(url: string, statement: string): Promise<void> {
    const admin = new pg.Client({ connectionString: url.replace(OWNER, SUPERUSER) });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  }

  async function withDatabase(creation: string, work: (url: string) => Promise<void>): Promise<void> {
    await asSuperuser(`CREATE DATABASE refused TEMPLATE template0 ${creation}`);
    try {
      await work(testDatabaseUrl(socketFolder, 'refused'));
    } finally {
      await asSuperuser('DROP DATABASE refused WITH (FORCE)');
    }
  }

  it('with the locale C, in which searches find no Arabic word', async () => {
    await withDatabase(`OWNER ${OWNER} ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`, async (url) => {
      const refusal = await requireExternalDatabase(url).catch(String);
      expect(refusal).toMatch(
        /^OperatorError: The database of DATABASE_URL has a locale such as C, [^\n]*\.$/,
      );
      // Nothing was changed.
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query('SELECT 1 FROM pg_extension WHERE extname <> $1', ['plpgsql']);
      await client.end();
      expect(rows).toEqual([]);
    });
  });

  it('with another encoding', async () => {
    await withDatabase(`OWNER ${OWNER} ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`, async (url) => {
      await expect(requireExternalDatabase(url)).rejects.toThrow(
        /is encoded in SQL_ASCII: create one with ENCODING/,
      );
    });
  });

  it('when the role may not create what the newsroom needs', async () => {
    await withDatabase(`OWNER ${SUPERUSER}`, async (url) => {
      await expect(requireExternalDatabase(url)).rejects.toThrow(
        /^The role of DATABASE_URL may not create the extension pg_trgm \(permission denied[^\n]*own the database/,
      );
      await requireExternalDatabase(url.replace(OWNER, SUPERUSER));
      await asAdmin(url, 'CREATE EXTENSION pg_trgm');
      await expect(requireExternalDatabase(url)).rejects.toThrow(
        /^The role of DATABASE_URL may not create tables \(/,
      );
      await asAdmin(url, `GRANT CREATE ON SCHEMA public TO ${OWNER}`);
      await expect(requireExternalDatabase(url)).rejects.toThrow(
        /^The role of DATABASE_URL may not create the schema pgboss, .* CREATE SCHEMA pgboss AUTHORIZATION/,
      );
      await asAdmin(url, 'CREATE SCHEMA pgboss');
      await expect(requireExternalDatabase(url)).rejects.toThrow(/may not create the schema pgboss/);
      await asAdmin(url, `ALTER SCHEMA pgboss OWNER TO ${OWNER}`);
      expect(await requireExternalDatabase(url)).toBeUndefined();
      await migrate(url);
    });
  });

  it('but one that is read-only may be read, for a backup', async () => {
    const { url, drop } = await makeTestDatabase(socketFolder);
    const name = new URL(url).pathname.slice(1);
    await asSuperuser(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await requireExternalDatabase(url)).toBeUndefined();
    await drop();
    expect(name).not.toBe(DATABASE);
  });
});
