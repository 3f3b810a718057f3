import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ListPage } from './list-page';

const EMPTY = { rows: [], newer: null, older: null };

const shown = (path: string, translationPath: string | null) =>
  renderToStaticMarkup(
    <ListPage
      {...{ path, translationPath, locale: 'en', way: [], title: 'Ports', list: EMPTY, centerNews: null }}
      empty="Nothing yet."
    >
      {null}
    </ListPage>,
  );

it.each([
  ['/en/topics/ports', '/ar/topics/موانئ', ['/ar/topics/%D9%85%D9%88%D8%A7%D9%86%D8%A6', '/en/archive']],
  ['/en/topics/ports', null, ['/en/archive']],
  ['/en/archive', '/ar/archive', ['/ar/archive', '/en']],
  ['/en/archive/2018', null, ['/en']],
])('A list without rows at %s (%s) says so and leads on', (path, translationPath, links) => {
  const html = shown(path, translationPath);
  expect(html).toContain('Nothing yet.');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(links);
});
