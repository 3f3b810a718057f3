import { expect, it } from 'vitest';
import { READER_POLICY } from '@/lib/http/security-headers';
import { renderBody } from '@/lib/richtext/render-html';
import { documentOf } from '@/lib/richtext/testing/sample-document';
import { framePolicy } from './frame-policy';

const YOUTUBE = { video: 'https://youtu.be/a1B2c3D4_-x' };
const VIMEO = { video: 'https://vimeo.com/76979871' };
const policyOf = (...blocks: Parameters<typeof documentOf>[0]) =>
  framePolicy(renderBody(documentOf(blocks), 'en'));

it('A page lets exactly the hosts of its own videos be framed', () => {
  expect(policyOf(YOUTUBE, { p: 'and' }, YOUTUBE)).toEqual([
    ['Content-Security-Policy', `${READER_POLICY}; frame-src https://www.youtube-nocookie.com`],
  ]);
  const [header] = policyOf(VIMEO, YOUTUBE);
  expect(header?.[1]).toMatch(
    /; frame-src https:\/\/www\.youtube-nocookie\.com https:\/\/player\.vimeo\.com$/,
  );
});

it('A page without a video has the policy of all pages, whatever its words are', () => {
  expect(policyOf({ p: 'x' })).toEqual([]);
  expect(policyOf({ p: '<a data-player="https://www.youtube-nocookie.com/embed/x">' })).toEqual([]);
  expect(framePolicy('<a data-player="https://evil.example/x">')).toEqual([]);
});
