import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '@/lib/env';
import { routeOf } from '@/lib/http/route-of';
import { CONTAINER_FILE, readContainerSettings } from './container-settings';
import { NGINX_FILE } from './nginx-trial';
import { UNIT_FILE, unitValues } from './unit-settings';

/** Of the launcher (cli/launcher/front-process.mjs): what systemd has to wait longer than. Seconds. */
const SHUTDOWN_S = 75;

/** Variables that are no settings: of SQL, HTTP, npm, the system, and of tests. */
const OTHERS = new Set(
  [
    ...[
      'PURGE',
      'LISTEN',
      'NOTIFY',
      'SIGTERM',
      'VNU_JAR',
      'FILE',
      'FOLDER',
      'NAME',
      'ADDRESS',
      'FAULT',
      'WARNING',
      'TMPDIR',
    ],
    ...[
      'PROTOCOL',
      'CACHEDIR',
      'HEALTHCHECK',
      'NODE_ENV',
      'NODE_EXTRA_CA_CERTS',
      'PATH',
      'SCHED_NONE',
      'HOST_NAME',
    ],
  ].concat(),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory() ? filesIn(join(folder, item.name)) : [join(folder, item.name)],
  );
}

/** Names that a text sets (`NAME=…` at the beginning of a word), or marks as code together with an underscore. */
function namesIn(text: string): string[] {
  const set = [...text.matchAll(/(?<![\w-])([A-Z][A-Z\d_]{2,})=(?!=)/g)];
  const marked = [...text.matchAll(/`([A-Z][A-Z\d]*_[A-Z\d_]*[A-Z\d])`/g)];
  return [...set, ...marked].map(([, name = '']) => name);
}

describe('The documentation for operators', () => {
  const documents = [
    'README.md',
    'docs/operating.md',
    ...['systemd', 'nginx', 'container', 'caches'].flatMap((name) => filesIn(`docs/${name}`)),
  ];

  it('names no setting that does not exist', () => {
    const named = documents.flatMap((file) =>
      namesIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(
      named.filter(
        (line) => !SETTINGS.includes(line.split(': ')[1] ?? '') && !OTHERS.has(line.split(': ')[1] ?? ''),
      ),
    ).toEqual([]);
  });

  it('would notice one that does not exist', () => {
    expect(namesIn('Set `PAGE_CACHE_GB`, or SITE_URI=https://x npm start, or --NAME=x')).toEqual([
      'SITE_URI',
      'PAGE_CACHE_GB',
    ]);
  });

  it('explains every setting in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const groups = ['S3_', 'OIDC_'];
    const missing = SETTINGS.filter(
      (name) => !readme.includes(`\`${name}\``) && !groups.some((group) => name.startsWith(group)),
    );
    expect(missing).toEqual([]);
  });

  it('leads to files that exist', () => {
    const text = readFileSync('docs/operating.md', 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => join('docs', link));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

describe('The unit for systemd', () => {
  it('starts a command that exists, keeps the data where it may write, and gives the site time to end', () => {
    const [node, file, command] = unitValues('ExecStart')[0]?.split(' ') ?? [];
    expect([node, existsSync(file ?? ''), command]).toEqual(['/usr/bin/node', true, 'start']);
    expect(unitValues('Environment')).toContain(`DATA_DIR=/var/lib/${unitValues('StateDirectory')[0]}`);
    // The journal is kept, and read by many: the first password must not get into it.
    expect(unitValues('Environment')).toContain('LOG_FORMAT=json');
    expect(unitValues('KillMode')).toEqual(['mixed']);
    expect(Number(unitValues('TimeoutStopSec')[0])).toBeGreaterThan(SHUTDOWN_S);
    expect(unitValues('OOMPolicy')).toEqual(['continue']);
    expect(readFileSync(UNIT_FILE, 'utf8')).not.toMatch(/^MemoryDenyWriteExecute=yes/m);
  });
});

describe('The container', () => {
  const { user, volume, environment, command, healthCheck, stopSignal } = readContainerSettings();

  it('runs as a user without rights, keeps the data in its volume, and starts a command that exists', () => {
    expect(user).toBe('node');
    expect(environment.DATA_DIR).toBe(volume);
    expect(environment.LOG_FORMAT).toBe('json');
    expect([command[0], existsSync(command[1] ?? ''), command[2]]).toEqual(['node', true, 'start']);
    expect(stopSignal).toBe('SIGTERM');
  });

  it('asks for its health at an address that exists', () => {
    const path = /'(\/\w+)'/.exec(healthCheck.at(-1) ?? '')?.[1] ?? '';
    expect(routeOf(path)).toBe('ready');
  });

  it('is built with the command that makes a folder of its own', () => {
    expect(readFileSync(CONTAINER_FILE, 'utf8')).toContain('npm run build -- --output /markaz');
  });
});

describe('nginx', () => {
  it('sends what the site needs to know, and lets a save of 1 MB pass', () => {
    const text = readFileSync(NGINX_FILE, 'utf8');
    for (const header of ['Host $host', 'X-Forwarded-For $remote_addr', 'X-Forwarded-Proto $scheme']) {
      expect(text).toContain(`proxy_set_header ${header};`);
    }
    // A proxy is believed, so that it must not pass on what a visitor sends under these names.
    for (const header of ['X-Forwarded-Host ""', 'X-Request-Id $request_id']) {
      expect(text).toContain(`proxy_set_header ${header};`);
      expect(readFileSync('docs/caches/nginx.conf', 'utf8')).toContain(`proxy_set_header ${header};`);
    }
    expect(text).toContain('client_max_body_size 2m;');
    expect(text).not.toMatch(/proxy_cache|add_header/);
  });
});
