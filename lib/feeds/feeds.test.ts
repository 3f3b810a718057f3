// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { noonOf } from '@/lib/i18n/dates';
import type { FeedView } from '@/lib/publications/feed-view';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import type { PieceView } from '@/lib/publications/types';
import { parseXml, textsOf } from '@/lib/testing/parse-xml';
import { pieceView } from '@/lib/testing/piece-view';
import { atomFeed } from './atom';
import { jsonFeed } from './json-feed';
import { makeFeed } from './make-feed';
import { rssFeed } from './rss';

const site = {
  ...{ url: 'https://news.example.org', name: 'المركز', hub: 'https://hub.example.org/' },
  icon: STANDARD_ICON,
};

const ATOM = 'http://www.w3.org/2005/Atom';

const HOSTILE = 'a ]]> <b>&amp;</b> \u0001\u000B \u202E"C++" ١٢ 👨\u200D👩\u200D👧';
/** The same as every program must read it: without controls, overrides and markup of its own. */
const READ = 'a ]]> <b>&amp;</b>  "C++" ١٢ 👨\u200D👩\u200D👧';

function feed(pieces: PieceView[], options: Partial<FeedView> = {}) {
  const list = { title: 'أمن', description: 'كل ما في القسم', path: '/ar/sections/أمن' };
  return makeFeed({ id: 'sections:7', locale: 'ar', ...list, pieces, ...options }, site);
}

const twoAuthors = pieceView({
  updatedAt: new Date('2019-01-02T08:00:00Z'),
  authors: [
    ...pieceView().authors,
    { ...pieceView().authors[0], name: 'Ben O’Hara', honorific: '', path: '/ar/authors/بن' },
  ] as PieceView['authors'],
});

const withoutIsolates = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '');

describe('An RSS feed', () => {
  const channel = (pieces: PieceView[]) =>
    parseXml(rssFeed(feed(pieces))).getElementsByTagName('channel')[0] as Element;

  it('has what RSS 2.0 demands, in the language of the list', () => {
    const read = channel([pieceView()]);
    expect(read.parentElement?.getAttribute('version')).toBe('2.0');
    expect(textsOf(read, 'title')[0]).toBe('أمن | المركز');
    expect(textsOf(read, 'link')[0]).toBe('https://news.example.org/ar/sections/%D8%A3%D9%85%D9%86');
    expect(textsOf(read, 'description')[0]).toBe('كل ما في القسم');
    expect(textsOf(read, 'language')).toEqual(['ar']);
  });

  it('tells where it is and which hub tells of changes', () => {
    const links = [...channel([]).getElementsByTagNameNS(ATOM, 'link')];
    expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['self', 'https://news.example.org/ar/sections/%D8%A3%D9%85%D9%86/feed.xml'],
      ['hub', 'https://hub.example.org/'],
    ]);
  });

  it('names all authors, and the date in the form of RFC 822', () => {
    const read = channel([twoAuthors]);
    expect(textsOf(read, 'dc:creator').map(withoutIsolates)).toEqual(['د. علياء السويدي', 'Ben O’Hara']);
    expect(textsOf(read, 'pubDate')).toEqual(['Thu, 19 Jul 2018 08:00:00 GMT']);
    expect(textsOf(read, 'lastBuildDate')).toEqual(['Wed, 02 Jan 2019 08:00:00 GMT']);
    expect(textsOf(read, 'author')).toEqual([]);
    expect(textsOf(read, 'category')).toEqual(['أمن', 'التحالفات']);
  });

  it('names translators and photographers once, as contributors and in words', () => {
    const [noor, ben] = [
      { ...twoAuthors.authors[0], name: 'نور الهاشمي', path: '/ar/authors/نور' },
      { ...twoAuthors.authors[1], name: 'Ben O’Hara' },
    ] as PieceView['authors'];
    if (!noor || !ben) throw new Error('two people are needed');
    const piece = pieceView({
      credits: [
        { role: 'translator', people: [noor, ben] },
        { role: 'photographer', people: [noor] },
      ],
    });
    const read = channel([piece]);
    const names = ['د. نور الهاشمي', 'Ben O’Hara'];
    expect(textsOf(read, 'dc:contributor').map(withoutIsolates)).toEqual(names);
    const atom = parseXml(atomFeed(feed([piece]))).getElementsByTagName('contributor');
    expect([...atom].map((each) => withoutIsolates(textsOf(each, 'name')[0]))).toEqual(names);
    const words = '<p>ترجمة: <a href="https://news.example.org/ar/authors/%D9%86%D9%88%D8%B1">';
    expect(textsOf(read, 'content:encoded')[0]).toContain(words);
    expect(JSON.parse(jsonFeed(feed([piece]))).items[0].content_html).toContain(words);
  });

  it('names a piece by its number and language, whatever its title, slug and date become', () => {
    const before = channel([pieceView()]);
    const after = channel([
      pieceView({ title: 'آخر', slug: 'آخر', path: '/ar/articles/آخر', datelineAt: new Date() }),
    ]);
    expect(textsOf(before, 'guid')).toEqual(['tag:news.example.org,2026:e/12/ar']);
    expect(textsOf(after, 'guid')).toEqual(textsOf(before, 'guid'));
    expect(before.getElementsByTagName('guid')[0]?.getAttribute('isPermaLink')).toBe('false');
  });
});

