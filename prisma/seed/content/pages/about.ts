import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'عن-المركز',
  kicker: '',
  title: 'عن المركز',
  standfirst:
    'مركز بحثي مستقل يدرس ما يتغيّر في المنطقة والعالم، ويكتب بالعربية والإنجليزية لقارئ يريد أن يفهم قبل أن يحكم.',
  body: [
    {
      p: 'يعمل في المركز باحثون ومحررون يتابعون قضايا الأمن والاقتصاد والتقنية والثقافة. ولا نتعقب الخبر لذاته؛ بل نسأل عما وراءه: ما الذي تغيّر، ولماذا، وما الذي قد يتبعه.',
    },
    { h2: 'ماذا ننشر' },
    {
      ul: [
        'مقالات تحليلية، لكل منها كاتبه وتاريخه وقسمه، ويمكن الاستشهاد بها وبكل فقرة فيها.',
        ['سلاسل تصدر في أعداد، وتجدها جميعاً في ', { text: 'صفحة السلاسل', href: '/ar/series' }, '.'],
        [
          'أخبار المركز نفسه: إصداراته وحلقاته النقاشية ومشاركاته، في ',
          { text: 'أخبار المركز', href: '/ar/center-news' },
          '.',
        ],
      ],
    },
    { h2: 'كيف نعمل' },
    {
      p: 'يقرأ كل مادة محرر آخر قبل نشرها، ويُراجَع ما فيها من أسماء وأرقام وتواريخ. والمادة التي تُنشر بلغتين تُكتب بإحداهما ثم يراجع ترجمتها من يتقن اللغتين.',
    },
    {
      p: 'وإذا أخطأنا صوّبنا، وقلنا ذلك في المادة نفسها: ما الذي كان خطأ، ومتى صُوّب.',
    },
    { h2: 'من يكتب هنا' },
    {
      p: ['الآراء لأصحابها. وتجد كل كاتب، وما كتبه، في ', { text: 'صفحة الكُتّاب', href: '/ar/authors' }, '.'],
    },
  ],
};

const en: SampleEdition = {
  slug: 'about-us',
  kicker: '',
  title: 'About us',
  standfirst:
    'An independent research center that studies what is changing in the region and the world, and writes in Arabic and English for readers who want to understand before they judge.',
  body: [
    {
      p: 'Researchers and editors work here on security, the economy, technology and culture. We do not follow the news for its own sake. We ask what stands behind it: what has changed, why, and what may come of it.',
    },
    { h2: 'What we publish' },
    {
      ul: [
        'Articles of analysis, each with its author, its date and its section. Every one of them can be cited, down to the paragraph.',
        [
          'Series that appear in issues, all of them on the page of ',
          { text: 'series', href: '/en/series' },
          '.',
        ],
        [
          'News of the center itself, its publications and its events, in ',
          { text: 'Center News', href: '/en/center-news' },
          '.',
        ],
      ],
    },
    { h2: 'How we work' },
    {
      p: 'A second editor reads every piece before it is published, and checks its names, numbers and dates. A piece that appears in both languages is written in one of them, and its translation is read by somebody at home in both.',
    },
    {
      p: 'When we are wrong we correct it, and say so in the piece itself: what was wrong, and when it was put right.',
    },
    { h2: 'Who writes here' },
    {
      p: [
        'Opinions are those of the people who sign them. All of them, and what they have written, are on the page of ',
        { text: 'authors', href: '/en/authors' },
        '.',
      ],
    },
  ],
};

export const about: SampleEntry = {
  key: 'about',
  kind: 'page',
  section: null,
  topics: [],
  authors: [],
  issue: null,
  date: '2024-01-15',
  ar,
  en,
  publish: ['ar', 'en'],
};
