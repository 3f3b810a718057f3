import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Finding, fault, ok, reasonOf } from './finding';

const CONNECT_TIMEOUT_MS = 5_000;
const NOTIFICATION_TIMEOUT_MS = 2_000;

const ADVICE =
  'set DATABASE_DIRECT_URL to the PostgreSQL server itself, or readers get changes up to five seconds late';

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Sends a notification in a transaction of one address, and resolves to whether it arrives at the other. */
async function isNotified(listener: pg.Client, sender: pg.Client): Promise<boolean> {
  const channel = `doctor_${randomBytes(6).toString('hex')}`;
  let timer: NodeJS.Timeout | undefined;
  const arrived = new Promise<boolean>((resolve) => {
    listener.on('notification', () => resolve(true));
    timer = setTimeout(() => resolve(false), NOTIFICATION_TIMEOUT_MS);
  });
  try {
    await listener.query(`LISTEN ${channel}`);
    await sender.query(`NOTIFY ${channel}`);
    return await arrived;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether what is changed at DATABASE_URL is announced at DATABASE_DIRECT_URL, as the page cache needs it. */
export async function listenFinding(url: string, directUrl: string): Promise<Finding> {
  const name = directUrl === url ? 'the database' : 'DATABASE_DIRECT_URL';
  const clients: pg.Client[] = [];
  try {
    const listener = await connect(directUrl);
    clients.push(listener);
    const sender = await connect(url);
    clients.push(sender);
    return (await isNotified(listener, sender))
      ? ok(`Notifications arrive at ${name}.`)
      : fault(
          `No notification arrives at ${name}: it leads to a pooler, or to another database than DATABASE_URL; ${ADVICE}.`,
        );
  } catch (error) {
    return fault(`Notifications could not be tried at ${name}: ${reasonOf(error)}.`);
  } finally {
    for (const client of clients) await client.end().catch(() => {});
  }
}
