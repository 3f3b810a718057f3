import { gunzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fragmentContent, splitFragments } from './fragment-slots';
import { htmlParts, pageDigest, plainParts } from './page-body';
import { decodeOutcome, encodeOutcome } from './render-protocol';

const SLOT = '<template data-fragment="/ar/fragments/navigation?path=%2Far%2Fa&amp;b"></template>';

/** The final empty block that ends a stream whose parts end with a full flush (RFC 1951 §3.2.6). */
const FINAL_BLOCK = Buffer.from([3, 0]);

describe('The body of a page', () => {
  it('is split where its fragments belong, and their targets are read as they were written', () => {
    expect(splitFragments(`<header>${SLOT}</header><p>نص</p>`)).toEqual([
      { html: '<header>' },
      { target: '/ar/fragments/navigation?path=%2Far%2Fa&b' },
      { html: '</header><p>نص</p>' },
    ]);
    expect(splitFragments('<p>no fragment</p>')).toEqual([{ html: '<p>no fragment</p>' }]);
    expect(splitFragments(SLOT)).toEqual([{ target: '/ar/fragments/navigation?path=%2Far%2Fa&b' }]);
  });

  it('holds no fragment because of what somebody wrote', () => {
    const written = '&lt;template data-fragment="/ar/fragments/footer"&gt;&lt;/template&gt;';
    expect(splitFragments(written)).toEqual([{ html: written }]);
  });

  it('is compressed in parts that join into one stream', async () => {
    const parts = await htmlParts(`<h1>عنوان</h1>${SLOT}<p>${'نص طويل '.repeat(500)}</p>`);
    const content = parts.flatMap((part) => (part.kind === 'content' ? [part] : []));
    expect(parts.map(({ kind }) => kind)).toEqual(['content', 'fragment', 'content']);
    const joined = inflateRawSync(Buffer.concat([...content.map((part) => part.deflated), FINAL_BLOCK]));
    expect(joined.toString()).toBe(`<h1>عنوان</h1><p>${'نص طويل '.repeat(500)}</p>`);
    expect(content.map((part) => part.length)).toEqual([19, 7 + 500 * 14]);
  });

  it('has another digest for any other status, type, header or byte', () => {
    const body = Buffer.from('<p>a</p>');
    const digests = [
      pageDigest(200, 'text/html', [], body),
      pageDigest(301, 'text/html', [], body),
      pageDigest(200, 'text/plain', [], body),
      pageDigest(200, 'text/html', [['Content-Language', 'ar']], body),
      pageDigest(200, 'text/html', [], Buffer.from('<p>b</p>')),
    ];
    expect(new Set(digests).size).toBe(5);
    expect(pageDigest(200, 'text/html', [], Buffer.from('<p>a</p>'))).toBe(digests[0]);
  });
});

describe('A fragment', () => {
  const mark = (where: string) => `<template data-fragment-${where}=""></template>`;

  it('is what stands between its marks, and may be empty', () => {
    expect(fragmentContent(`<html>${mark('start')}<nav>x</nav>${mark('end')}</html>`)).toBe('<nav>x</nav>');
    expect(fragmentContent(`<html>${mark('start')}${mark('end')}</html>`)).toBe('');
  });

  it('is missed when the page holds none', () => {
    expect(() => fragmentContent('<html></html>')).toThrow('holds no fragment');
  });
});

describe('The message of a render', () => {
  const reads = new Map([
    ['entry:1', 'immediate'],
    ['settings', 'delayed'],
  ] as const);

  it('arrives as it was sent, with compressed parts and fragments in their order', async () => {
    const parts = [...(await htmlParts(`<p>a</p>${SLOT}<p>b</p>`)), ...(await plainParts(Buffer.from('c')))];
    const page = {
      ...{ kind: 'page' as const, status: 200, type: 'text/html', digest: 'd', parts, reads },
      headers: [['Content-Language', 'ar'] as const],
    };
    expect(decodeOutcome(encodeOutcome(page))).toEqual(page);
    const missing = { kind: 'missing' as const, status: 410 as const, isForNow: true, reads };
    expect(decodeOutcome(encodeOutcome(missing))).toEqual(missing);
  });

  it('is refused when it was cut off', async () => {
    const parts = await plainParts(Buffer.from('content'));
    const page = { kind: 'page' as const, status: 200, type: null, headers: [], digest: 'd', parts, reads };
    const message = encodeOutcome(page);
    expect(() => decodeOutcome(message.subarray(0, message.length - 1))).toThrow('cut off');
    expect(() =>
      decodeOutcome(gunzipSync(Buffer.from('1f8b0800000000000003030000000000000000', 'hex'))),
    ).toThrow();
  });
});
