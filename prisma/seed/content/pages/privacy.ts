import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'الخصوصية',
  kicker: '',
  title: 'الخصوصية',
  standfirst: 'يمكنك أن تقرأ كل ما في هذا الموقع من دون أن تقول من أنت، ولا نسعى إلى معرفة ذلك.',
  body: [
    { h2: 'ما لا نفعله' },
    {
      ul: [
        'لا إعلانات هنا، ولا برامج تتبّع من شركات أخرى، ولا أزرار مشاركة ترسل شيئاً قبل أن تضغطها.',
        'لا نطلب منك حساباً كي تقرأ، ولا نعرف ما قرأته.',
        'لا نبيع بيانات ولا نتبادلها.',
      ],
    },
    { h2: 'ما يُحفظ في متصفحك' },
    {
      p: 'إذا انتقلت من لغة إلى الأخرى حفظ متصفحك اللغة التي اخترتها سنة واحدة، كي تفتح لك الصفحة الأولى بها. وإذا غيّرت حجم الخط حفظ المتصفح ذلك أيضاً. وكلاهما يُمحى مع بيانات الموقع في المتصفح.',
    },
    { h2: 'ما نَعدّه' },
    {
      p: 'نعدّ كم مرة فُتحت الصفحة في اليوم، بأي لغة، ومن أي موقع جاء القارئ. ولا يُحفظ مع هذا العدد عنوان جهازك ولا ما يدل عليك.',
    },
    { h2: 'إذا كتبت لنا' },
    {
      p: [
        'تبقى رسالتك عند من يحتاج إليها للرد عليك. ولمن يريد أن تُحذف رسالته أن يطلب ذلك متى شاء: ',
        { text: 'اتصل بنا', href: '/ar/pages/اتصل-بنا' },
        '.',
      ],
    },
  ],
};

const en: SampleEdition = {
  slug: 'privacy',
  kicker: '',
  title: 'Privacy',
  standfirst: 'You can read everything here without telling us who you are, and we do not try to find out.',
  body: [
    { h2: 'What we do not do' },
    {
      ul: [
        'There are no advertisements here, no trackers of other companies, and no buttons for sharing that send anything before you press them.',
        'You need no account to read, and we do not know what you have read.',
        'We neither sell data nor exchange any.',
      ],
    },
    { h2: 'What your browser keeps' },
    {
      p: 'If you change from one language to the other, your browser remembers your choice for a year, so that the front page opens in it. If you change the size of the text, it remembers that too. Both go when you delete what your browser keeps of this site.',
    },
    { h2: 'What we count' },
    {
      p: 'We count how often a page was opened on a day, in which language, and from which site its readers came. Neither the address of your device nor anything else that points to you is kept with the count.',
    },
    { h2: 'If you write to us' },
    {
      p: [
        'Your letter stays with those who need it in order to answer. You can ask us to delete it at any time: ',
        { text: 'contact us', href: '/en/pages/contact' },
        '.',
      ],
    },
  ],
};

export const privacy: SampleEntry = {
  key: 'privacy',
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
