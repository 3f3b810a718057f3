// @vitest-environment jsdom
import { type Node, DOMParser as SchemaParser } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { schema } from '@/lib/richtext/schema';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { natoIraq } from '@/prisma/seed/content/articles/nato-iraq';
import { asPlainText } from '@/prisma/seed/content/as-plain-text';
import { editionDocument } from '@/prisma/seed/content/edition-document';
import { entries, lists } from '@/prisma/seed/content/newsroom';
import type { SampleEdition } from '@/prisma/seed/content/types';
import { readForeignText } from './read-foreign-text';
import { recogniseArticle } from './recognise-article';

/** A document into whose body this text was pasted. */
function pasted(text: string): Node {
  const { root } = readForeignText(new DOMParser(), text);
  return schema.topNodeType.create(null, SchemaParser.fromSchema(schema).parseSlice(root).content);
}

const found = (text: string) => {
  const article = recogniseArticle(pasted(text));
  return (
    article && { ...article, kicker: article.kicker?.textContent ?? null, title: article.title.textContent }
  );
};
const outline = (body: readonly Node[]) => outlineOf(schema.topNodeType.create(null, body));

const LONG =
  'هذه فقرة طويلة بما يكفي لتكون نصاً تحت عنوان داخلي، وفيها من الكلمات ما يزيد على سطر واحد في الصفحة.';
const titles = lists['center-news'].map((key) => entries.find((entry) => entry.key === key)?.ar?.title ?? '');

describe.each(['en', 'ar'] as const)('The institute’s article as plain text (%s)', (edition) => {
  const written = natoIraq[edition] as SampleEdition;
  const text = asPlainText(written, '19 يوليو، 2018');

  it('is recognised with kicker, title, date, headings and points, as the newsroom has set it out', () => {
    const article = found(text);
    expect(article).toMatchObject({ kicker: written.kicker, title: written.title, date: '2018-07-19' });
    const body = editionDocument(written).children.slice(3);
    const trimmed = (lines: string[]) => lines.map((line) => line.replace(/[\s⍽]+$/, ''));
    expect(trimmed(outline(article?.body ?? []))).toEqual(trimmed(outline(body)));
  });

  it('keeps the list of news that stands before it, under its heading', () => {
    const news = ['أخبار المركز', ...titles.map((title) => `  • ${title}`)].join('\n');
    const article = found(`${news}\n\n${text}`);
    expect(article).toMatchObject({ kicker: written.kicker, title: written.title, date: '2018-07-19' });
    const [heading, list, first] = article?.body ?? [];
    expect([heading?.type.name, heading?.textContent]).toEqual(['heading', 'أخبار المركز']);
    expect(list?.children.map((item) => item.textContent)).toEqual(titles);
    expect(first?.type.name).toBe('paragraph');
  });
});

describe('An article is recognised', () => {
  it.each([
    ['by its date', `عنوان المقال\n19 تموز 2018\n${LONG}`, null, '2018-07-19'],
    [
      'by its date after the name of a day',
      `عنوان المقال\nالخميس، 19 يوليو 2018\n${LONG}`,
      null,
      '2018-07-19',
    ],
    ['with a kicker without a colon', `تقديرات\nعنوان المقال\n١٩/٧/٢٠١٨\n${LONG}`, 'تقديرات', '2018-07-19'],
    ['by its headings', `عنوان المقال\n${LONG}\nعنوان داخلي\n${LONG}`, null, null],
    ['by its points', `عنوان المقال\n${LONG}\n1- رأي: نص\n2- رأي: نص`, null, null],
    ['by its kicker and headings', `تقديرات:\nعنوان المقال\n${LONG}\nعنوان داخلي\n${LONG}`, 'تقديرات:', null],
  ])('%s', (_by, text, kicker, date) =>
    expect(found(text)).toMatchObject({ kicker, date, title: 'عنوان المقال' }),
  );
});

describe('No article is seen in', () => {
  it.each([
    ['one paragraph', LONG],
    ['paragraphs without a form', `${LONG}\n${LONG}`],
    ['a line and a paragraph', `سطر\n${LONG}`],
    ['a title alone', 'عنوان المقال\n19 يوليو 2018'],
    ['a list of points', '1- رأي: نص\n2- رأي: نص'],
    ['a date without a title', `19 يوليو 2018\n${LONG}`],
    ['a paragraph before a date', `${LONG}\n19 يوليو 2018\n${LONG}`],
  ])('%s', (_what, text) => expect(found(text)).toBeNull());
});
