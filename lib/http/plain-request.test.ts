import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainRequest } from './plain-request';

const request = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const host = 'Host: news.example.org';
const read = (text: string) => readPlainRequest(Buffer.from(text, 'latin1'));

describe('The fast path', () => {
  it('reads what a browser sends', () => {
    const text = request(
      'GET /ar/articles/%D8%AD?x=1 HTTP/1.1',
      host,
      'Connection: keep-alive',
      'sec-ch-ua: "Chromium";v="130", "Not?A_Brand";v="99"',
      'Upgrade-Insecure-Requests: 1',
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64)',
      'Accept: text/html,*/*;q=0.8',
      'Accept-Encoding: gzip, deflate, br, zstd',
      'If-None-Match: W/"abc"',
      'Cookie: a=b; markaz_locale=ar',
    );
    expect(read(text)).toEqual({
      target: '/ar/articles/%D8%AD?x=1',
      host: 'news.example.org',
      acceptEncoding: 'gzip, deflate, br, zstd',
      ifNoneMatch: 'W/"abc"',
    });
    expect(read(request('GET /ar HTTP/1.1', host))).toEqual({ target: '/ar', host: 'news.example.org' });
    const known = ['If-None-Match: "abc"', 'If-Modified-Since: Thu, 26 Nov 2026 07:00:00 GMT'];
    expect(read(request('GET /ar HTTP/1.1', host, ...known))).toMatchObject({ ifNoneMatch: '"abc"' });
  });

  const get = 'GET /ar HTTP/1.1';
  it.each([
    ['half a request', `${get}\r\n${host}\r\n`],
    ['a request and a half', `${request(get, host)}GET /en`],
    ['two requests', request(get, host) + request(get, host)],
    ['another method', request('HEAD /ar HTTP/1.1', host)],
    ['an older version', request('GET /ar HTTP/1.0', host)],
    ['an absolute target', request('GET http://news.example.org/ar HTTP/1.1', host)],
    ['a target with a space', request('GET /ar x HTTP/1.1', host)],
    ['a target with raw letters', request('GET /ar/\u00d8 HTTP/1.1', host)],
    ['no host', request(get, 'Accept: */*')],
    ['an empty host', request(get, 'Host:')],
    ['two hosts', request(get, host, 'host: evil.example')],
    ['a body', request(get, host, 'Content-Length: 0')],
    ['a body in pieces', request(get, host, 'Transfer-Encoding: chunked')],
    ['a body hidden in capitals', request(get, host, 'CONTENT-LENGTH:5')],
    ['a last request for a proxy', request(get, host, 'Proxy-Connection: close')],
    ['an upgrade', request(get, host, 'Connection: Upgrade', 'Upgrade: websocket')],
    ['a last request', request(get, host, 'Connection: close')],
    ['an expectation', request(get, host, 'Expect: 100-continue')],
    ['a folded header', request(get, host, 'X: a', ' b')],
    ['a name with a space before the colon', request(get, host, 'Content-Length : 5')],
    ['a header without a name', request(get, host, ': x')],
    ['a line without a colon', request(get, host, 'x')],
    ['a bare line feed', request(get, `${host}\nContent-Length: 5`)],
    ['a bare carriage return', request(get, `${host}\rContent-Length: 5`)],
    ['a NUL', request(get, 'Host: a\u0000b')],
    ['two encodings', request(get, host, 'Accept-Encoding: br', 'Accept-Encoding: gzip')],
    ['a part', request(get, host, 'Range: bytes=0-5')],
    ['a date without a tag', request(get, host, 'If-Modified-Since: Thu, 26 Nov 2026 07:00:00 GMT')],
    ['nothing', ''],
  ])('leaves %s to Node’s parser', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('reads nothing as plain that the grammar does not allow', () => {
    const grammar = /^GET \/[!-~]* HTTP\/1\.1\r\n([\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e]*\r\n)+\r\n$/;
    const nothingElse = /^(content-length|transfer-encoding|expect|upgrade|te|trailer|http2-settings):/im;
    const pieces = [
      ...[
        'GET ',
        'GET /ar',
        'GET /ar HTTP/1.1\r\nHost: x',
        ' HTTP/1.1',
        '\r\n',
        '\r\n\r\n',
        '\r',
        '\n',
        ' ',
        ':',
      ],
      ...[
        'Host: x',
        'TE: x',
        'Accept: x',
        'te',
        'Content-Length: 0',
        '\r\nAccept-Encoding: br',
        '\u00e9',
        '\0',
        '\t',
      ],
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        if (read(text) === null) return;
        expect(text).toMatch(grammar);
        expect(text).not.toMatch(nothingElse);
      }),
      { numRuns: 5_000 },
    );
  });
});
