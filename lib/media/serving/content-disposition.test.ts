import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition';

it.each([
  ['report.docx', `filename="report.docx"; filename*=UTF-8''report.docx`],
  ['تقرير.pdf', `filename="_____.pdf"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf`],
  ['a "b" (c)*.pdf', `filename="a _b_ (c)*.pdf"; filename*=UTF-8''a%20%22b%22%20%28c%29%2A.pdf`],
  ["50% 'x'.csv", `filename="50_ 'x'.csv"; filename*=UTF-8''50%25%20%27x%27.csv`],
  ['a;b.pdf', `filename="a;b.pdf"; filename*=UTF-8''a%3Bb.pdf`],
])('A file named %s is stored under that name', (name, parameters) => {
  expect(contentDisposition('attachment', name)).toBe(`attachment; ${parameters}`);
});