describe('An Atom feed', () => {
  const root = (pieces: PieceView[]) => parseXml(atomFeed(feed(pieces))).documentElement;

  it('has what RFC 4287 demands of a feed and of each entry', () => {
    const read = root([twoAuthors, pieceView({ number: 13, authors: [] })]);
    expect(read.namespaceURI).toBe(ATOM);
    expect(read.getAttribute('xml:lang')).toBe('ar');
    const entries = [...read.getElementsByTagName('entry')];
    for (const part of [read, ...entries])
      for (const name of ['id', 'title', 'updated']) expect(textsOf(part, name)[0], name).not.toBe('');
    expect(textsOf(read, 'id')).toEqual([
      'tag:news.example.org,2026:feed:ar:sections:7',
      'tag:news.example.org,2026:e/12/ar',
      'tag:news.example.org,2026:e/13/ar',
    ]);
    // The institute is the author of entries that name none.
    const own = [...read.children].filter(({ tagName }) => tagName === 'author');
    expect(own.map((author) => textsOf(author, 'name')[0])).toEqual(['المركز']);
  });

  it('gives dates in the form of RFC 3339, that of a change only where there was one', () => {
    const [changed, unchanged] = [...root([twoAuthors, pieceView()]).getElementsByTagName('entry')];
    expect(textsOf(changed as Element, 'updated')).toEqual(['2019-01-02T08:00:00.000Z']);
    expect(textsOf(unchanged as Element, 'updated')).toEqual(['2018-07-19T08:00:00.000Z']);
    expect(textsOf(changed as Element, 'published')).toEqual(['2018-07-19T08:00:00.000Z']);
  });

  it('without a piece is valid too', () => {
    expect(textsOf(root([]), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });
});

describe('A JSON feed', () => {
  it('has the shape of version 1.1', () => {
    expect(JSON.parse(jsonFeed(feed([twoAuthors])))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'أمن | المركز',
      language: 'ar',
      feed_url: 'https://news.example.org/ar/sections/%D8%A3%D9%85%D9%86/feed.json',
      hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }],
      items: [
        {
          id: 'tag:news.example.org,2026:e/12/ar',
          date_published: '2018-07-19T08:00:00.000Z',
          date_modified: '2019-01-02T08:00:00.000Z',
          authors: [{ name: expect.stringContaining('علياء') }, { name: expect.stringContaining('Ben') }],
        },
      ],
    });
  });

  it('leaves out the authors that there are not', () => {
    expect(JSON.parse(jsonFeed(feed([pieceView({ authors: [] })]))).items[0]).not.toHaveProperty('authors');
  });
});

