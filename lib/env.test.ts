import { describe, expect, it } from 'vitest';
import { listeningAddress, readEnv } from './env';

describe('The settings of a start', () => {
  it('An operator who sets nothing gets a site on port 3000 of this machine with its data in .data', () => {
    const env = readEnv({});
    expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', SITE_URL: 'http://127.0.0.1:3000' });
    expect(env.DATA_DIR).toBe(`${process.cwd()}/.data`);
    expect(env).toMatchObject({ SAMPLE_CONTENT: true, FAST_PATH: true, LOG_LEVEL: 'info' });
    expect(env.DATABASE_URL).toBeUndefined();
  });

  it('An operator turns the fast path off with one word', () => {
    expect(readEnv({ FAST_PATH: 'off' }).FAST_PATH).toBe(false);
  });

  it('An empty variable counts as an absent one', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', SITE_URL: '' }).PORT).toBe(3000);
  });

  it('An operator names one cache in front of the site, several, or none', () => {
    expect(readEnv({}).PURGE_URL).toEqual([]);
    expect(readEnv({ PURGE_URL: 'http://127.0.0.1:6081' }).PURGE_URL).toEqual([
      new URL('http://127.0.0.1:6081/'),
    ]);
    const { PURGE_URL } = readEnv({
      PURGE_URL: 'http://10.0.0.7:6081/, https://markaz:secret@cache.example.org/purge',
    });
    expect(PURGE_URL.map(String)).toEqual([
      'http://10.0.0.7:6081/',
      'https://markaz:secret@cache.example.org/purge',
    ]);
  });

  it.each(['127.0.0.1:6081', 'ftp://127.0.0.1/', 'http://', 'http://a.example,'])(
    'A wrong PURGE_URL %s is named with what to do',
    (address) => {
      expect(() => readEnv({ PURGE_URL: address })).toThrow(
        'PURGE_URL must be full addresses such as http://127.0.0.1:6081/, with commas between them.',
      );
    },
  );

  it('A site address loses its closing slash', () => {
    expect(readEnv({ SITE_URL: 'https://news.example.org/' }).SITE_URL).toBe('https://news.example.org');
  });

  it('A site address is spelled as browsers spell it', () => {
    expect(readEnv({ SITE_URL: 'HTTPS://News.Example.ORG:443' }).SITE_URL).toBe('https://news.example.org');
    expect(readEnv({ SITE_URL: 'http://[::1]:3000' }).SITE_URL).toBe('http://[::1]:3000');
  });

  it.each([
    [
      'https://host.example/sub',
      /^SITE_URL must not have a path, query or fragment: .* such as https:\/\/host\.example\.$/,
    ],
    ['https://host.example/?x=1', /^SITE_URL must not have a path, query or fragment/],
    ['https://host.example?', /^SITE_URL must not have a path, query or fragment/],
    ['https://host.example/#news', /^SITE_URL must not have a path, query or fragment/],
    ['https://editor:hush@host.example', /^SITE_URL must not hold a user or password(?!.*hush)[^\n]*\.$/],
    ['https://', /^SITE_URL must be a full address/],
    ['ftp://host.example', /^SITE_URL must be a full address/],
  ])('The site address %s, which would make broken addresses, is refused', (SITE_URL, sentence) => {
    expect(() => readEnv({ SITE_URL })).toThrow(sentence);
  });

  it.each([
    ['postgresql://markaz:hu#sh@db.example/markaz', /^DATABASE_URL must not hold a #: .*%23 for #/],
    ['postgresql://markaz:hu/sh@db.example/markaz', /^DATABASE_URL is not a valid address: .*%2F for \//],
    ['postgresql://markaz:hu%sh@db.example/markaz', /^DATABASE_URL is not a valid address/],
  ])(
    'A password with a special character in %s is reported without the password',
    (DATABASE_URL, sentence) => {
      expect(() => readEnv({ DATABASE_URL })).toThrow(sentence);
      expect(() => readEnv({ DATABASE_URL })).not.toThrow(/sh@/);
    },
  );

  it('A password with percent-encoded characters, and the socket of a server on this machine, are accepted', () => {
    for (const DATABASE_URL of [
      'postgresql://m:hu%23s%2Fh%25@db.example/m',
      'postgresql://m@localhost/m?host=%2Frun%2Fpg',
    ]) {
      expect(readEnv({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
    }
  });

  it('A site that listens everywhere is shown under a name that can be called', () => {
    expect(readEnv({ HOST: '0.0.0.0' }).SITE_URL).toBe('http://localhost:3000');
    expect(readEnv({ HOST: '::1' }).SITE_URL).toBe('http://[::1]:3000');
  });

  it('A password keeps its spaces, every other value loses those around it', () => {
    const { ADMIN_PASSWORD, ADMIN_EMAIL } = readEnv({
      ADMIN_PASSWORD: ' a b c d ',
      ADMIN_EMAIL: ' a@b.example ',
    });
    expect([ADMIN_PASSWORD, ADMIN_EMAIL]).toEqual([' a b c d ', 'a@b.example']);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535.'],
    [{ SITE_URL: 'news.example.org' }, 'SITE_URL must be a full address such as https://news.example.org.'],
    [
      { SITE_URL: 'javascript:alert(1)' },
      'SITE_URL must be a full address such as https://news.example.org.',
    ],
    [{ SAMPLE_CONTENT: 'yes' }, 'SAMPLE_CONTENT must be on or off.'],
    [{ FAST_PATH: 'no' }, 'FAST_PATH must be on or off.'],
    [{ ADMIN_PASSWORD: 'x'.repeat(7) }, 'ADMIN_PASSWORD must have at least 8 characters.'],
    [{ ADMIN_PASSWORD: 'x'.repeat(257) }, 'ADMIN_PASSWORD must have at most 256 characters.'],
    [{ METRICS_PORT: '0' }, 'METRICS_PORT must be a whole number from 1 to 65535.'],
    [{ METRICS_PORT: '3000' }, 'METRICS_PORT must be another port than PORT.'],
    [{ METRICS_HOST: 'http://x' }, 'METRICS_HOST must be an address or a name of this machine'],
    [{ REQUEST_LOG: 'yes' }, 'REQUEST_LOG must be off, errors or on.'],
    [{ LOG_FORMAT: 'pretty' }, 'LOG_FORMAT must be text or json.'],
    [{ SLOW_QUERY_MS: '0.5' }, 'SLOW_QUERY_MS must be a whole number of milliseconds from 0 to 600000.'],
    [{ SLOW_QUERY_MS: '600001' }, 'SLOW_QUERY_MS must be a whole number of milliseconds from 0 to 600000.'],
    [{ ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: 'x'.repeat(15) }, 'ADMIN_EMAIL must be an e-mail address.'],
  ])('A wrong variable %o is named with what to do', (source, sentence) => {
    expect(() => readEnv(source)).toThrow(sentence);
  });

  it('A weak secret is refused, and the message does not repeat it', () => {
    const refusal = () => readEnv({ AUTH_SECRET: 'hunter2' });
    expect(refusal).toThrow(/^AUTH_SECRET must have at least 32 characters/);
    expect(refusal).not.toThrow(/hunter2/);
  });

  it('A secret that repeats a few characters is refused, however long', () => {
    expect(() => readEnv({ AUTH_SECRET: 'a'.repeat(32) })).toThrow(
      /^AUTH_SECRET must have at least 10 different characters; [^\n]+$/,
    );
    expect(readEnv({ AUTH_SECRET: '0123456789abcdef'.repeat(2) }).AUTH_SECRET).toHaveLength(32);
  });

  it('Only proxies on this machine are believed by default', () => {
    expect(readEnv({}).TRUSTED_PROXIES).toEqual(['127.0.0.0/8', '::1']);
    const named = readEnv({ TRUSTED_PROXIES: '10.0.0.7, 2001:db8::/32' });
    expect(named.TRUSTED_PROXIES).toEqual(['10.0.0.7', '2001:db8::/32']);
  });

  it.each(['proxy.example', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', '10.0.0.1,', '10.0.0.0/x'])(
    'A proxy %j that is not an address is refused',
    (given) => {
      expect(() => readEnv({ TRUSTED_PROXIES: given })).toThrow(/^TRUSTED_PROXIES must be addresses/);
    },
  );

  it('Several wrong variables are reported together, one line each', () => {
    expect(() => readEnv({ PORT: '0', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' })).toThrow(
      /^PORT .*\nDATABASE_URL .*\nLOG_LEVEL .*$/,
    );
  });

  it('A group that is incomplete is refused with the names that are missing', () => {
    expect(() => readEnv({ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'markaz' })).toThrow(
      'OIDC_CLIENT_SECRET is missing: set it too, or none of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
    );
    const wrong = { OIDC_NAME_EN: 'x'.repeat(61), OIDC_SCOPES: 'email' };
    expect(() => readEnv(wrong)).toThrow(
      /^OIDC_SCOPES must hold openid.*\nOIDC_NAME_EN must have at most 60/,
    );
    expect(() => readEnv({ S3_BUCKET: 'media', S3_REGION: 'me-central-1' })).toThrow(
      /^S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY are missing/,
    );
  });

  it.each([
    ['id.example.org', 'must be a full address'],
    ['http://id.example.org', 'must begin with https://'],
    ['https://id.example.org/?tenant=1', 'must not have a user, a query or a fragment'],
    ['https://id.example.org/.well-known/openid-configuration', 'must be the issuer itself'],
  ])('The issuer %s is refused', (OIDC_ISSUER, reason) => {
    const client = { OIDC_CLIENT_ID: 'markaz', OIDC_CLIENT_SECRET: 'secret' };
    expect(() => readEnv({ OIDC_ISSUER, ...client })).toThrow(`OIDC_ISSUER ${reason}`);
  });

  it('An issuer stays as it was typed: some end with a slash, others do not', () => {
    for (const OIDC_ISSUER of [
      'https://id.example.org/realms/a',
      'https://id.example.org/o/a/',
      'http://[::1]:8080',
    ])
      expect(readEnv({ OIDC_ISSUER, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })).toMatchObject({
        OIDC_ISSUER,
      });
  });

  it.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, isSecure: false, user: '' }],
    ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, isSecure: true }],
    ['smtp://[::1]:2525/', { host: '::1', port: 2525 }],
    ['smtps://a%40b.example:p%23%3F%2F@mail.example.org', { user: 'a@b.example', password: 'p#?/' }],
  ])('The mail server of %s is understood', (SMTP_URL, server) => {
    expect(readEnv({ SMTP_URL }).SMTP_URL).toMatchObject(server);
  });

  it.each([
    ['mail.example.org:25', /^SMTP_URL must begin with smtp:\/\/ or smtps:\/\/\.$/],
    ['smtp://u:secret#1@mail.example.org', /^SMTP_URL must not hold a # or \?: .*percent-encoded.*\.$/],
    ['smtp://u:secret?1@mail.example.org', /^SMTP_URL must not hold a # or \?/],
    ['smtp://u:secret/1@mail.example.org', /^SMTP_URL (is not a valid address|must not have a path)/],
    ['smtp://u:secret%1@mail.example.org', /^SMTP_URL is not a valid address/],
    ['smtp://:secret@mail.example.org', /^SMTP_URL has a password and no user\.$/],
    ['smtp://mail.example.org/inbox', /^SMTP_URL must not have a path/],
    ['smtp://', /^SMTP_URL (is not a valid address|must name the mail server)/],
  ])('A wrong mail server %s is told in one line that holds no password', (SMTP_URL, line) => {
    expect(() => readEnv({ SMTP_URL })).toThrow(line);
    expect(() => readEnv({ SMTP_URL })).not.toThrow(/secret/);
  });

  it.each([
    'newsroom',
    'a@b@c.example',
    '"a b"@c.example',
    'a@c.example\r\nBcc: d@e.example',
    'a＠c.example',
  ])('E-mails do not come from %j', (MAIL_FROM) => {
    expect(() => readEnv({ MAIL_FROM })).toThrow(
      'MAIL_FROM must be an e-mail address such as newsroom@example.org.',
    );
  });

  it.each([
    ['0.0.0.0', 'http://0.0.0.0:4000'],
    ['::', 'http://[::]:4000'],
    ['127.0.0.1', 'http://127.0.0.1:4000'],
  ])('A script that waits for the program gets HOST (%s) as it was set', (host, address) => {
    expect(listeningAddress(host, 4000)).toBe(address);
  });
});
