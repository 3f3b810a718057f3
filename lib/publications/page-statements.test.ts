import { beforeAll, describe, expect, it } from 'vitest';
import { readersDb } from '@/lib/db';
import { describeFile } from '@/lib/media/serving/describe-file';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import { readPdf } from '@/lib/pdf/read-pdf';
import { createLocate, explain } from '@/lib/rendering/locate-target';
import { createRenderTarget } from '@/lib/rendering/render-target';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenPins, givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { renderPageModule } from '@/lib/testing/render-page-module';

const PIECES = 4;

/** The second newest article and Center News item, which a later page of their lists follows. */
let article: PageCursor;
let news: PageCursor;

async function secondNewest(kind: 'article' | 'center_news'): Promise<PageCursor> {
  return readersDb().publication.findFirstOrThrow({
    where: { kind, locale: 'en' },
    orderBy: [{ datelineAt: 'desc' }, { entryNumber: 'desc' }],
    skip: 1,
    select: { datelineAt: true, entryNumber: true },
  });
}

beforeAll(async () => {
  const section = await givenSection('gulf');
  const common = {
    sectionId: section.id,
    authorIds: [(await givenPerson('amal')).id, (await givenPerson('huda')).id],
    topicIds: [(await givenTopic('ports')).id],
    issueId: (await givenSeries('files', [7, 6])).issueIds[0],
  };
  const made: string[] = [];
  for (let number = 1; number <= PIECES; number += 1) {
    const dateline = `2018-07-${String(number).padStart(2, '0')}`;
    const en = { slug: `piece-${number}`, dateline };
    const { entryId } = await givenEntry({ ...common, ar: {}, en, publish: ['ar', 'en'] });
    const item = { slug: `news-${number}`, dateline };
    await givenEntry({ kind: 'center_news', ar: {}, en: item, publish: ['ar', 'en'] });
    made.push(entryId);
  }
  await givenPins('front-page', { 0: made[2] ?? '', 1: made[0] ?? '' });
  [article, news] = [await secondNewest('article'), await secondNewest('center_news')];
}, 120_000);

const render = createRenderTarget({
  requestPage: renderPageModule,
  locate: createLocate(() => true),
  explain,
  describeFile,
  readPdf,
});

/** What a first request of the address asks the database; the table of each statement, for whoever makes the number grow. */
async function statementsOf(target: string): Promise<string[]> {
  const statements = await recordedStatements(async () => {
    const outcome = await render(target, { hasPriority: false, deadlineMs: performance.now() + 60_000 });
    expect(outcome).toMatchObject({ kind: 'page', status: 200 });
  });
  return statements.map(({ text }) => /FROM\s+(?:"public"\.)?"(\w+)"/.exec(text)?.[1] ?? text);
}

const beyond = (cursor: () => PageCursor) => () => pageQuery(cursor());
const first = () => '';
const [laterArticles, laterNews] = [beyond(() => article), beyond(() => news)];

describe('The first request of a page asks the database', () => {
  it.each([
    // One of them for the lists that stand on it, and one for the text of a lead without a standfirst.
    [7, 'the front page', '/en', first],
    [5, 'an article', '/en/articles/piece-3', first],
    [7, 'a Center News item', '/en/center-news/news-3', first],
    [4, 'a section', '/en/sections/gulf', first],
    [6, 'a later page of a section', '/en/sections/gulf', laterArticles],
    [4, 'a topic', '/en/topics/ports', first],
    [6, 'a later page of a topic', '/en/topics/ports', laterArticles],
    [4, 'an author', '/en/authors/amal', first],
    [6, 'a later page of an author', '/en/authors/amal', laterArticles],
    [5, 'a series', '/en/series/files', first],
    [5, 'earlier issues of a series', '/en/series/files', () => '?before=7'],
    [2, 'all series', '/en/series', first],
    [3, 'all sections', '/en/sections', first],
    [3, 'all topics', '/en/topics', first],
    [4, 'all authors', '/en/authors', first],
    [4, 'the authors of a letter', '/en/authors', () => '?letter=A'],
    [5, 'an issue', '/en/series/files/7', first],
    [4, 'the archive', '/en/archive', first],
    [4, 'a year of the archive', '/en/archive/2018', first],
    [4, 'a month of the archive', '/en/archive/2018/07', first],
    [6, 'a later page of a month', '/en/archive/2018/07', laterArticles],
    [6, 'Center News', '/en/center-news', first],
    [8, 'a later page of Center News', '/en/center-news', laterNews],
    [2, 'the navigation', '/en/fragments/navigation', first],
    [3, 'the footer', '/en/fragments/footer', first],
    [4, 'the Center News box', '/en/fragments/center-news', first],
  ])('%i times: %s', async (times, _what, path, query) => {
    const statements = await statementsOf(path + query());
    expect(statements.length, statements.join(', ')).toBe(times);
  });
});
