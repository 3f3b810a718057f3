import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

// A draft in both languages: it must be visible to no reader.
const ar: SampleEdition = {
  slug: 'مسيرات-صغيرة-ومنشآت-كبيرة',
  kicker: 'تهديدات غير تقليدية:',
  title: 'مسيّرات صغيرة ومنشآت كبيرة: كيف تُحمى البنية التحتية الحيوية؟',
  standfirst:
    'تضيق المسافة بين ما تستطيع أن تشتريه أي جهة وما يلزم الدول لصده. وحماية المنشآت الحيوية مسألة تنظيم، قبل أن تكون مسألة سلاح.',
  body: [
    {
      p: 'لم تعد الطائرة المسيّرة الصغيرة حكراً على الجيوش. فما كان قبل سنوات قليلة منظومة عسكرية أصبح سلعة تُباع في المتاجر، يستخدمها المزارع والمصور ورجل الإنقاذ. وهذا الانتشار هو ما يجعل التعامل مع إساءة استخدامها أمراً معقداً؛ إذ لا يمكن أن تُعامل كل مسيّرة بوصفها تهديداً، ولا أن يُفترض حسن النية في كل مسيّرة.',
    },
    {
      p: 'وتزداد المسألة صعوبة حين يتعلق الأمر بالمنشآت الحيوية، مثل المطارات والموانئ ومحطات الكهرباء والمياه، وهي منشآت مفتوحة بطبيعتها، وواسعة المساحة، ويعني توقفها ساعة واحدة خسارة تتجاوز أسوارها.',
    },
    { h2: 'فجوات ثلاث' },
    {
      points: [
        {
          lead: 'فجوة الكلفة',
          text: [
            'كثيراً ما تبلغ كلفة صد الجسم الطائر أضعاف كلفته. ولا يمكن لأي ميزانية أن تحتمل هذه المعادلة طويلاً.',
          ],
        },
        {
          lead: 'فجوة الصلاحيات',
          text: [
            'قد ترصد إدارة المنشأة جسماً غريباً ولا تملك صلاحية التعامل معه، فيما لا تعلم الجهة المخولة بوجوده إلا بعد فوات الأوان.',
            'ولهذا يبدأ إصلاح منظومة الحماية، في أغلب الأحيان، من غرفة العمليات لا من السور.',
          ],
        },
        {
          lead: 'فجوة القواعد',
          text: [
            'تختلف قواعد تسجيل المسيّرات وتحديد هويتها من دولة إلى أخرى، وهو ما يفتح ثغرات في المناطق الحدودية والمياه القريبة من الساحل.',
          ],
        },
      ],
    },
    { h2: 'حماية متعددة المستويات' },
    {
      p: 'تتفق الأدلة الإرشادية المنشورة في هذا المجال على أن الحماية تُبنى على مستويات متتابعة، يكمل بعضها بعضاً:',
    },
    {
      ol: [
        'تقييم المخاطر، وتحديد الأجزاء التي لا يجوز أن تتوقف.',
        'تنظيم المجال الجوي المنخفض، وإعلان حدوده للجمهور.',
        'الرصد المبكر، وتبادل المعلومات بين المنشآت المتجاورة.',
        'خطط لاستمرار العمل واستعادته بسرعة إذا وقع الضرر.',
      ],
    },
    {
      p: 'والمستوى الأخير هو أقلها حظاً من الاهتمام، مع أنه الأكثر تأثيراً. فالمنشأة القادرة على استعادة عملها في ساعات تفقد الهجوم عليها معظم جدواه.',
    },
    { quote: 'أفضل ردع للتخريب أن يعرف صاحبه أن أثره لن يدوم.' },
    {
      p: 'ومن المرجح أن يزداد هذا الملف إلحاحاً مع دخول المسيّرات في خدمات النقل والتوصيل، واتساع حركة الطيران على الارتفاعات المنخفضة فوق المدن. والدول التي تبدأ بوضع القواعد اليوم ستكون أقدر على الإفادة من التقنية، لأنها ستكون أقدر على الثقة بها.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'small-drones-and-critical-sites',
  kicker: 'Unconventional Threats:',
  title: 'Small Drones, Large Sites: How to Protect Critical Infrastructure',
  standfirst:
    'The distance between what anyone can buy and what a state needs to stop it is narrowing. Protecting critical sites is a matter of organisation before it is one of weapons.',
  body: [
    {
      p: 'Small drones no longer belong to armies alone. What was a military system a few years ago is now sold in shops and used by farmers, photographers and rescue teams. It is this very spread that makes misuse so hard to deal with. Not every drone can be treated as a threat, and not every drone can be presumed harmless.',
    },
    {
      p: 'The problem is sharper at critical sites such as airports, harbours, and power and water stations. They are large, they are open by nature, and an hour’s interruption is felt far beyond their fences.',
    },
    { h2: 'Three Gaps' },
    {
      points: [
        {
          lead: 'Cost',
          text: [
            'It often costs many times more to stop a small aircraft than to fly one. No budget can stand that arithmetic for long.',
          ],
        },
        {
          lead: 'Authority',
          text: [
            'The managers of a site may see something that they have no power to act against, while those who have the power learn of it too late.',
            'Reform therefore tends to begin in the control room rather than at the fence.',
          ],
        },
        {
          lead: 'Rules',
          text: [
            'Registration and identification differ from one country to the next, which leaves openings along borders and in coastal waters.',
          ],
        },
      ],
    },
    { h2: 'Protection in Layers' },
    {
      p: 'Published guidance on the subject agrees that protection is built in successive layers, each of which makes up for the others:',
    },
    {
      ol: [
        'Assess the risks, and decide which parts of a site must never stop.',
        'Regulate the lower airspace, and tell the public where its limits are.',
        'Detect early, and share what is seen with neighbouring sites.',
        'Plan to keep working, and to recover quickly if damage is done.',
      ],
    },
    {
      p: 'The last of these receives the least attention and may matter the most. A site that can be back at work within hours takes away much of the reason for attacking it.',
    },
    {
      p: 'The question will grow more pressing as drones enter delivery and transport, and as traffic thickens at low altitude above cities. Countries that begin to write the rules today will be better able to use the technology, because they will be better able to trust it.',
    },
  ],
};

export const smallDrones: SampleEntry = {
  key: 'small-drones',
  kind: 'article',
  section: 'security',
  topics: ['counter-terrorism'],
  authors: ['hala-bayati', 'zaid-amayreh'],
  issue: null,
  date: '2026-10-26',
  cover: mediaId(14),
  ar,
  en,
  publish: [],
  submit: {
    ar: 'اكتمل النص. أرجو مراجعة أرقام المدى والكلفة قبل النشر.',
    en: 'The text is complete. Please check the figures on range and cost before it is published.',
  },
};
