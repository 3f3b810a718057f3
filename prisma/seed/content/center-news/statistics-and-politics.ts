import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'العلاقة-بين-العمل-الإحصائي-والعمل-السياسي',
  kicker: '',
  title: 'أ.د. ماجد عثمان يكتب: (العلاقة بين العمل الإحصائي والعمل السياسي)',
  standfirst: '',
  body: [
    {
      p: 'ينشر مركز "المستقبل" مقالاً للأستاذ الدكتور ماجد عثمان عن العلاقة بين العمل الإحصائي والعمل السياسي، وهي علاقة تزداد أهميتها كلما اتسع الاعتماد على البيانات في صنع القرار.',
    },
    {
      p: 'ويأتي نشر المقال ضمن اهتمام المركز بمناهج البحث وأدواته، وبالصلة بين جودة الأرقام وجودة السياسات التي تُبنى عليها.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'magued-osman-on-statistics-and-politics',
  kicker: '',
  title: 'Prof. Magued Osman on the Relationship between Statistical and Political Work',
  standfirst: '',
  body: [
    {
      p: 'The Future Center is publishing an article by Prof. Magued Osman on the relationship between the work of statisticians and the work of politicians, a relationship that matters more as decisions come to rest on data.',
    },
    {
      p: 'The article belongs to the Center’s continuing interest in the methods of research, and in the link between the quality of figures and the quality of the policies built on them.',
    },
  ],
};

export const statisticsAndPolitics: SampleEntry = {
  key: 'statistics-and-politics',
  kind: 'center_news',
  section: null,
  topics: [],
  authors: ['magued-osman'],
  issue: null,
  date: '2024-10-28',
  ar,
  en,
  publish: ['ar', 'en'],
};
