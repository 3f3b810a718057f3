import { expect, it } from 'vitest';
import { anchoredBlocks, withBlockLinks } from './linked-blocks';

const marked = (html: string) =>
  withBlockLinks(html, ({ id, number }) => `[${id}${number === null ? '' : ` ${number}`}]`);

it('Each block of a text is led to from its end, and paragraphs are counted', () => {
  expect(
    marked(
      '<h2 id="b-h" dir="ltr">Ports</h2><p id="b-a" dir="ltr">One <a href="/x?a=1&amp;b=2">link</a><br>two.</p>' +
        '<blockquote id="b-q" dir="ltr"><p dir="ltr">Said.</p></blockquote>' +
        '<ul id="b-l" dir="ltr"><li dir="ltr"><p dir="ltr">First</p></li><li dir="ltr"><p dir="ltr">Last</p></li></ul>',
    ),
  ).toBe(
    '<h2 id="b-h" dir="ltr">Ports[h]</h2><p id="b-a" dir="ltr">One <a href="/x?a=1&amp;b=2">link</a><br>two.[a 1]</p>' +
      '<blockquote id="b-q" dir="ltr"><p dir="ltr">Said.[q 2]</p></blockquote>' +
      '<ul id="b-l" dir="ltr"><li dir="ltr"><p dir="ltr">First</p></li><li dir="ltr"><p dir="ltr">Last[l 3]</p></li></ul>',
  );
});

it('Points are counted one by one, a figure keeps its caption last, and notes have no such links', () => {
  expect(
    marked(
      '<ol class="points" id="b-o" dir="ltr"><li id="b-p" dir="ltr"><p dir="ltr">1- A</p></li></ol>' +
        '<figure class="figure figure-wide" id="b-f" dir="ltr"><img alt="a > b"><figcaption>C</figcaption></figure>' +
        '<p class="attachment" id="b-t" dir="ltr">File</p>' +
        '<section class="notes" role="doc-endnotes" id="b-n" dir="ltr"><ol><li class="note" id="b-m" dir="ltr"><p>N</p></li></ol></section>' +
        '<p id="b-z" dir="ltr">After</p>',
    ),
  ).toBe(
    '<ol class="points" id="b-o" dir="ltr"><li id="b-p" dir="ltr"><p dir="ltr">1- A[p 1]</p></li></ol>' +
      '<figure class="figure figure-wide" id="b-f" dir="ltr">[f]<img alt="a > b"><figcaption>C</figcaption></figure>' +
      '<p class="attachment" id="b-t" dir="ltr">File</p>' +
      '<section class="notes" role="doc-endnotes" id="b-n" dir="ltr"><ol><li class="note" id="b-m" dir="ltr"><p>N</p></li></ol></section>' +
      '<p id="b-z" dir="ltr">After[z 2]</p>',
  );
});

it('A list of works has an address for each, and none of them is a paragraph', () => {
  const works =
    '<section class="bibliography" id="b-s" dir="ltr"><ul><li id="b-w" dir="ltr">One</li><li id="b-v" dir="ltr">Two</li></ul></section>';
  expect(marked(`${works}<p id="b-z" dir="ltr">After</p>`)).toBe(
    `${works.replace('One', 'One[w]').replace('Two', 'Two[v]')}<p id="b-z" dir="ltr">After[z 1]</p>`,
  );
});

it('A text without blocks that have an address stays as it is', () => {
  expect(anchoredBlocks('<p dir="rtl">نص.</p>')).toEqual([]);
  expect(marked('<p dir="rtl">نص.</p>')).toBe('<p dir="rtl">نص.</p>');
});

it('A block with which, around which or in which a language is stated is known', () => {
  const languages = (html: string) =>
    anchoredBlocks(html).flatMap(({ id, hasLanguage }) => (hasLanguage ? id : []));
  expect(
    languages(
      '<p id="b-a" dir="rtl">نص <bdi lang="en" dir="ltr">C++</bdi>.</p><p id="b-b" lang="en" dir="ltr">Text.</p>' +
        '<aside lang="en" dir="ltr"><p id="b-c" dir="ltr">Text.</p></aside>' +
        '<ul id="b-d" dir="rtl"><li dir="rtl"><p dir="rtl">نص</p></li><li dir="ltr"><p lang="en" dir="ltr">Text</p></li></ul>' +
        '<h2 id="b-e" dir="rtl">نص</h2>',
    ),
  ).toEqual(['b', 'c', 'd']);
});
