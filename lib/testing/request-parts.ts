// What generated requests are put together from: parts that servers accept, and parts that they must refuse.

export const METHODS = [
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
export const VERSIONS = [
  'HTTP/1.0',
  'HTTP/1.2',
  'HTTP/2.0',
  'HTTP/0.9',
  'http/1.1',
  'HTTP/1.1 ',
  'HTTP/11',
  '',
];

export const OTHER_TARGETS = [
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

export const ORDINARY_HEADERS = [
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
export const SPECIAL_HEADERS: Readonly<Record<string, readonly string[]>> = {
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

export const BROKEN_LINES = [
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
export const BODIES = [
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
