import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './operator-error';

const text = z.string();
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a full address such as https://news.example.org' })
  .transform((address) => address.replace(/\/+$/, ''));

/** An address, or a network in the form `10.0.0.0/8`. */
function isNetwork(given: string): boolean {
  const [address = '', prefix, ...more] = given.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    bits > 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  );
}

const variables = z.object({
  PORT: text
    .regex(/^\d{1,5}$/, 'must be a whole number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a whole number from 1 to 65535')
    .default(3000),
  HOST: text
    .regex(/^[\w.:-]+$/, 'must be an address or a name of this machine, such as 127.0.0.1')
    .default('127.0.0.1'),
  SITE_URL: webAddress.optional(),
  DATA_DIR: text.default('.data').transform((folder) => (isAbsolute(folder) ? folder : resolve(folder))),
  DATABASE_URL: text
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql:// (or be empty for the embedded database)')
    .optional(),
  TRUSTED_PROXIES: text
    .default('127.0.0.0/8,::1')
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .refine(
      (list) => list.every(isNetwork),
      'must be addresses or networks with commas between them, such as 10.0.0.7,192.168.0.0/16',
    ),
  AUTH_SECRET: text
    .min(32, 'must have at least 32 characters; leave it empty to have one made and kept in DATA_DIR')
    .refine(
      (secret) => new Set(secret).size >= 10,
      'must have at least 10 different characters; leave it empty to have one made and kept in DATA_DIR',
    )
    .optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(256, 'must have at most 256 characters')
    .optional(),
  SAMPLE_CONTENT: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .transform((value) => value === 'on'),
  FAST_PATH: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .transform((value) => value === 'on'),
  S3_ENDPOINT: webAddress.optional(),
  S3_REGION: text.optional(),
  S3_BUCKET: text.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  SMTP_URL: text.regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
});

/** Variables that mean something only together. */
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

/** Where the program listens, as scripts that wait for it know it: HOST and PORT just as they were set. */
export function listeningAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** 0.0.0.0 and :: say where to listen, not where to call: the address shown is this machine's own name. */
function localAddress(host: string, port: number): string {
  return listeningAddress(host === '0.0.0.0' || host === '::' ? 'localhost' : host, port);
}

/** An empty variable counts as an absent one. Throws an OperatorError with one line for each wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    // A password is checked exactly as typed, spaces too.
    if (value?.trim()) given[name] = name === 'ADMIN_PASSWORD' ? value : value.trim();
  }
  const parsed = variables.safeParse(given);
  const problems = groupProblems(given);
  if (!parsed.success) {
    problems.unshift(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  if (!parsed.success || problems.length > 0) throw new OperatorError([...new Set(problems)].join('\n'));
  const { HOST, PORT, SITE_URL } = parsed.data;
  return { ...parsed.data, SITE_URL: SITE_URL ?? localAddress(HOST, PORT) };
}

let remembered: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  remembered ??= readEnv(process.env);
  return remembered;
}
