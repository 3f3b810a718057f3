import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'ملفات-المستقبل-هاريس-أم-ترامب',
  kicker: '',
  title:
    'مُتاح عدد جديد من سلسلة "ملفات المستقبل" بعنوان: (هاريس أم ترامب؟ الانتخابات الأمريكية 2024.. القضايا والمسارات المُحتملة)',
  standfirst: '',
  body: [
    {
      p: [
        'صدر عن مركز "المستقبل" عدد جديد من سلسلة "',
        { text: 'ملفات المستقبل', href: '/ar/series/ملفات-المستقبل' },
        '" غير الدورية، وهو مخصص للانتخابات الرئاسية الأمريكية لعام 2024.',
      ],
    },
    {
      p: 'ويجمع العدد تحليلات تتناول القضايا الحاضرة في السباق الانتخابي، ومنها الاقتصاد والهجرة والسياسة الخارجية، وتبحث في المسارات المحتملة بعد إعلان النتيجة، من دون ترجيح مسبق لكفة مرشح على آخر.',
    },
    {
      p: 'ويتوقف العدد كذلك عند ما قد تعنيه كل نتيجة لمنطقة الشرق الأوسط، في ملفات الأمن الإقليمي والطاقة والتجارة.',
    },
    { p: 'والعدد متاح للقراءة على موقع المركز، ضمن صفحة السلسلة.' },
  ],
};

const en: SampleEdition = {
  slug: 'future-files-harris-or-trump',
  kicker: '',
  title: 'New in Future Files: Harris or Trump? The 2024 US Election, Its Issues and Possible Paths',
  standfirst: '',
  body: [
    {
      p: [
        'A new issue of ',
        { text: 'Future Files', href: '/en/series/future-files' },
        ', the Future Center’s occasional series, is devoted to the 2024 presidential election in the United States.',
      ],
    },
    {
      p: 'Its contributors examine the questions present in the race, among them the economy, immigration and foreign policy, and consider the paths that might open after the result. No outcome is presumed.',
    },
    {
      p: 'The issue also asks what each result could mean for the Middle East, in regional security, energy and trade. It can be read on the page of the series.',
    },
  ],
};

export const usElectionFile: SampleEntry = {
  key: 'us-election-file',
  kind: 'center_news',
  section: null,
  topics: [],
  authors: [],
  issue: { series: 'future-files', number: 2 },
  date: '2024-11-04',
  leadsToIssue: true,
  ar,
  en,
  publish: ['ar', 'en'],
};
