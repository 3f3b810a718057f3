import { type Random, seededRandom } from '@/cli/bench/seeded-random';

/** What one client sends: the bytes of each write, in order. They hold `requests` requests, well formed or not. */
export interface GeneratedConnection {
  writes: Buffer[];
  requests: number;
}

/** What the generator must know of the site: targets whose pages are stored, and entity tags of such pages. */
export interface GeneratedSite {
  stored: readonly string[];
  etags: readonly string[];
}

const METHODS = [
  'HEAD',
  'POST',
  'PUT',
  'OPTIONS',
  'get',
  'GE',
  'GETT',
  'CONNECT',
  'BREW',
  ' GET',
  'GET ',
  '',
];
const VERSIONS = ['HTTP/1.0', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/0.9', 'http/1.1', 'HTTP/1.1 ', 'HTTP/11', ''];

const OTHER_TARGETS = [
  ...[
    '/',
    '/healthz',
    '/readyz',
    '/studio/x?y=1',
    '/api/v1/x',
    '/en/missing',
    '/en/status/404',
    '*',
    '',
    'ar',
  ],
  ...[
    '/ar/',
    '/%61r',
    '//ar',
    '/ar?utm_source=x',
    '/ar#x',
    '/AR',
    '/fonts/../en',
    '/en/%A0',
    '/ar/..',
    '/ar%00',
  ],
  ...[
    'http://news.example.org/ar',
    'HTTP://x/ar',
    'http://x',
    'https://x:1/en?y',
    'http:///ar',
    'ftp://x/ar',
  ],
  ...['/ar x', '/ar\t', '/ar\x7f', '/ar\xe9', '/ar"<>^`{|}', `/en/${'a'.repeat(5_000)}`],
];

const ORDINARY_HEADERS = [
  ...[
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64)',
    'Accept: text/html,*/*;q=0.8',
    'accept-language: ar,en;q=0.5',
  ],
  ...['Cookie: a=b; markaz_locale=ar', 'Upgrade-Insecure-Requests: 1', 'Origin: https://news.example.org'],
  ...[
    'sec-ch-ua: "Chromium";v="130"',
    'X-Forwarded-For: 198.51.100.1',
    "!#$%&'*+-.^_`|~: x",
    'Connection: keep-alive',
  ],
  ...['Accept-Encoding: gzip, deflate, br, zstd', 'Accept-Encoding: gzip', 'Pragma:', 'DNT:1'],
];

/** Headers that decide how the connection goes on, and how a stored page is sent. */
const SPECIAL_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'Accept-Encoding': [
    ...[
      'gzip',
      'br',
      'identity',
      '*',
      '',
      'GZIP',
      'br;q=0, gzip',
      'identity;q=0',
      '*;q=0',
      'gzip;q=0.2, br;q=0.1',
    ],
    ...['br;q=high, gzip', '\tgzip\t', '  br  ', 'zstd', 'gzip,,br', 'br\xe9', 'gzip;q=0.5;x="br,"'],
  ],
  'If-None-Match': ['*', '', '"x"', 'W/"x"', ' * ', '"a,b"', 'W/'],
  Connection: [
    'keep-alive',
    'Keep-Alive',
    'close',
    'CLOSE',
    'upgrade',
    'keep-alive, close',
    'close, x',
    '',
    'te',
    'x',
  ],
  'Proxy-Connection': ['keep-alive', 'close', 'x'],
  'Keep-Alive': ['timeout=1', '300'],
  Host: ['news.example.org', 'x', '', 'a b', 'evil.example'],
  Upgrade: ['h2c', 'websocket', ''],
  'HTTP2-Settings': ['AAMAAABkAAQAAP__'],
  TE: ['trailers', ''],
  Trailer: ['X'],
  Expect: ['100-continue', '100-Continue', 'tea', ''],
  'Content-Length': ['0', '3', '03', '-1', '3, 3', '1e1', 'x', ''],
  'Transfer-Encoding': ['chunked', 'Chunked', 'gzip', 'identity', 'chunked, gzip', ''],
};

const BROKEN_LINES = [
  ...[
    ' folded',
    '\tfolded',
    'No colon',
    ': no name',
    'Space : x',
    'X(y): z',
    'X-\xe9: x',
    'X: a\0b',
    'X: a\x07b',
  ],
  ...[
    'X: a\rb',
    'X: a\nb',
    'X: \xd8',
    'X: a\x7fb',
    `X: ${'y'.repeat(4_000)}`,
    `X: ${'y'.repeat(17_000)}`,
    '',
  ],
];

