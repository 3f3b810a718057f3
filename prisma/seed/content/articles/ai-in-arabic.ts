import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'الذكاء-الاصطناعي-بالعربية-ونصوص-أفضل',
  kicker: 'لغة وتقنية:',
  title: 'AI بالعربية: لماذا تحتاج النماذج اللغوية إلى نصوص أفضل؟',
  standfirst:
    'لا تعاني العربية قلة المتحدثين بها، بل ندرة النصوص المحررة والموثقة في المكتبات التي تتعلم منها الآلة، وضعف المعايير التي يُقاس بها ما تعلمته.',
  body: [
    {
      p: [
        'ينتظر المستخدم العربي من النماذج اللغوية الكبيرة (',
        { text: 'Large Language Models', lang: 'en' },
        ') ما ينتظره منها أي مستخدم آخر: إجابة دقيقة، وجملة سليمة، وفهم لما وراء السؤال. غير أن التجربة اليومية تكشف عن فارق ملموس؛ فالنص الذي يخرج بالعربية كثيراً ما يبدو مترجماً، لا خطأ في نحوه، ولا روح في إيقاعه.',
      ],
    },
    {
      p: 'ولا يصح رد هذا الفارق إلى صعوبة اللغة وحدها. فالنموذج يتعلم مما يُتاح له، وما يُتاح له بالعربية أقل تنظيماً وأضعف توثيقاً مما يُتاح له باللغات التي يجيدها. ومن ثم، فإن السؤال عن جودة ما يكتبه النموذج بالعربية هو، في جانب كبير منه، سؤال عما قرأه.',
    },
    { h2: 'ما الذي ينقص؟' },
    { p: 'يمكن تلخيص أوجه النقص في أربع نقاط رئيسة، هي:' },
    {
      points: [
        {
          lead: 'نصوص محررة',
          text: [
            'تزدحم شبكة الإنترنت بنصوص عربية مكررة أو مترجمة آلياً، فيما تبقى الكتب والدوريات والوثائق الرسمية، وهي الأجود لغة والأدق معلومات، حبيسة ملفات مصورة يصعب على الآلة أن تقرأها.',
          ],
        },
        {
          lead: 'بيانات وصفية',
          text: [
            'يحتاج كل نص إلى ما يعرّف به: من كتبه، ومتى، وفي أي بلد، وبأي إذن. ومن دون ذلك يختلط الخبر بالرأي، والقديم بالجديد، والموثوق بالمنقول.',
          ],
        },
        {
          lead: 'تمثيل اللهجات',
          text: [
            'يكتب الناس بالفصحى ويتحدثون بلهجاتهم، وينتقلون بينهما في الجملة الواحدة. والنموذج الذي لا يعرف سوى مستوى واحد من اللغة يسيء فهم المستويات الأخرى.',
          ],
        },
        {
          lead: 'معايير عادلة للقياس',
          text: [
            'تُختبر نماذج كثيرة باختبارات نُقلت عن الإنجليزية، فتقيس قدرة النموذج على الإجابة، بكلمات عربية، عن أسئلة تخص بيئة أخرى.',
            'ولا يعني ذلك أن الاختبارات المترجمة بلا فائدة، لكنها لا تكفي وحدها للحكم على صلاحية أداة ستُستخدم في مدرسة أو محكمة أو مستشفى.',
          ],
        },
      ],
    },
    { h2: 'مسؤولية من؟' },
    {
      p: 'لا تستطيع شركة واحدة أن تسد هذه الفجوة، ولا ينبغي أن تنفرد بذلك. فحقوق النشر تخص المؤلفين ودور النشر، والوثائق العامة في عهدة المؤسسات الحكومية، والمعاجم والمدونات اللغوية من اختصاص الجامعات والمجامع. والمطلوب إطار يتيح لهذه الأطراف أن تتشارك النصوص بشروط معلنة، تحفظ الحقوق وتسمح بالتعلم.',
    },
    {
      p: 'وتقدم حركة البيانات المفتوحة مدخلاً عملياً إلى ذلك؛ إذ تُجمل المبادئ المعروفة اختصاراً باسم FAIR ما ينبغي أن تكون عليه البيانات في أربع صفات:',
    },
    { quote: 'يسهل العثور عليها، ويمكن الوصول إليها، وتصلح للتبادل بين النظم، ويمكن استخدامها من جديد.' },
    { h2: 'خطوات في المتناول' },
    {
      ul: [
        'رقمنة الأرشيفات الصحفية والأكاديمية في صورة نصوص قابلة للبحث، لا صور صفحات فحسب.',
        [
          'نشر رخصة استخدام واضحة مع كل مجموعة نصوص، على غرار ',
          { text: 'هذا النموذج المبسط', href: 'https://example.org/open-licence' },
          '.',
        ],
        'إعداد اختبارات عربية المنشأ، يضعها معلمون ومحررون ومترجمون من بلدان مختلفة.',
        'الإعلان عن حدود كل نموذج بلغة يفهمها غير المتخصص.',
      ],
    },
    {
      p: 'وفي التقدير، لا تقف قيمة هذه الخطوات عند الذكاء الاصطناعي. فالمكتبة التي تُنظَّم كي تقرأها الآلة ستكون، قبل ذلك، مكتبة أيسر على القارئ. وتلك فائدة تبقى مهما تبدلت التقنيات.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'ai-in-arabic-why-language-models-need-better-texts',
  kicker: 'Language and Technology:',
  title: 'AI in Arabic: Why Language Models Need Better Texts',
  standfirst:
    'Arabic does not lack speakers. What it lacks, in the libraries from which machines learn, is well-edited and well-described text, and fair ways of testing what they have learned.',
  body: [
    {
      p: 'An Arabic speaker asks of a large language model what anyone else would ask: an accurate answer, a sound sentence, some grasp of what lies behind the question. Daily use shows a gap. The Arabic that comes back is often grammatical and yet reads like a translation, correct on the surface and wrong in its rhythm.',
    },
    {
      p: 'It is tempting to blame the difficulty of the language. But a model learns from what it is given, and what it is given in Arabic is less orderly and less well documented than what it is given in the languages it handles best. To ask why a model writes poor Arabic is, in large part, to ask what it has read.',
    },
    { h2: 'What Is Missing' },
    { p: 'Four shortages stand out:' },
    {
      points: [
        {
          lead: 'Edited text',
          text: [
            'The open web is full of Arabic that has been copied, or translated by machine. Books, journals and official documents, where the language is at its best and the facts have been checked, too often exist only as scanned pages that software reads badly.',
          ],
        },
        {
          lead: 'Description',
          text: [
            'A text needs a record of who wrote it, when, in which country and under what permission. Without one, news blurs into opinion, the old into the new and the reliable into the merely repeated.',
          ],
        },
        {
          lead: 'The spoken language',
          text: [
            'People write in standard Arabic, speak in dialect and move between the two within a sentence. A model that knows only one register will misread the others.',
          ],
        },
        {
          lead: 'Fair tests',
          text: [
            'Many models are examined with tests carried over from English. What such tests measure is how well a model can answer, in Arabic words, questions about somewhere else.',
            'Translated tests have their uses. They are not enough to decide whether a tool is fit for a school, a court or a hospital.',
          ],
        },
      ],
    },
    { h2: 'Whose Task Is It?' },
    {
      p: 'No single company can close this gap, and none should try to do it alone. Copyright belongs to authors and publishers; public documents are in the keeping of governments; dictionaries and corpora are the business of universities and language academies. What is needed is an arrangement by which all of them can share texts on published terms that protect rights and permit learning.',
    },
    {
      p: 'The movement for open data offers a practical place to start. The principles known by the acronym FAIR ask that data should be:',
    },
    { quote: 'Findable, accessible, interoperable and reusable.' },
    { h2: 'Steps within Reach' },
    {
      ul: [
        'Digitise newspaper and academic archives as searchable text rather than as pictures of pages.',
        [
          'Publish a clear licence with every collection, on the lines of ',
          { text: 'this simple model', href: 'https://example.org/open-licence' },
          '.',
        ],
        'Build tests that begin in Arabic, set by teachers, editors and translators from different countries.',
        'State the limits of each model in words that a general reader can follow.',
      ],
    },
    {
      p: 'The value of this work would not stop at artificial intelligence. A library put in order so that a machine can read it is, before that, a library that is easier for people to use. That benefit will remain, whatever becomes of the technology.',
    },
  ],
};

export const aiInArabic: SampleEntry = {
  key: 'ai-in-arabic',
  kind: 'article',
  section: 'technology',
  topics: ['artificial-intelligence'],
  authors: ['yassine-elouardi', 'nada-charafeddine'],
  issue: { series: 'future-files', number: 3 },
  date: '2026-09-14',
  cover: mediaId(2),
  ar,
  en,
  publish: ['ar', 'en'],
};
