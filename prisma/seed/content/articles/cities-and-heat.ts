import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'مدن-تحت-الشمس-الحر-والحياة-الحضرية',
  kicker: 'حياة المدن:',
  title: 'مدن تحت الشمس: كيف يعيد الحر ترتيب الحياة الحضرية؟',
  standfirst:
    'لا يُقاس أثر الحر بدرجات الحرارة وحدها، بل بمن يستطيع أن يتجنبها. ومن هذه الزاوية يصبح الظل قضية تخطيط وعدالة معاً.',
  body: [
    {
      p: 'عرفت المدن العربية القديمة كيف تعيش مع الشمس: أزقة ضيقة يتبادل جداراها الظل، وأفنية داخلية تحفظ برودة الليل، وأسواق مسقوفة تجعل المشي ممكناً في الظهيرة. ثم جاءت السيارة والمكيف، فاتسعت الشوارع وتباعدت المباني، وأصبح الحر مشكلة تُحل في الداخل وتُترك في الخارج.',
    },
    {
      p: 'واليوم، مع امتداد مواسم الحر واتساع المدن، يعود السؤال القديم بصيغة جديدة: هل يمكن أن تُصمم المدينة الحديثة بحيث يكون الخارج، هو أيضاً، مكاناً صالحاً للعيش؟',
    },
    { h2: 'من يدفع الثمن؟' },
    { p: 'يتوزع أثر الحر توزيعاً غير متساوٍ. ويمكن التمييز بين ثلاث فئات:' },
    {
      points: [
        {
          lead: 'من يعمل في الخارج',
          text: [
            'يتحمل عمال البناء والنظافة والتوصيل العبء الأكبر. وقد اعتمدت دول خليجية عدة حظر العمل تحت الشمس في ساعات الظهيرة خلال أشهر الصيف، وهو إجراء تتوقف فاعليته على الرقابة وعلى توافر أماكن مهيأة للراحة.',
          ],
        },
        {
          lead: 'من يسير على قدميه',
          text: [
            'تكفي مسافة قصيرة بلا ظل بين محطة المترو والمنزل كي يعود الراكب إلى سيارته. ولذلك تُبنى كفاءة النقل العام، في المدن الحارة، على الرصيف بقدر ما تُبنى على القضبان.',
          ],
        },
        {
          lead: 'من يسكن وحده',
          text: [
            'يزداد تعرض كبار السن والمرضى للخطر حين يعيشون بمفردهم، أو حين تنقطع الكهرباء. وهنا تتداخل مسؤولية التخطيط مع مسؤولية الرعاية الاجتماعية.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(5), mediaId(6)],
      width: 'wide',
      caption: 'شارع واحد مرتين: بلا ظل، وفي ظل الأشجار.',
      credit: 'رسم: المركز',
    },
    {
      box: 'ما الجزيرة الحرارية؟',
      text: [
        'مدينة أدفأ من ريفها؛ لأن سطوحها تختزن حرارة النهار وتطلقها ليلاً، ولأن الهواء بين مبانيها أقل حركة.',
      ],
    },
    { h2: 'أدوات بسيطة' },
    { p: 'لا تحتاج أكثر الأدوات نفعاً إلى تقنيات معقدة. ومن أبرزها:' },
    {
      ul: [
        'شبكة متصلة من المسارات المظللة تربط المساكن بالمدارس والمحطات والأسواق.',
        'أشجار محلية قليلة الحاجة إلى الماء، تُزرع حيث يسير الناس لا حيث تمر السيارات فقط.',
        'أسطح فاتحة اللون تعكس جزءاً من أشعة الشمس بدلاً من أن تختزنه.',
        'أماكن عامة مكيفة ومفتوحة للجميع في ساعات الذروة، ومعروفة العناوين.',
      ],
    },
    {
      p: [
        'ولا تنفصل هذه الأدوات عن مسألة الطاقة؛ فكل درجة يخفضها الظل ترفع حملاً عن شبكة الكهرباء، وقد سبق للمركز أن تناول وجهاً آخر من هذه الصلة في ',
        { text: 'تحليل عن التحلية بالطاقة الشمسية', href: '/ar/articles/ماء-من-الشمس-اقتصاد-التحلية' },
        '.',
      ],
    },
    {
      caption: 'ما تعكسه السطوح من ضوء الشمس، وما تبلغه حرارتها في ظهيرة صيف',
      table: [
        ['السطح', 'نسبة الانعكاس', 'الحرارة (°م)'],
        ['أسفلت جديد', '5%', '67'],
        ['أسفلت قديم', '12%', '61'],
        ['خرسانة', '30%', '52'],
        ['سطح مزروع', '25%', '38'],
        ['طلاء عاكس أبيض', '75%', '44'],
        ['ظل شجرة فوق رصيف', '–', '37'],
      ],
      headerColumn: true,
      source: 'المصدر: قيم تقريبية، جمعها المركز من قياسات منشورة في مدن حارة جافة.',
    },
    { attachment: mediaId(15), title: 'جدول القياسات للطباعة' },
    { pullQuote: 'لا تحتاج أكثر الأدوات نفعاً إلى تقنيات معقدة.' },
    { h2: 'الظل مقياساً' },
    { p: 'ويقترح بعض المخططين قاعدة يسهل على غير المتخصص أن يتذكرها وأن يحاسب عليها:' },
    { quote: 'أن يستطيع كل طفل أن يصل إلى مدرسته ماشياً في الظل.' },
    {
      p: 'وقد تبدو القاعدة متواضعة إذا قورنت بالمشروعات الكبرى، لكنها تجمع في جملة واحدة بين التخطيط والصحة والتعليم والنقل. والمدينة التي تنجح فيها تكون قد نجحت، في الطريق إليها، في أشياء كثيرة أخرى.',
    },
    { h2: 'المراجع' },
    {
      references: [
        [
          'فتحي، حسن. ',
          { text: 'الطاقات الطبيعية والعمارة التقليدية: مبادئ وأمثلة من المناخ الجاف الحار', bold: true },
          '. بيروت: المؤسسة العربية للدراسات والنشر، 1988.',
        ],
        [
          'Klinenberg, Eric. ',
          { text: 'Heat Wave: A Social Autopsy of Disaster in Chicago', italic: true },
          '. Chicago: University of Chicago Press, 2002.',
        ],
        [
          'Oke, T. R. “The Energetic Basis of the Urban Heat Island.” ',
          { text: 'Quarterly Journal of the Royal Meteorological Society', italic: true },
          ' 108, no. 455 (1982): 1–24.',
        ],
      ],
    },
  ],
};

const en: SampleEdition = {
  slug: 'cities-under-the-sun',
  kicker: 'City Life:',
  title: 'Cities under the Sun: How Heat Is Rearranging Urban Life',
  standfirst:
    'The effect of heat is measured not in degrees alone but in who is able to avoid it. Seen in that way, shade is a matter of planning and of fairness.',
  body: [
    {
      p: 'The old cities of the Arab world knew how to live with the sun. Their lanes were narrow enough for each wall to shade the other; their courtyards held the cool of the night; their markets were roofed, so that one could walk at noon. Then came the car and the air conditioner. Streets widened, buildings drew apart, and heat became a problem to be solved indoors and left alone outside.',
    },
    {
      p: 'Now that hot seasons last longer and cities spread further, an old question has returned in a new form. Can a modern city be designed so that the outdoors, too, is fit to live in?',
    },
    { h2: 'Who Pays' },
    { p: 'Heat does not fall equally on everyone. Three groups feel it most:' },
    {
      points: [
        {
          lead: 'Those who work outdoors',
          text: [
            'Builders, cleaners and couriers carry the greatest burden. Several Gulf states forbid work under the open sun around midday in the summer months. How much the rule achieves depends on inspection, and on whether there is somewhere decent to rest.',
          ],
        },
        {
          lead: 'Those who walk',
          text: [
            'A short stretch without shade between the station and the front door is enough to send a passenger back to the car. In a hot city, public transport rests on the pavement as much as on the rails.',
          ],
        },
        {
          lead: 'Those who live alone',
          text: [
            'The old and the ill are at greater risk when they live by themselves or when the power fails. Here the work of the planner meets the work of social care.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(5), mediaId(6)],
      width: 'wide',
      caption: 'One street twice: without shade, and in the shade of trees.',
      credit: 'Drawing: the Center',
    },
    {
      box: 'What is a heat island?',
      text: [
        'A city that is warmer than the country around it, because its surfaces store the heat of the day and give it back at night, and because the air moves less between its buildings.',
      ],
    },
    { h2: 'Simple Tools' },
    { p: 'The most useful tools are seldom the most elaborate. Among them:' },
    {
      ul: [
        'A connected network of shaded paths between homes, schools, stations and markets.',
        'Native trees that need little water, planted where people walk and not only where cars pass.',
        'Pale roofs that send back part of the sunlight instead of storing it.',
        'Cool public rooms, open to everyone in the hottest hours, at addresses that everyone knows.',
      ],
    },
    {
      p: [
        'These tools are also a part of energy policy, since every degree that shade takes away is a load taken off the grid. The Center has looked at another side of that connection in ',
        { text: 'an analysis of solar desalination', href: '/en/articles/water-from-the-sun' },
        '.',
      ],
    },
    {
      caption: 'How much sunlight surfaces reflect, and how warm they get on a summer noon',
      table: [
        ['Surface', 'Reflected', 'Temperature (°C)'],
        ['New asphalt', '5%', '67'],
        ['Old asphalt', '12%', '61'],
        ['Concrete', '30%', '52'],
        ['Planted roof', '25%', '38'],
        ['White reflective paint', '75%', '44'],
        ['Shade of a tree on a pavement', '–', '37'],
      ],
      headerColumn: true,
      source:
        'Source: approximate values, gathered by the Center from published measurements in hot, dry cities.',
    },
    { attachment: mediaId(16), title: 'The measurements, to print' },
    { pullQuote: 'The most useful tools are seldom the most elaborate.' },
    { h2: 'Shade as a Measure' },
    { p: 'Some planners suggest a rule that a layman can remember, and can hold a city to:' },
    { quote: 'Every child should be able to walk to school in the shade.' },
    {
      p: 'It may seem modest beside the great projects. Yet planning, health, education and transport all meet in that one sentence, and a city that can keep the rule will have got a good many other things right along the way.',
    },
    { h2: 'References' },
    {
      references: [
        [
          'Fathy, Hassan. ',
          {
            text: 'Natural Energy and Vernacular Architecture: Principles and Examples with Reference to Hot Arid Climates',
            italic: true,
          },
          '. Chicago: University of Chicago Press for the United Nations University, 1986.',
        ],
        [
          'Klinenberg, Eric. ',
          { text: 'Heat Wave: A Social Autopsy of Disaster in Chicago', italic: true },
          '. Chicago: University of Chicago Press, 2002.',
        ],
        [
          'Oke, T. R. “The Energetic Basis of the Urban Heat Island.” ',
          { text: 'Quarterly Journal of the Royal Meteorological Society', italic: true },
          ' 108, no. 455 (1982): 1–24.',
        ],
        [
          'فتحي، حسن. ',
          { text: 'الطاقات الطبيعية والعمارة التقليدية', bold: true },
          '. بيروت: المؤسسة العربية للدراسات والنشر، 1988.',
        ],
      ],
    },
  ],
};

export const citiesAndHeat: SampleEntry = {
  key: 'cities-and-heat',
  kind: 'article',
  section: 'society',
  topics: ['energy-transition'],
  authors: ['alia-suwaidi', 'hala-bayati'],
  issue: { series: 'trending-events', number: 41 },
  date: '2026-05-11',
  cover: mediaId(4),
  related: 'water-from-the-sun',
  ar,
  en,
  publish: ['ar', 'en'],
};
