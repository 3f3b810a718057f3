import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'اتصل-بنا',
  kicker: '',
  title: 'اتصل بنا',
  standfirst: 'نقرأ كل رسالة. واكتب لنا بالعربية أو بالإنجليزية، كما تشاء.',
  body: [
    { h2: 'ملاحظة على مادة' },
    {
      p: 'إن وجدت خطأ في مادة فأخبرنا برابطها وبالعبارة التي تقصدها. وما يتبيّن أنه خطأ يُصوَّب في المادة نفسها، ويُقال للقراء ما الذي صُوّب ومتى.',
    },
    { h2: 'اقتراح مادة' },
    {
      p: [
        'نستقبل مقترحات الباحثين. اكتب لنا فكرتك في صفحة واحدة: سؤالها، ومصادرها، وما الجديد فيها. وقبل ذلك تصفّح ',
        { text: 'الأرشيف', href: '/ar/archive' },
        '؛ فقد نكون كتبنا في موضوعك.',
      ],
    },
    { h2: 'إعادة النشر' },
    {
      p: 'اكتب لنا قبل إعادة نشر مادة كاملة. أما الاقتباس منها فلا يحتاج إلى إذن إذا ذُكر كاتبها ورابطها.',
    },
    {
      p: 'وبريدنا في ذلك كله: letters@markaz.example',
    },
  ],
};

const en: SampleEdition = {
  slug: 'contact',
  kicker: '',
  title: 'Contact',
  standfirst: 'We read every letter. Write to us in Arabic or in English, as you prefer.',
  body: [
    { h2: 'Something is wrong in a piece' },
    {
      p: 'Tell us its address, and the sentence that you mean. What turns out to be wrong is corrected in the piece itself, and readers are told what was corrected and when.',
    },
    { h2: 'You would like to write for us' },
    {
      p: [
        'We take proposals by researchers. Send us your idea on one page: its question, its sources, and what is new in it. Please look through the ',
        { text: 'archive', href: '/en/archive' },
        ' first; we may have written about your subject already.',
      ],
    },
    { h2: 'You would like to republish a piece' },
    {
      p: 'Please ask us before you republish a whole piece. To quote from one you need no permission, as long as you name its author and its address.',
    },
    { p: 'Our address for all of these: letters@markaz.example' },
  ],
};

export const contact: SampleEntry = {
  key: 'contact',
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