describe('The cover of a piece in a feed', () => {
  const src = '/media/1/a/16x9-50-50-960.jpg';
  const wide = { src, width: 1600, height: 900, sources: [], alt: 'ميناء', altLocale: null, tint: '' };
  const cover = { wide, small: wide, shared: null, paths: [], caption: '', credit: '' };
  const made = feed([pieceView({ cover })]);
  const url = `https://news.example.org${src}`;

  it('is named in every format by an address that leads there from anywhere', () => {
    const rss = parseXml(rssFeed(made)).getElementsByTagNameNS('http://search.yahoo.com/mrss/', 'content')[0];
    expect([rss?.getAttribute('url'), rss?.getAttribute('type')]).toEqual([url, 'image/jpeg']);
    const links = [...parseXml(atomFeed(made)).getElementsByTagName('link')];
    const enclosure = links.find((link) => link.getAttribute('rel') === 'enclosure');
    expect(enclosure?.getAttribute('href')).toBe(url);
    expect(JSON.parse(jsonFeed(made)).items[0]).toMatchObject({ image: url });
  });

  it('stands above the text, and nothing in it is an address of one site alone', () => {
    const bodyHtml =
      '<p><a href="/media/2/b/%D9%85.pdf" download>ملف</a></p><figure><img src="/media/3/c/960.jpg"></figure>';
    const html = feed([pieceView({ cover, bodyHtml })]).items[0]?.html ?? '';
    expect(html.indexOf(url)).toBeLessThan(html.indexOf('ملف'));
    expect(html).not.toMatch(/="\/(?!\/)/);
  });
});

describe('A title in a feed', () => {
  it('is the same in every format, with the runs isolated whose order would be garbled', () => {
    const title = 'شرح C++ للمبتدئين';
    const made = feed([pieceView({ title })]);
    const titles = [
      textsOf(parseXml(rssFeed(made)), 'title')[1],
      textsOf(parseXml(atomFeed(made)), 'title')[1],
      JSON.parse(jsonFeed(made)).items[0].title,
    ];
    expect(new Set(titles)).toEqual(new Set(['شرح \u2066C++\u2069 للمبتدئين']));
  });

  it('cannot end an element, hide characters or turn the line around', () => {
    const made = feed([pieceView({ title: HOSTILE, summary: HOSTILE })], {
      title: HOSTILE,
      description: HOSTILE,
    });
    const [rss, atom] = [parseXml(rssFeed(made)), parseXml(atomFeed(made))];
    const read = [
      ...['title', 'description'].map((name) => textsOf(rss, name)[1]),
      ...['title', 'summary'].map((name) => textsOf(atom, name).at(-1)),
    ];
    for (const text of read) expect(withoutIsolates(text)).toBe(READ);
    expect(withoutIsolates(JSON.parse(jsonFeed(made)).items[0].title)?.includes('\u202E')).toBe(false);
  });
});

describe('The text of a piece in a feed', () => {
  const html = (piece: Partial<PieceView>) => feed([pieceView(piece)]).items[0]?.html;

  it('is whole, with its language and direction', () => {
    const standfirstHtml = 'مقدمة';
    expect(html({ standfirstHtml, bodyHtml: '<p dir="rtl">نص.</p><p dir="ltr">Text</p>' })).toBe(
      '<div lang="ar" dir="rtl"><p><strong>مقدمة</strong></p><p dir="rtl">نص.</p><p dir="ltr">Text</p></div>',
    );
  });

  it('has links that lead to the same page from anywhere', () => {
    const bodyHtml =
      '<p><a class="x" href="/ar/articles/%D8%A3">1</a> <a href="#b-1">2</a> <a href="https://e.org/">3</a> href="/4"</p>';
    const links = [...(html({ bodyHtml, path: '/ar/articles/أ' })?.matchAll(/href="([^"]*)"/g) ?? [])];
    expect(links.map(([, target]) => target)).toEqual([
      'https://news.example.org/ar/articles/%D8%A3',
      'https://news.example.org/ar/articles/%D8%A3#b-1',
      'https://e.org/',
      '/4',
    ]);
  });

  it('has pictures that are found from anywhere, and typed addresses as they were typed', () => {
    const bodyHtml =
      '<figure><img src="/media/1/a/960.jpg" width="960" height="640" alt="src=&quot;/x&quot;"></figure><p>src="/y"</p>';
    expect(html({ bodyHtml })).toContain(
      '<img src="https://news.example.org/media/1/a/960.jpg" width="960" height="640" alt="src=&quot;/x&quot;">' +
        '</figure><p>src="/y"</p>',
    );
  });

  it('is read as it was written, also where it holds what ends other documents', () => {
    const bodyHtml = '<p>x ]]&gt; y &amp; z ]]></p>';
    const made = feed([pieceView({ bodyHtml, datelineAt: noonOf('2018-07-19') })]);
    const expected = `<div lang="ar" dir="rtl">${bodyHtml}</div>`;
    expect(textsOf(parseXml(rssFeed(made)), 'content:encoded')).toEqual([expected]);
    expect(textsOf(parseXml(atomFeed(made)), 'content')).toEqual([expected]);
  });
});
