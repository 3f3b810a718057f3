import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'ما-بعد-قازان-ما-الذي-يحتاجه-بريكس',
  kicker: '',
  title: 'د. أحمد سيد حسين يكتب: (ما بعد "قازان": ما الذي يحتاجه "بريكس" ليصبح قوة عالمية مؤثرة؟)',
  standfirst: '',
  body: [
    {
      p: 'ينشر مركز "المستقبل" تحليلاً للدكتور أحمد سيد حسين يطرح فيه سؤالاً عما يحتاجه تجمع "بريكس" ليصبح قوة عالمية مؤثرة، بعد القمة التي استضافتها مدينة قازان الروسية في أكتوبر 2024.',
    },
    {
      p: 'وكانت قمة قازان الأولى بعد اتساع عضوية التجمع، وهو ما أعاد إلى الواجهة النقاش بشأن قدرته على التوفيق بين مصالح أعضائه، وعلى تحويل ثقله الاقتصادي إلى دور سياسي.',
    },
    {
      p: [
        'وتنضم هذه المساهمة إلى ما ينشره المركز في باب "',
        { text: 'تحليلات سياسية', href: '/ar/sections/تحليلات-سياسية' },
        '" عن التحولات في بنية النظام الدولي.',
      ],
    },
  ],
};

const en: SampleEdition = {
  slug: 'what-brics-needs-after-kazan',
  kicker: '',
  title: 'Dr Ahmed Sayed Hussein on BRICS after Kazan: What Would Make It an Influential World Power?',
  standfirst: '',
  body: [
    {
      p: 'The Future Center is publishing an analysis by Dr Ahmed Sayed Hussein, written after the summit held in the Russian city of Kazan in October 2024, on what BRICS would need in order to become an influential world power.',
    },
    {
      p: [
        'Kazan was the first summit since the group took in new members, and it revived a familiar debate: whether a larger membership can still be brought to agree, and whether economic weight can be turned into a political role. The piece joins the Center’s other work on ',
        { text: 'politics', href: '/en/sections/politics' },
        '.',
      ],
    },
  ],
};

export const bricsAfterKazan: SampleEntry = {
  key: 'brics-after-kazan',
  kind: 'center_news',
  section: 'politics',
  topics: ['international-alliances'],
  authors: ['ahmed-sayed-hussein'],
  issue: null,
  date: '2024-10-31',
  ar,
  en,
  publish: ['ar', 'en'],
};
