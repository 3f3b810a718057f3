import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';

/**
 * The row holds either the generated secret itself, or, where AUTH_SECRET is set, a fingerprint of it, so that the secret that an operator
 * keeps elsewhere does not get into backups.
 */
const ROW = 'auth';
const [SECRET, FINGERPRINT] = ['secret:', 'fingerprint:'];

const HOW_TO_CHANGE = `To use another one from now on, which signs everybody out, stop every process and delete the row 'auth' of the table "Secret".`;

function hashOf(secret: string, salt: Buffer): Buffer {
  return scryptSync(secret, salt, 32);
}

/** Salted and slow, because an operator may choose a secret that can be guessed. */
function fingerprintOf(secret: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${hashOf(secret, salt).toString('base64url')}`;
}

function isFingerprintOf(secret: string, fingerprint: string): boolean {
  const [salt = '', hash = ''] = fingerprint.split('.').map((part) => Buffer.from(part, 'base64url'));
  const expected = Buffer.from(hash);
  const found = hashOf(secret, Buffer.from(salt));
  return expected.length === found.length && timingSafeEqual(expected, found);
}

async function readOrStore(client: pg.Client, initial: string): Promise<string> {
  await client.query('INSERT INTO "Secret" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    ROW,
    initial,
  ]);
  const { rows } = await client.query<{ value: string }>('SELECT "value" FROM "Secret" WHERE "name" = $1', [
    ROW,
  ]);
  return rows[0]?.value ?? '';
}

/** AUTH_SECRET, after it was compared with what the other processes of this database use. */
function requireSameSecret(given: string, stored: string): string {
  const isSame = stored.startsWith(SECRET)
    ? stored.slice(SECRET.length) === given
    : isFingerprintOf(given, stored.slice(FINGERPRINT.length));
  if (isSame) return given;
  throw new OperatorError(
    `AUTH_SECRET is not the secret with which this newsroom signs its sessions: give every process of this database the same${stored.startsWith(SECRET) ? ', or leave it empty to use the one that was generated' : ''}. ${HOW_TO_CHANGE}`,
  );
}

function requireGeneratedSecret(stored: string): string {
  if (stored.startsWith(SECRET)) return stored.slice(SECRET.length);
  throw new OperatorError(
    `This newsroom was started with AUTH_SECRET before: set the same AUTH_SECRET for this process. ${HOW_TO_CHANGE}`,
  );
}

function requireAgreement(given: string | undefined, stored: string): string {
  return given ? requireSameSecret(given, stored) : requireGeneratedSecret(stored);
}

/** Throws an OperatorError when a process with this AUTH_SECRET would differ from those that used the database before. Changes nothing. */
export async function requireAgreedSecret(client: pg.ClientBase, given: string | undefined): Promise<void> {
  const { rows } = await client.query<{ value: string }>('SELECT "value" FROM "Secret" WHERE "name" = $1', [
    ROW,
  ]);
  if (rows[0]) requireAgreement(given, rows[0].value);
}

export interface SecretOptions {
  /** AUTH_SECRET. */
  given: string | undefined;
  /** The secret to share when there is neither AUTH_SECRET nor a shared one yet. */
  generated: string;
}

/**
 * The secret that signs sessions, which all processes on one database must share: AUTH_SECRET, or the one that the first process stored
 * here. Of two that start at the same time both use the same. Throws an OperatorError when the processes would differ.
 */
export async function agreeOnSecret(url: string, { given, generated }: SecretOptions): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const initial = given ? FINGERPRINT + fingerprintOf(given) : SECRET + generated;
    const stored = await readOrStore(client, initial);
    return requireAgreement(given, stored);
  } finally {
    await client.end().catch(() => {});
  }
}
