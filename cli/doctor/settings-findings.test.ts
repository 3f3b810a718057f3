import { describe, expect, it } from 'vitest';
import { mergeSettings, readUsable, settingsFindings } from './settings-findings';
import { readSiteVariables, settingsIn } from './site-variables';

/** The findings about these settings, as `level: text`. */
function found(variables: Record<string, string>): string[] {
  const { env, faults } = readUsable(variables);
  const findings = [...faults, ...settingsFindings(env, new Set(Object.keys(variables)))];
  return findings.map(({ level, text }) => `${level}: ${text}`);
}

describe('An operator reads about the settings', () => {
  it('nothing to worry about when the site has https and a proxy on this machine', () => {
    const lines = found({ SITE_URL: 'https://news.example.org' });
    expect(lines).toEqual([
      'ok: SITE_URL is https://news.example.org.',
      'ok: The site listens on 127.0.0.1, for a proxy on this machine.',
    ]);
  });

  it('every wrong one, in the words of the start, and still something about the others', () => {
    const lines = found({ PORT: 'http', SITE_URL: 'https://news.example.org/ar', HOST: '10.0.0.7' });
    expect(lines).toContain('fault: PORT must be a whole number from 1 to 65535.');
    expect(lines).toContain(
      'fault: SITE_URL must not have a path, query or fragment: the site needs a host name of its own, such as https://news.example.org.',
    );
    expect(lines.join('\n')).toMatch(/warning: The site listens on 10\.0\.0\.7, .*TRUSTED_PROXIES/);
  });

  it('which of a group are missing, without taking the group for set', () => {
    const lines = found({ S3_BUCKET: 'media', PAGE_CACHE_MB: '1' });
    expect(lines).toContainEqual(expect.stringMatching(/^fault: S3_ENDPOINT, .* are missing: set them too/));
    expect(lines).toContain('fault: PAGE_CACHE_MB must be a whole number of megabytes from 16 to 65536.');
  });

  it.each([
    ['http://news.example.org', /^fault: .*passwords and sessions cross the network unencrypted/],
    ['http://news', /^warning: .*for tests only/],
    ['http://10.0.0.7:3000', /^warning: .*for tests only/],
    ['http://localhost:3000', /^warning: .*which only this machine can open/],
    ['http://[::1]:3000', /^warning: .*which only this machine can open/],
  ])('that %s is no address for readers', (SITE_URL, line) => {
    expect(found({ SITE_URL })[0]).toMatch(line);
  });

  it('that a password for the first start should not be kept', () => {
    expect(found({ ADMIN_PASSWORD: 'a very long password' }).join('\n')).toMatch(
      /warning: ADMIN_PASSWORD is set: .*remove it/,
    );
  });

  it('that a way past a pooler leads nowhere without a pooler', () => {
    expect(found({ DATABASE_DIRECT_URL: 'postgresql://a@b/c' }).join('\n')).toMatch(
      /fault: DATABASE_DIRECT_URL is set, but DATABASE_URL is empty/,
    );
  });

  it('no password of an address that is wrong', () => {
    expect(found({ DATABASE_URL: 'postgresql://m:hu#sh@db/markaz' }).join('\n')).not.toContain('hu#sh');
  });
});

describe('The settings of the running site', () => {
  it('complete those of the command, and a difference is told by name without its value', () => {
    const { given, findings } = mergeSettings(
      { SITE_URL: 'https://other.example.org', PATH: '/bin', PORT: ' ' },
      { SITE_URL: 'https://news.example.org', PORT: '4000', DATA_DIR: 'data' },
    );
    expect(given).toMatchObject({ SITE_URL: 'https://other.example.org', PORT: '4000' });
    expect(given).not.toHaveProperty('PATH');
    expect(findings.map(({ text }) => text)).toEqual([
      'Taken from the running site: PORT, DATA_DIR.',
      expect.stringMatching(/^SITE_URL has another value here than in the running site/),
    ]);
    expect(JSON.stringify(findings)).not.toContain('example.org');
  });

  it('are read from its process, and nothing else of its environment', () => {
    expect(readSiteVariables(process.pid)).toEqual(expect.objectContaining({}));
    expect(Object.keys(readSiteVariables(process.pid) ?? {})).not.toContain('PATH');
    expect(readSiteVariables(2 ** 22 + 1)).toBeNull();
    expect(readSiteVariables(null)).toBeNull();
    expect(settingsIn({ LOG_LEVEL: 'info', HOME: '/root', HOST: '' })).toEqual({ LOG_LEVEL: 'info' });
  });
});
