import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '@/cli/bench/child-program';
import { findProgram } from '@/cli/caches/cache-programs';
import { adapted, wholeNginxSettings } from '@/cli/caches/documented-settings';
import { ask } from '@/cli/doctor/ask';
import { type Finding, okOrFault } from '@/cli/doctor/finding';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { ARRIVAL_HEADER, ARRIVAL_PATH, type Arrival, arrivalToken } from '@/lib/http/arrival-report';
import { type Behind, HOST_NAME, httpsThrough, negotiatedProtocol, VISITOR } from './https-through';
import { signInThrough } from './sign-in-through';

export const NGINX_FILE = 'docs/nginx/markaz.conf';

const MADE_UP = '203.0.113.99';

function makeCertificate(folder: string): void {
  const names = `subjectAltName=DNS:${HOST_NAME},DNS:www.${HOST_NAME}`;
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'chain.pem')];
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${HOST_NAME}`];
  execFileSync('openssl', ['req', ...options, '-addext', names, ...files], { stdio: 'ignore' });
}

async function startNginx(shutdown: Shutdown, { folder, sitePort }: Behind) {
  const [httpPort, port] = [await findFreePort(), await findFreePort()];
  mkdirSync(folder, { recursive: true });
  makeCertificate(folder);
  const server = adapted(NGINX_FILE, {
    '127.0.0.1:3000': `127.0.0.1:${sitePort}`,
    '  listen [::]:80;\n': '',
    '  listen [::]:443 ssl http2;\n': '',
    'listen 80;': `listen 127.0.0.1:${httpPort};`,
    'listen 443 ': `listen 127.0.0.1:${port} `,
    '/etc/letsencrypt/live/news.example.org/fullchain.pem': join(folder, 'chain.pem'),
    '/etc/letsencrypt/live/news.example.org/privkey.pem': join(folder, 'key.pem'),
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, wholeNginxSettings(folder, server));
  const nginx = findProgram('nginx', '-v') ?? 'nginx';
  startChild(shutdown, nginx, ['-p', folder, '-e', join(folder, 'errors.log'), '-c', file]);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await ask(`http://127.0.0.1:${httpPort}/`).catch(() => null)) break;
    await pause(50);
  }
  return { httpPort, port };
}

async function tryRedirects(port: number, httpPort: number): Promise<Finding[]> {
  const http = await ask(`http://127.0.0.1:${httpPort}/en?a=b`, { headers: { Host: `www.${HOST_NAME}` } });
  const other = await httpsThrough({ port, host: `www.${HOST_NAME}`, path: '/en' });
  const [first, second] = [http.headers.location, other.headers.location];
  return [
    okOrFault(
      http.status === 308 && first === `https://${HOST_NAME}/en?a=b`,
      'http leads to https, to the same page.',
      `http answers ${http.status} ${first}.`,
    ),
    okOrFault(
      other.status === 308 && second === `https://${HOST_NAME}/en`,
      'Another host name leads to the site’s own.',
      `www answers ${other.status} ${second}.`,
    ),
  ];
}

async function tryPage(port: number): Promise<Finding[]> {
  const headers = { 'Accept-Encoding': 'gzip' };
  const page = await httpsThrough({ port, host: HOST_NAME, path: '/en', headers });
  const hsts = page.headers['strict-transport-security'];
  const protocol = await negotiatedProtocol(port, HOST_NAME);
  return [
    okOrFault(
      page.status === 200 && page.headers['content-encoding'] === 'gzip' && hsts === 'max-age=31536000',
      'A page arrives compressed, with HSTS.',
      `A page arrives as ${page.status}, ${page.headers['content-encoding']}, HSTS ${hsts}.`,
    ),
    okOrFault(protocol === 'h2', 'Browsers get HTTP/2.', `Browsers get ${protocol}.`),
  ];
}

async function tryArrival(port: number, secret: string): Promise<Finding[]> {
  const send = (bytes: number) =>
    httpsThrough({
      ...{ port, host: HOST_NAME, path: ARRIVAL_PATH, method: 'POST', body: Buffer.alloc(bytes, ' ') },
      headers: {
        [ARRIVAL_HEADER]: arrivalToken(secret),
        'X-Forwarded-For': MADE_UP,
        'X-Forwarded-Host': 'evil.example',
      },
    });
  const large = await send(2 ** 20);
  const arrival: Partial<Arrival> = large.status === 200 ? JSON.parse(large.body.toString()) : {};
  const tooLarge = await send(3 * 2 ** 20);
  return [
    okOrFault(
      arrival.bodyBytes === 2 ** 20,
      'A save of 1 MB arrives.',
      `A save of 1 MB answers ${large.status}.`,
    ),
    okOrFault(tooLarge.status === 413, 'One of 3 MB is refused.', `One of 3 MB answers ${tooLarge.status}.`),
    okOrFault(
      arrival.client === VISITOR && arrival.forwardedProto === 'https' && !arrival.forwardedHost,
      'The visitor’s own address arrives, and nothing that they made up.',
      `What arrives is ${JSON.stringify(arrival)}.`,
    ),
  ];
}

/** Puts nginx with the documented settings in front of the site, and does what readers, editors and attackers do. */
export async function tryNginx(shutdown: Shutdown, behind: Behind): Promise<Finding[]> {
  const { httpPort, port } = await startNginx(shutdown, behind);
  return [
    ...(await tryRedirects(port, httpPort)),
    ...(await tryPage(port)),
    ...(await tryArrival(port, behind.secret)),
    await signInThrough(port, behind),
  ];
}
