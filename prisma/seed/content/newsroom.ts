import type { Composition } from '@/lib/lists/composition/types';
import { aiInArabic } from './articles/ai-in-arabic';
import { citiesAndHeat } from './articles/cities-and-heat';
import { localCurrencyTrade } from './articles/local-currency-trade';
import { middlePowerMediation } from './articles/middle-power-mediation';
import { natoIraq } from './articles/nato-iraq';
import { newsroomArabic } from './articles/newsroom-arabic';
import { redSeaUncertainty } from './articles/red-sea-uncertainty';
import { smallDrones } from './articles/small-drones';
import { underseaCables } from './articles/undersea-cables';
import { waterFromTheSun } from './articles/water-from-the-sun';
import { bricsAfterKazan } from './center-news/brics-after-kazan';
import { mohieldinDiscussion } from './center-news/mohieldin-discussion';
import { sharjahBookFair } from './center-news/sharjah-book-fair';
import { statisticsAndPolitics } from './center-news/statistics-and-politics';
import { usElectionFile } from './center-news/us-election-file';
import { about } from './pages/about';
import { contact } from './pages/contact';
import { privacy } from './pages/privacy';
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

// Newest first.
const articles: SampleEntry[] = [
  smallDrones,
  aiInArabic,
  localCurrencyTrade,
  citiesAndHeat,
  underseaCables,
  newsroomArabic,
  waterFromTheSun,
  middlePowerMediation,
  redSeaUncertainty,
  natoIraq,
];

/** In the order of the menu at the foot. */
const pages: SampleEntry[] = [about, contact, privacy];

const entries: SampleEntry[] = [...articles, ...centerNews, ...pages];

/** Hand-ordered lists, by entry key, first to last. The first of the front page is its lead. */
const lists = {
  'center-news': centerNews.map((entry) => entry.key),
  // The third is in English alone and the fourth in Arabic alone: each stands marked on the other language's site.
  'front-page': [natoIraq, aiInArabic, underseaCables, newsroomArabic].map((entry) => entry.key),
};

/** What stands below the lead of the front page, with the latest issue of the journal. */
const compositionWith = (seriesId: string): Composition => [
  ...[{ kind: 'center-news' } as const, { kind: 'picks' } as const, { kind: 'lists' } as const],
  { kind: 'latest-issue', seriesId },
  { kind: 'sections', count: 3, look: 'picture' },
  ...[{ kind: 'series' } as const, { kind: 'newest', count: 6 } as const, { kind: 'most-read' } as const],
];

/** A list that an administrator has made, on a page of its own: the pieces of a topic, after one that is pinned. */
const dossier = {
  nameAr: 'تحالفات في عالم متغيّر',
  nameEn: 'Alliances in a Changing World',
  page: { slugAr: 'تحالفات-في-عالم-متغير', slugEn: 'alliances-in-a-changing-world' },
  topic: 'international-alliances',
  pinned: usElectionFile.key,
};

const releases = {
  /** Readers have it: an address that a newsletter misspelled. */
  published: {
    name: 'Address from the newsletter',
    from: 'nato-in-iraq-after-isis',
    to: natoIraq.key,
  },
  /** Both languages wait in it, and one is signed off. */
  open: { name: 'المسيّرات: اللغتان معاً', piece: smallDrones.key, signed: 'ar' },
} as const;

export { compositionWith, dossier, entries, lists, pages, people, releases, sections, series, topics };
