import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'ماء-من-الشمس-اقتصاد-التحلية',
  editors: ['nada-charafeddine'],
  kicker: 'اقتصاد الموارد:',
  title: 'ماء من الشمس: كيف تغير الطاقة المتجددة اقتصاد التحلية؟',
  standfirst:
    'ارتبط سعر المياه المحلاة عقوداً بسعر الوقود. وحين تصبح الكهرباء الشمسية هي الأرخص نهاراً، تتحول التحلية من مسألة وقود إلى مسألة توقيت.',
  body: [
    {
      p: 'تعيش مدن كثيرة في منطقة الخليج العربي على مياه لم تنزل من السماء ولم تنبع من الأرض، بل خرجت من البحر بعد أن دُفع ثمنها وقوداً وكهرباء. ولهذا ظل سعر المتر المكعب من المياه المحلاة، عقوداً طويلة، وجهاً آخر لسعر الوقود.',
    },
    {
      p: [
        'غير أن هذه العلاقة تتغير من جهتين في آن واحد: من جهة التقنية، مع انتقال المحطات الجديدة من التحلية الحرارية إلى التناضح العكسي (',
        { text: 'reverse osmosis', lang: 'en' },
        ') الأقل استهلاكاً للطاقة',
        { note: 'osmosis' },
        '؛ ومن جهة المصدر، مع تراجع كلفة الكهرباء الشمسية. وحين يلتقي المساران تصبح التحلية مسألة جدولة، بقدر ما هي مسألة كيمياء.',
      ],
    },
    { h2: 'لماذا يهم التوقيت؟' },
    {
      p: 'تعمل محطة التحلية على أفضل وجه حين يكون حملها ثابتاً، بينما تنتج الألواح الشمسية كهرباءها نهاراً. ويبدو الأمر تعارضاً، لكنه يخفي فرصة؛ فتخزين الماء أسهل من تخزين الكهرباء. والخزان الممتلئ عند الغروب هو، في حقيقته، بطارية زهيدة الثمن. وتترتب على ذلك ثلاث نتائج:',
    },
    {
      points: [
        {
          lead: 'التخزين المائي',
          text: [
            'تتيح الخزانات الكبيرة تشغيل جزء من القدرة الإنتاجية نهاراً، حين تكون الكهرباء أرخص، ثم السحب من المخزون ليلاً.',
          ],
        },
        {
          lead: 'فصل المحطات',
          text: [
            'كان إنتاج الماء مرتبطاً بإنتاج الكهرباء في محطة واحدة. والفصل بينهما يسمح بأن تُبنى كل محطة في المكان الذي يناسبها، وبالحجم الذي يناسبها.',
          ],
        },
        {
          lead: 'معالجة المحلول الملحي',
          text: [
            'تبقى إعادة المياه شديدة الملوحة إلى البحر أصعب المسائل البيئية. ولا تغير الطاقة النظيفة هذه الحقيقة، وإن كانت توفر موارد يمكن توجيهها إلى معالجتها.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(8)],
      caption:
        'يوم واحد من منتصف الليل إلى منتصف الليل: المساحة الصفراء ضوء الشمس، والخط الأزرق منسوب الخزان، وهو ممتلئ عند الغروب.',
      credit: 'رسم توضيحي: المركز',
    },
    { h2: 'حدود التفاؤل' },
    { h3: 'في الحسابات' },
    {
      p: 'لا ينبغي أن يُفهم ذلك على أن الماء سيصبح رخيصاً. فالكلفة الرأسمالية للمحطات مرتفعة، والأغشية تحتاج إلى صيانة وتبديل، وشبكات النقل تفقد جزءاً مما تحمله قبل أن يصل. كما أن انخفاض كلفة الإنتاج قد يضعف الحافز إلى الترشيد، إذا لم يصحبه تسعير يعكس قيمة المورد.',
    },
    { h3: 'وخارج الحسابات' },
    {
      p: [
        'وللمسألة وجه آخر لا تظهره الأرقام. فقد أقرت الجمعية العامة للأمم المتحدة، في قرارها 64/292 الصادر عام 2010',
        { note: 'resolution' },
        '، المبدأ الآتي:',
      ],
    },
    {
      quote:
        'الحق في الحصول على مياه شرب مأمونة ونقية وصرف صحي حق من حقوق الإنسان، لا غنى عنه للتمتع التام بالحياة وبجميع حقوق الإنسان.',
    },
    { h2: 'أسئلة أمام صانع القرار' },
    {
      ul: [
        'هل يُخطط لقطاعي المياه والكهرباء معاً، أم تخطط كل جهة لنفسها؟',
        'هل تعكس التعريفة كلفة الساعة التي أُنتج فيها الماء؟',
        'من يراقب أثر المحلول الملحي في البيئة البحرية، وأين تُنشر النتائج؟',
        'ما الاحتياطي الذي تملكه المدينة إذا توقفت محطة كبيرة عن العمل؟',
      ],
    },
    {
      p: 'وتشير هذه الأسئلة إلى أن التحول الحقيقي ليس في المحطة، بل في طريقة التفكير فيها. فالماء الذي كان يُحسب بالبرميل أصبح يُحسب بالساعة، ومن يحسن إدارة ساعات النهار يملك، في صيف المنطقة الطويل، مورداً لا ينضب.',
    },
  ],
  notes: {
    osmosis:
      'في التناضح العكسي يُدفع ماء البحر بضغط مرتفع عبر غشاء يحتجز الأملاح، فلا حاجة إلى غليه كما في التحلية الحرارية.',
    resolution: [
      'الجمعية العامة للأمم المتحدة، القرار 64/292 بتاريخ 28 يوليو 2010، الفقرة 1. ورمز الوثيقة بالإنجليزية: ',
      { text: 'A/RES/64/292', lang: 'en' },
      '.',
    ],
  },
};

const en: SampleEdition = {
  slug: 'water-from-the-sun',
  translators: ['hala-bayati'],
  kicker: 'Resource Economics:',
  title: 'Water from the Sun: How Renewable Power Is Changing the Economics of Desalination',
  standfirst:
    'For decades the price of desalinated water followed the price of fuel. Where solar power is the cheapest to be had by day, desalination becomes a matter of timing.',
  body: [
    {
      p: 'Many cities in the Gulf live on water that neither fell from the sky nor rose from the ground. It came out of the sea, and it was paid for in energy. For a long time the cost of a cubic metre of desalinated water was the cost of fuel under another name.',
    },
    {
      p: [
        'That tie is loosening from both ends at once. New plants are turning from thermal desalination to reverse osmosis,',
        { note: 'osmosis' },
        ' which uses less energy, while solar electricity has become cheaper to produce. Where the two trends meet, desalination is as much a question of scheduling as of chemistry.',
      ],
    },
    { h2: 'Why Timing Matters' },
    {
      p: 'A desalination plant works best under a steady load; solar panels work by day. The two seem ill matched, but there is an opportunity in the difference. Water is easier to store than electricity, and a reservoir that is full at sunset is, in effect, an inexpensive battery. Three things follow:',
    },
    {
      points: [
        {
          lead: 'Storage',
          text: [
            'Large reservoirs allow part of a plant’s capacity to run by day, when power is cheapest, and the stock to be drawn down at night.',
          ],
        },
        {
          lead: 'Separation',
          text: [
            'Water and power used to come from the same plant. Once they are separated, each can be built where it belongs and at the size that suits it.',
          ],
        },
        {
          lead: 'Brine',
          text: [
            'Returning very salty water to the sea remains the hardest environmental question. Clean energy does not answer it, though it may free resources that can be spent on an answer.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(8)],
      caption:
        'One day, from midnight to midnight. The yellow area is sunlight; the blue line is the level of the reservoir, which is full at sunset.',
      credit: 'Illustration: the Center',
    },
    { h2: 'Reasons for Caution' },
    { h3: 'On the Balance Sheet' },
    {
      p: 'None of this means that water will be cheap. Plants are costly to build, membranes have to be maintained and replaced, and networks lose some of what they carry before it arrives. Cheaper production can also weaken the case for saving, unless tariffs reflect what the resource is worth.',
    },
    { h3: 'Off the Balance Sheet' },
    {
      p: [
        'There is another side to the matter that no figures show. In resolution 64/292, adopted in 2010,',
        { note: 'resolution' },
        ' the General Assembly of the United Nations recognised:',
      ],
    },
    {
      quote:
        'The right to safe and clean drinking water and sanitation as a human right that is essential for the full enjoyment of life and all human rights.',
    },
    { h2: 'Questions for Policymakers' },
    {
      ul: [
        'Are water and power planned together, or does each authority plan for itself?',
        'Does the tariff reflect the hour at which the water was made?',
        'Who watches the effect of brine on marine life, and where are the findings published?',
        'What reserve does a city hold if one large plant should stop?',
      ],
    },
    {
      p: 'Such questions suggest that the real change is less in the plant than in how it is thought about. Water that used to be counted in barrels is now counted in hours. In a region of long summers, whoever manages the daylight well has a resource that will not run out.',
    },
  ],
  notes: {
    osmosis:
      'Sea water is pressed through a membrane that holds back the salt. It does not have to be boiled, as it has in thermal plants.',
    resolution:
      'United Nations General Assembly, resolution 64/292 of 28 July 2010 (A/RES/64/292), paragraph 1.',
  },
};

export const waterFromTheSun: SampleEntry = {
  key: 'water-from-the-sun',
  kind: 'article',
  section: 'economy',
  topics: ['energy-transition'],
  authors: ['alia-suwaidi'],
  issue: null,
  date: '2025-06-16',
  cover: mediaId(7),
  ar,
  en,
  publish: ['ar', 'en'],
};
