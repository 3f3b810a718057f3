import { expect, it } from 'vitest';
import { weightOf } from './page-weight';

const at = (path: string) => `http://127.0.0.1:3600${path}`;

it("The site's own script is distinguished from the framework's, also where the framework's is only preloaded", () => {
  const weight = weightOf([
    { url: at('/en'), type: 'document', bytes: 7_000 },
    { url: at('/_next/static/a.css'), type: 'stylesheet', bytes: 4_000 },
    { url: at('/_next/static/b.css'), type: 'stylesheet', bytes: 500 },
    { url: at('/fonts/serif.woff2'), type: 'font', bytes: 50_000 },
    { url: at('/reader.js?v=1'), type: 'script', bytes: 300 },
    { url: at('/_next/static/main.js'), type: 'script', bytes: 90_000 },
    { url: at('/_next/static/chunk.js'), type: 'other', bytes: 10_000 },
    { url: at('/icon.svg'), type: 'image', bytes: 100 },
    { url: at('/media/1/0123456789abcdef/640.webp'), type: 'image', bytes: 30_000 },
    { url: at('/media/2/0123456789abcdef/320.webp'), type: 'image', bytes: 9_000 },
  ]);
  expect(weight).toEqual({
    html: 7_000,
    css: 4_500,
    fonts: 50_000,
    pictures: 39_000,
    ownScript: 300,
    frameworkScript: 100_000,
    other: 100,
  });
});
