import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'فن-الوسيط-لماذا-تنجح-قوى-متوسطة',
  kicker: 'تحولات دبلوماسية:',
  title: 'فن الوسيط: لماذا تنجح قوى متوسطة حيث تتعثر القوى الكبرى؟',
  standfirst:
    'لا تملك القوى المتوسطة ما تملكه القوى الكبرى من أدوات الضغط، لكنها تملك أحياناً ما هو أندر منها: ثقة طرفين لا يثق أحدهما بالآخر.',
  body: [
    {
      p: 'اعتادت دراسات الوساطة أن تبدأ بسؤال القوة: من القادر على أن يفرض التسوية، أو يمولها، أو يضمن تنفيذها؟ وظلت الإجابة، زمناً طويلاً، تحيل إلى القوى الكبرى. غير أن السنوات الأخيرة أعادت طرح السؤال من زاوية أخرى، بعد أن باتت دول متوسطة الحجم تستضيف محادثات تعثرت في عواصم أكبر منها.',
    },
    {
      p: 'ولا يعني ذلك أن القوة فقدت أهميتها، وإنما يعني أن للوساطة وظائف متعددة، لا تجتمع كلها في يد واحدة. فمن يستطيع أن يضمن الاتفاق ليس، بالضرورة، من يستطيع أن يفتح الباب إليه.',
    },
    { h2: 'مصادر القدرة' },
    { p: 'تستند القوى المتوسطة التي تنجح في الوساطة إلى أربعة مصادر أساسية:' },
    {
      points: [
        {
          lead: 'قنوات مفتوحة',
          text: [
            'تحتفظ هذه الدول بعلاقات عمل مع أطراف متخاصمة، وتتحمل في سبيل ذلك كلفة سياسية في أوقات التوتر. وهذه القنوات لا تُبنى عند اندلاع الأزمة، بل قبلها بسنوات.',
          ],
        },
        {
          lead: 'مصلحة معلنة',
          text: [
            'لا يُشترط في الوسيط أن يكون بلا مصلحة، بل أن تكون مصلحته مفهومة. فالوسيط الذي يقول لماذا يهمه الاتفاق أقرب إلى الثقة ممن يدعي أنه لا يريد شيئاً.',
          ],
        },
        {
          lead: 'الوقت والكتمان',
          text: [
            'تستطيع الدولة الأصغر حجماً أن تخصص فريقاً صغيراً لملف واحد مدة طويلة، بعيداً عن مواسم الانتخابات وعناوين الصحف.',
            'ويُحسب لهذا الأسلوب أنه يسمح للأطراف باختبار الأفكار قبل أن تتحول إلى مواقف، ويُؤخذ عليه أنه قد يُبقي المجتمعات المعنية بعيدة عما يجري باسمها.',
          ],
        },
        {
          lead: 'ذاكرة متراكمة',
          text: [
            'كل جولة محادثات، وإن فشلت، تخلف وراءها معرفة بالأشخاص والخرائط والصياغات. ومن يحفظ هذه الذاكرة يختصر الطريق في المرة التالية.',
          ],
        },
      ],
    },
    { h2: 'حدود الدور' },
    {
      p: [
        'للوساطة من هذا الموقع حدود لا يصح تجاهلها. فالاتفاق الذي يحتاج إلى قوات لحفظ السلام، أو إلى تمويل كبير لإعادة الإعمار، يعود في النهاية إلى من يملك القوات والمال. كما أن تعدد الوسطاء قد يغري الأطراف بالتنقل بينهم بحثاً عن عرض أفضل، وهو ما يُعرف باسم "التسوق بين المنتديات" (',
        { text: 'forum shopping', lang: 'en' },
        ').',
      ],
    },
    {
      p: 'ومن هنا تأتي أهمية المبادئ المشتركة بين الوسطاء. وتذكر توجيهات الأمم المتحدة من أجل الوساطة الفعالة، الصادرة في عام 2012، عدداً من أسس الوساطة، في مقدمتها:',
    },
    { quote: 'التأهب، وقبول الأطراف، وعدم التحيز، وشمول الجميع، والملكية الوطنية.' },
    { h2: 'ما الذي يبقى بعد التوقيع؟' },
    {
      p: 'يُقاس نجاح الوساطة عادة بلحظة التوقيع، وهي لحظة تصلح للصور أكثر مما تصلح للحكم. والأجدى أن يُسأل بعد عام أو عامين: هل توقف القتال فعلاً؟ وهل عاد الناس إلى بيوتهم؟ وهل بقيت بين الأطراف قناة تلجأ إليها حين تختلف على التنفيذ؟',
    },
    {
      p: 'وبهذا المعيار، فإن أفضل ما يقدمه الوسيط ليس النص، بل العادة: أن تعتاد أطراف لا يثق بعضها ببعض أن تتحدث. وتلك مهمة تناسب من يملك الصبر، بقدر ما تناسب من يملك القوة.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'the-art-of-the-go-between',
  kicker: 'Changing Diplomacy:',
  title: 'The Art of the Go-Between: Why Middle Powers Succeed Where Great Powers Stall',
  standfirst:
    'Middle powers cannot press as great powers can. Now and then they hold something rarer: the confidence of two sides that have none in each other.',
  body: [
    {
      p: 'The study of mediation used to begin with power. Who can impose a settlement, pay for it or guarantee that it is carried out? For a long time the answer pointed to the great powers. Recent years have put the question differently, as states of middling size have found themselves hosting talks that had broken down in larger capitals.',
    },
    {
      p: 'Power has not ceased to matter. But mediation is several jobs, and they are seldom all in the same hands. The state that can guarantee an agreement is not always the one that can open the door to it.',
    },
    { h2: 'Where the Ability Comes From' },
    { p: 'Middle powers that mediate well draw on four things:' },
    {
      points: [
        {
          lead: 'Open channels',
          text: [
            'They keep working relations with parties that are at odds, and pay a political price for it when tempers are high. Such channels are not built when a crisis breaks out. They are built years before.',
          ],
        },
        {
          lead: 'A declared interest',
          text: [
            'A mediator need not be disinterested, only understood. One who says why an agreement would be useful is easier to trust than one who claims to want nothing.',
          ],
        },
        {
          lead: 'Time and discretion',
          text: [
            'A smaller state can leave a small team on a single file for a long time, away from election calendars and headlines.',
            'The advantage is that ideas can be tried before they harden into positions. The drawback is that the societies concerned may not know what is being done in their name.',
          ],
        },
        {
          lead: 'Memory',
          text: [
            'Every round of talks, even a failed one, leaves behind some knowledge of people, maps and wording. Whoever keeps that memory starts further along the road the next time.',
          ],
        },
      ],
    },
    { h2: 'The Limits' },
    {
      p: 'There are limits to what can be done from the middle. An agreement that needs peacekeepers, or a great deal of money for reconstruction, goes back in the end to those who have the troops and the money. And where there are many mediators, the parties may be tempted to move from one to another in search of a better offer, a habit known as “forum shopping”.',
    },
    {
      p: 'Hence the importance of principles that mediators hold in common. The United Nations Guidance for Effective Mediation, published in 2012, sets out a number of fundamentals, beginning with:',
    },
    { quote: 'Preparedness, consent, impartiality, inclusivity and national ownership.' },
    { h2: 'After the Signing' },
    {
      p: 'Success is usually measured by the signing, a moment better suited to photographs than to judgement. It would be more useful to come back after a year or two and ask whether the fighting did stop, whether people went home, and whether the parties still have somewhere to turn when they disagree about what they agreed.',
    },
    {
      p: 'By that measure the best thing a mediator leaves behind is not a text but a habit: that sides which do not trust each other become used to talking. The task suits those who have patience as much as those who have power.',
    },
  ],
};

export const middlePowerMediation: SampleEntry = {
  key: 'middle-power-mediation',
  kind: 'article',
  section: 'politics',
  topics: ['international-alliances'],
  authors: ['nada-charafeddine'],
  issue: { series: 'trending-events', number: 40 },
  date: '2025-02-10',
  cover: mediaId(9),
  ar,
  en,
  publish: ['ar', 'en'],
};
