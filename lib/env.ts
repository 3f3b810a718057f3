import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { mailAddress, smtpAddress } from './mail-settings';
import { issuerAddress, providerName, scopes } from './oidc-settings';
import { OperatorError } from './operator-error';

const text = z.string();
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a full address such as https://news.example.org' })
  .transform((address) => address.replace(/\/+$/, ''));

/** What is wrong with the address of the site, or null. All its addresses begin at the root of its own host. */
function siteAddressProblem(value: string): string | null {
  const url = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : null;
  if (!url) return 'must be a full address such as https://news.example.org';
  if (url.username || url.password) return 'must not hold a user or password: it is shown to readers';
  if (url.pathname !== '/' || url.search || url.hash || /[?#]/.test(value)) {
    return `must not have a path, query or fragment: the site needs a host name of its own, such as ${url.origin}`;
  }
  return null;
}

const siteAddress = text
  .refine((value) => siteAddressProblem(value) === null, {
    error: ({ input }) => siteAddressProblem(String(input)) ?? '',
  })
  .transform((value) => (URL.canParse(value) ? new URL(value).origin : value));

/** What is wrong with the address of a database, or null. Never repeats it, because it may hold a password. */
function databaseAddressProblem(value: string, hint: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(value)) return `must begin with postgresql:// (${hint})`;
  const advice =
    'write special characters of its user and password percent-encoded, such as %23 for # and %2F for /';
  if (value.includes('#')) return `must not hold a #: ${advice}`;
  try {
    decodeURIComponent(new URL(value).username + new URL(value).password);
    return null;
  } catch {
    return `is not a valid address: ${advice}`;
  }
}

function databaseAddress(hint: string) {
  return text.refine((value) => databaseAddressProblem(value, hint) === null, {
    error: ({ input }) => databaseAddressProblem(String(input), hint) ?? '',
  });
}

/** One or more addresses with commas between them. */
const webAddresses = text
  .transform((list) => list.split(',').map((address) => address.trim()))
  .refine(
    (list) => list.every((address) => /^https?:\/\//.test(address) && URL.canParse(address)),
    'must be full addresses such as http://127.0.0.1:6081/, with commas between them',
  )
  .transform((list) => list.map((address) => new URL(address)));

/** Whether the text is an address, or a network in the form `10.0.0.0/8`. */
function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    bits > 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  );
}

/** A whole number of megabytes (2²⁰ bytes). */
function megabytes(min: number, max: number) {
  const message = `must be a whole number of megabytes from ${min} to ${max}`;
  return text
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
    .refine((number) => number >= min && number <= max, message);
}

const port = text
  .regex(/^\d{1,5}$/, 'must be a whole number from 1 to 65535')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'must be a whole number from 1 to 65535');

const host = text.regex(/^[\w.:-]+$/, 'must be an address or a name of this machine, such as 127.0.0.1');

/** A duration in whole milliseconds. */
function milliseconds(max: number) {
  const message = `must be a whole number of milliseconds from 0 to ${max}`;
  return text
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
    .refine((number) => number <= max, message);
}

function onOff(preset: 'on' | 'off') {
  return z
    .enum(['on', 'off'], 'must be on or off')
    .default(preset)
    .transform((value) => value === 'on');
}

