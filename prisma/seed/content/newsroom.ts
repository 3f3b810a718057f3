import { natoIraq } from './articles/nato-iraq';
import { bricsAfterKazan } from './center-news/brics-after-kazan';
import { mohieldinDiscussion } from './center-news/mohieldin-discussion';
import { sharjahBookFair } from './center-news/sharjah-book-fair';
import { statisticsAndPolitics } from './center-news/statistics-and-politics';
import { usElectionFile } from './center-news/us-election-file';
import { people } from './people';
import { sections } from './sections';
import { series } from './series';
import { topics } from './topics';
import type { SampleEntry } from './types';

const centerNews: SampleEntry[] = [
  sharjahBookFair,
  mohieldinDiscussion,
  usElectionFile,
  bricsAfterKazan,
  statisticsAndPolitics,
];

const articles: SampleEntry[] = [natoIraq];

const entries: SampleEntry[] = [...articles, ...centerNews];

/** Hand-ordered lists, by entry key, first to last. The first of the front page is its lead. */
const lists = {
  'center-news': centerNews.map((entry) => entry.key),
  'front-page': ['nato-iraq'],
};

export { entries, lists, people, sections, series, topics };