/** The header lines that announce a body, and the body: mostly in agreement. */
const BODIES = [
  ['Content-Length: 3', 'abc'],
  ['Content-Length: 3000', 'x'.repeat(3_000)],
  ['Content-Length: 20', 'GET /ar HTTP/1.1\r\n\r\n'],
  ['Transfer-Encoding: chunked', '3\r\nabc\r\n0\r\n\r\n'],
  ['Transfer-Encoding: chunked', '3;x=y\r\nabc\r\n0\r\nT: x\r\n\r\n'],
  ['Transfer-Encoding: chunked', 'zz\r\n'],
  ['Content-Length: 3\r\nTransfer-Encoding: chunked', '3\r\nabc\r\n0\r\n\r\n'],
  ['Content-Length: 9', 'abc'],
  ['X: y', 'abc'],
] as const;

class RequestGenerator {
  constructor(
    private readonly random: Random,
    private readonly site: GeneratedSite,
  ) {}

  /** True in `percent` of all cases. */
  #happens(percent: number): boolean {
    return this.random.below(1_000) < percent * 10;
  }

  #several(least: number, most: number): number[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, (_, index) => index);
  }

  #recased(name: string): string {
    return this.random.pick([name, name, name.toLowerCase(), name.toUpperCase()]);
  }

  #etagHeader(): string {
    const { random, site } = this;
    const etag = random.pick(site.etags);
    const value = random.pick([etag, etag, etag.slice(2), `"x", ${etag}`, ` ${etag}\t`, `${etag}x`]);
    return `${this.#recased('If-None-Match')}: ${value}`;
  }

  #specialHeader(): string {
    const { random } = this;
    const [name, values] = random.pick(Object.entries(SPECIAL_HEADERS));
    return `${this.#recased(name)}${random.pick([': ', ': ', ':', ':\t', ':  '])}${random.pick(values)}`;
  }

  #header(isPlain: boolean): string {
    const { random } = this;
    if (this.#happens(20)) return this.#etagHeader();
    if (isPlain || this.#happens(45)) return random.pick(ORDINARY_HEADERS);
    return this.#happens(85) ? this.#specialHeader() : random.pick(BROKEN_LINES);
  }

  #requestLine(isPlain: boolean): string {
    const { random, site } = this;
    const method = isPlain || this.#happens(75) ? 'GET' : random.pick(METHODS);
    const target = isPlain || this.#happens(60) ? random.pick(site.stored) : random.pick(OTHER_TARGETS);
    const version = isPlain || this.#happens(92) ? 'HTTP/1.1' : random.pick(VERSIONS);
    return `${method} ${target} ${version}`;
  }

  /** One byte is removed, doubled or replaced. */
  #damaged(request: string): string {
    const { random } = this;
    const at = random.below(request.length);
    const byte = random.pick([
      '',
      '\r',
      '\n',
      '\r\n',
      ' ',
      ':',
      '\0',
      '\xff',
      '\t',
      String(request[at]).repeat(2),
    ]);
    return request.slice(0, at) + byte + request.slice(at + 1);
  }

  /** Two thirds of the requests are of the kind that browsers send for stored pages. */
  request(): string {
    const { random } = this;
    const isPlain = this.#happens(70);
    const headers = this.#several(0, 5).map(() => this.#header(isPlain));
    if (!this.#happens(isPlain ? 0 : 4)) headers.splice(random.below(headers.length + 1), 0, 'Host: x');
    const [announcement, body] = !isPlain && this.#happens(20) ? random.pick(BODIES) : [];
    if (announcement) headers.push(announcement);
    const request = `${[this.#requestLine(isPlain), ...headers].join('\r\n')}\r\n\r\n${body ?? ''}`;
    return !isPlain && this.#happens(8) ? this.#damaged(request) : request;
  }

  /** All bytes at once, one write for each request, or cut at arbitrary positions. */
  #writes(requests: Buffer[]): Buffer[] {
    const { random } = this;
    const bytes = Buffer.concat(requests);
    const way = random.pick(['together', 'cut', 'each', 'each', 'each']);
    if (way === 'each') return requests;
    if (way === 'together') return [bytes];
    const cuts = this.#several(1, 5).map(() => random.below(bytes.length + 1));
    const ends = [0, ...cuts, bytes.length].sort((a, b) => a - b);
    return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
  }

  connection(): GeneratedConnection {
    const requests = this.#several(1, 4).map(() => Buffer.from(this.request(), 'latin1'));
    return { writes: this.#writes(requests), requests: requests.length };
  }
}

/** The same connections for the same seed, with at least `requests` requests in all. */
export function generateConnections(
  seed: number,
  requests: number,
  site: GeneratedSite,
): GeneratedConnection[] {
  const generator = new RequestGenerator(seededRandom(seed), site);
  const connections: GeneratedConnection[] = [];
  for (let count = 0; count < requests; count += connections.at(-1)?.requests ?? 0)
    connections.push(generator.connection());
  return connections;
}
