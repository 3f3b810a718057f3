import type { LinePerson, LineValues } from '@/lib/workflow/compose-line';
import { bricsAfterKazan } from '@/prisma/seed/content/center-news/brics-after-kazan';
import { mohieldinDiscussion } from '@/prisma/seed/content/center-news/mohieldin-discussion';
import { sharjahBookFair } from '@/prisma/seed/content/center-news/sharjah-book-fair';
import { statisticsAndPolitics } from '@/prisma/seed/content/center-news/statistics-and-politics';
import { usElectionFile } from '@/prisma/seed/content/center-news/us-election-file';
import { people, series } from '@/prisma/seed/content/newsroom';

const personOf = (key: string): LinePerson => {
  const person = people.find((each) => each.key === key);
  if (!person) throw new Error(key);
  return person;
};

const guest: LinePerson = {
  ...{ nameAr: 'محمود محيي الدين', nameEn: 'Mahmoud Mohieldin' },
  ...{ honorificAr: 'د.', honorificEn: 'Dr', gender: 'male' },
};

interface SampleLine {
  /** The pattern by its English name. */
  pattern: string;
  /** What its blanks are filled with. */
  values: LineValues;
  sample: typeof sharjahBookFair;
}

/** The five lines of the sample. */
export const SAMPLE_LINES: SampleLine[] = [
  {
    pattern: 'Takes part with new titles',
    values: { count: 16, event: { ar: 'الشارقة الدولي للكتاب', en: 'Sharjah International Book Fair' } },
    sample: sharjahBookFair,
  },
  { pattern: 'Hosts a guest', values: { person: guest }, sample: mohieldinDiscussion },
  {
    pattern: 'New issue of a series',
    values: {
      series: series.find(({ key }) => key === 'future-files') ?? series[0],
      title: {
        ar: 'هاريس أم ترامب؟ الانتخابات الأمريكية 2024.. القضايا والمسارات المُحتملة',
        en: 'Harris or Trump? The 2024 US Election, Its Issues and Possible Paths',
      },
    },
    sample: usElectionFile,
  },
  {
    pattern: 'An author writes',
    values: {
      person: personOf('ahmed-sayed-hussein'),
      title: {
        ar: 'ما بعد "قازان": ما الذي يحتاجه "بريكس" ليصبح قوة عالمية مؤثرة؟',
        en: 'BRICS after Kazan: What Would Make It an Influential World Power?',
      },
    },
    sample: bricsAfterKazan,
  },
  {
    pattern: 'An author writes',
    values: {
      person: personOf('magued-osman'),
      title: {
        ar: 'العلاقة بين العمل الإحصائي والعمل السياسي',
        en: 'the Relationship between Statistical and Political Work',
      },
    },
    sample: statisticsAndPolitics,
  },
];
