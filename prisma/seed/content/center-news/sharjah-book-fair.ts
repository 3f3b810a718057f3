import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'مركز-المستقبل-في-الشارقة-الدولي-للكتاب',
  kicker: '',
  title: 'مركز "المستقبل" يشارك في "الشارقة الدولي للكتاب" بـ16 إصداراً جديداً',
  standfirst: '',
  body: [
    {
      p: 'يشارك مركز "المستقبل" في معرض الشارقة الدولي للكتاب بستة عشر إصداراً جديداً، تتنوع بين الكتب والدراسات والتقارير والأعداد الجديدة من سلاسله الدورية وغير الدورية.',
    },
    {
      p: 'وتتناول الإصدارات قضايا السياسة والأمن والاقتصاد والتكنولوجيا في المنطقة والعالم، ويجمع بينها حرص المركز على أن تكون الدراسة المتخصصة في متناول القارئ العام وصانع القرار معاً.',
    },
    {
      p: 'ويستقبل جناح المركز زوار المعرض طوال أيام انعقاده، ويتيح لهم الاطلاع على إصداراته السابقة والتعرف إلى باحثيه. كما تُتاح الإصدارات الجديدة، بعد انتهاء المعرض، عبر منافذ التوزيع المعتادة.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'future-center-at-the-sharjah-international-book-fair',
  kicker: '',
  title: 'Future Center Brings Sixteen New Titles to the Sharjah International Book Fair',
  standfirst: '',
  body: [
    {
      p: 'The Future Center is taking part in the Sharjah International Book Fair with sixteen new titles: books, studies, reports and the latest issues of its regular and occasional series.',
    },
    {
      p: 'The list covers politics, security, the economy and technology, in the region and beyond it. What the titles share is an aim: to put specialist research within reach of the general reader as well as the policymaker.',
    },
    {
      p: 'The Center’s stand is open throughout the fair. Visitors can browse earlier publications and meet the researchers, and the new titles will be available through the usual distributors once the fair has closed.',
    },
  ],
};

export const sharjahBookFair: SampleEntry = {
  key: 'sharjah-book-fair',
  kind: 'center_news',
  section: null,
  topics: [],
  authors: [],
  issue: null,
  date: '2024-11-06',
  ar,
  en,
  publish: ['ar', 'en'],
};
