import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'محمود-محيي-الدين-في-حلقة-نقاشية',
  kicker: '',
  title: 'مركز "المستقبل" يستضيف الدكتور محمود محيي الدين في حلقة نقاشية',
  standfirst: '',
  body: [
    {
      p: 'يستضيف مركز "المستقبل" الدكتور محمود محيي الدين في حلقة نقاشية، يشارك فيها باحثو المركز وعدد من المهتمين بقضايا الاقتصاد والتنمية.',
    },
    {
      p: 'وتتناول الحلقة التحولات التي يشهدها الاقتصاد العالمي، وانعكاساتها على تمويل التنمية في المنطقة، ثم يُفتح باب الأسئلة والنقاش أمام الحضور.',
    },
    {
      p: 'وتأتي الحلقة ضمن اللقاءات التي ينظمها المركز لتبادل الرأي مع الخبراء وأصحاب التجربة، وينشر المركز عبر موقعه عرضاً لأبرز ما دار فيها من أفكار.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'future-center-hosts-mahmoud-mohieldin',
  kicker: '',
  title: 'Future Center Hosts Dr Mahmoud Mohieldin for a Panel Discussion',
  standfirst: '',
  body: [
    {
      p: 'The Future Center is hosting Dr Mahmoud Mohieldin for a panel discussion with its researchers and a number of guests interested in economics and development.',
    },
    {
      p: 'The conversation will turn on the changes under way in the world economy and what they mean for the financing of development in the region. Questions and an open discussion will follow.',
    },
    {
      p: 'The meeting is one of those the Center holds with experts and practitioners. An account of the main ideas raised will be published on this site.',
    },
  ],
};

export const mohieldinDiscussion: SampleEntry = {
  key: 'mohieldin-discussion',
  kind: 'center_news',
  section: null,
  topics: [],
  authors: [],
  issue: null,
  date: '2024-11-05',
  ar,
  en,
  publish: ['ar', 'en'],
};