const variables = z.object({
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  SITE_URL: siteAddress.optional(),
  HSTS_SUBDOMAINS: onOff('off'),
  DATA_DIR: text.default('.data').transform((folder) => (isAbsolute(folder) ? folder : resolve(folder))),
  DATABASE_URL: databaseAddress('or be empty for the embedded database').optional(),
  DATABASE_DIRECT_URL: databaseAddress('it leads past a pooler that DATABASE_URL names').optional(),
  TRUSTED_PROXIES: text
    .default('127.0.0.0/8,::1')
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .refine(
      (list) => list.every(isNetwork),
      'must be addresses or networks with commas between them, such as 10.0.0.7,192.168.0.0/16',
    ),
  AUTH_SECRET: text
    .min(
      32,
      'must have at least 32 characters; leave it empty to have one generated and stored in the database',
    )
    .refine(
      (secret) => new Set(secret).size >= 10,
      'must have at least 10 different characters; leave it empty to have one generated and stored in the database',
    )
    .optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(256, 'must have at most 256 characters')
    .optional(),
  SAMPLE_CONTENT: onOff('on'),
  PAGE_CACHE_MB: megabytes(16, 65_536).default(256),
  PAGE_CACHE_DISK_MB: megabytes(0, 1_048_576).default(1_024),
  APPLICATION_MEMORY_MB: megabytes(256, 65_536).default(1_536),
  FAST_PATH: onOff('on'),
  JOBS: onOff('on'),
  PURGE_URL: webAddresses.default([]),
  WEBSUB_HUB: webAddress.optional(),
  INDEXNOW_KEY: text
    .regex(
      /^[A-Za-z0-9-]{8,128}$/,
      'must have 8 to 128 characters, letters of the Latin alphabet, digits and hyphens alone',
    )
    .optional(),
  INDEXNOW_URL: webAddress.default('https://api.indexnow.org/indexnow'),
  S3_ENDPOINT: webAddress.optional(),
  S3_REGION: text.optional(),
  S3_BUCKET: text.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_PREFIX: text
    .regex(/^[\w./-]*$/, 'may hold letters of the Latin alphabet, digits, and the signs . _ - /')
    .default('')
    .transform((prefix) => prefix.replace(/^\/+|\/+$/g, '').replace(/.$/, '$&/')),
  S3_PATH_STYLE: onOff('on'),
  SMTP_URL: smtpAddress.optional(),
  MAIL_FROM: mailAddress.optional(),
  OIDC_ISSUER: issuerAddress.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_SCOPES: scopes.default('openid email'),
  OIDC_NAME_AR: providerName.optional(),
  OIDC_NAME_EN: providerName.optional(),
  METRICS_PORT: port.optional(),
  METRICS_HOST: host.default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  REQUEST_LOG: z.enum(['off', 'errors', 'on'], 'must be off, errors or on').default('off'),
  LOG_FORMAT: z.enum(['text', 'json'], 'must be text or json').default('text'),
  SLOW_QUERY_MS: milliseconds(600_000).default(500),
});

/** The name of every variable. */
export const SETTINGS: readonly string[] = Object.keys(variables.shape);

/** Variables that are useful only together. */
const GROUPS = [
  ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const;

export type Env = Omit<z.output<typeof variables>, 'SITE_URL'> & { SITE_URL: string };

function groupProblems(given: Record<string, string>): string[] {
  return GROUPS.flatMap((group) => {
    const missing = group.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === group.length) return [];
    const [verb, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return [`${missing.join(', ')} ${verb} missing: set ${them} too, or none of ${group.join(', ')}.`];
  });
}

/** Where the program listens, in the spelling that waiting scripts expect: HOST and PORT exactly as they were set. */
export function listeningAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** 0.0.0.0 and :: are addresses to listen on, not to connect to; clients use `localhost` instead. */
function localAddress(host: string, port: number): string {
  return listeningAddress(host === '0.0.0.0' || host === '::' ? 'localhost' : host, port);
}

/** Treats an empty variable as absent. Throws an OperatorError with one line for each wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    // A password is checked exactly as typed, spaces too.
    if (value?.trim()) given[name] = name === 'ADMIN_PASSWORD' ? value : value.trim();
  }
  const parsed = variables.safeParse(given);
  const problems = groupProblems(given);
  if (parsed.data?.METRICS_PORT === parsed.data?.PORT && parsed.success)
    problems.push('METRICS_PORT must be another port than PORT.');
  if (!parsed.success) {
    problems.unshift(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  if (!parsed.success || problems.length > 0) throw new OperatorError([...new Set(problems)].join('\n'));
  const { HOST, PORT, SITE_URL } = parsed.data;
  return { ...parsed.data, SITE_URL: SITE_URL ?? new URL(localAddress(HOST, PORT)).origin };
}

let current: Env | undefined;

/** The settings of this process, read at the first call. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
