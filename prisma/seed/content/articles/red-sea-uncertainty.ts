import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'ثمن-المجهول-شركات-الشحن-والبحر-الأحمر',
  kicker: 'أمن الملاحة:',
  title: 'ثمن المجهول: كيف تحسب شركات الشحن مخاطر البحر الأحمر؟',
  standfirst:
    'لا تختار السفينة طريقها بالبوصلة وحدها. فبين الميناءين حسابات للسلامة والتأمين والموثوقية، قد تجعل الطريق الأطول هو الأقل كلفة.',
  body: [
    {
      p: [
        'قبل أن تغادر السفينة ميناءها تكون أطراف عدة قد أدلت برأيها في الطريق: مالك السفينة، وصاحب البضاعة، وشركة التأمين، والمصرف الممول، وأحياناً الدولة التي ترفع السفينة علمها. وحين يضطرب ممر رئيس مثل البحر الأحمر، لا يعود السؤال عن المسافة، بل عن ',
        { text: 'كلفة المجهول', bold: true },
        '.',
      ],
    },
    {
      p: 'ومنذ أواخر عام 2023، حوّلت شركات شحن كبرى مسار كثير من سفنها من قناة السويس إلى طريق رأس الرجاء الصالح، في أعقاب هجمات تعرضت لها سفن تجارية في جنوب البحر الأحمر وخليج عدن. ويبدو القرار، للوهلة الأولى، أمنياً خالصاً، لكنه في الواقع حصيلة حسابات متداخلة.',
    },
    { h2: 'ثلاث طبقات من الحساب' },
    {
      points: [
        {
          lead: 'السلامة',
          text: [
            'تبقى سلامة الأطقم الاعتبار الأول، وهو اعتبار قانوني بقدر ما هو أخلاقي؛ إذ تتيح عقود العمل البحري لأفراد الطاقم، في حالات كثيرة، رفض الإبحار في المناطق التي تُصنف عالية الخطورة.',
          ],
        },
        {
          lead: 'التأمين',
          text: [
            'ترتفع أقساط التأمين ضد مخاطر الحرب سريعاً عند وقوع الحوادث، ولا تنخفض بالسرعة نفسها عند توقفها. ولذلك قد يستمر أثر هجوم واحد في دفاتر الشركات مدة أطول من أثره في البحر.',
            'ولا تُحدد هذه الأقساط لموسم كامل، بل تُراجع على فترات قصيرة، وهو ما يزيد صعوبة التخطيط المسبق.',
          ],
        },
        {
          lead: 'الموثوقية',
          text: [
            'يفضل صاحب البضاعة طريقاً أطول يعرف موعد نهايته على طريق أقصر قد يُغلق في أي لحظة. فالمصنع الذي ينتظر قطعة ناقصة لا يعنيه طول الطريق، بل يوم الوصول.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(11)],
      width: 'wide',
      caption: 'طريقان من الهند إلى بحر الشمال: الخط المتصل عبر قناة السويس، والمنقط حول رأس الرجاء الصالح.',
      credit: 'خريطة مبسطة: المركز',
    },
    { h2: 'أثر يتجاوز السفن' },
    {
      p: 'لا تقع الكلفة على شركات الشحن وحدها. فالموانئ الواقعة على طول الممر تخسر جزءاً من نشاطها، والدول التي تعتمد على رسوم العبور تواجه ضغطاً على مواردها من النقد الأجنبي، والمستهلك البعيد يدفع، في النهاية، ثمن أيام الإبحار الإضافية. وتتأثر بذلك شحنات الإغاثة أيضاً، وهو أثر قلما يُذكر في نشرات الأسواق.',
    },
    {
      p: 'ويتصل الأمر كذلك بمبدأ قانوني مستقر. فاتفاقية الأمم المتحدة لقانون البحار (UNCLOS) تنص، في مادتها الثامنة والثلاثين، على الآتي بشأن المضائق المستخدمة للملاحة الدولية:',
    },
    { quote: 'تتمتع جميع السفن والطائرات بحق المرور العابر، الذي لا يجوز أن يعاق.' },
    { h2: 'ما الذي يعيد الثقة؟' },
    { p: 'لا تعود السفن إلى ممر هجرته بقرار واحد، بل على مراحل يسهل ترتيبها ويصعب تسريعها:' },
    {
      ol: [
        'توقف الحوادث مدة كافية لإقناع شركات التأمين، لا المتفائلين وحدهم.',
        'تبادل المعلومات بين القوات البحرية والشركات في وقت أقرب ما يكون إلى وقوع الحدث.',
        'عودة تدريجية تبدأ بالسفن الأقل عرضة للخطر، وتُعلن نتائجها.',
      ],
    },
    {
      p: 'وفي المحصلة، فإن الممر البحري لا يُفتح بإعلان ولا يُغلق بهجوم واحد. إنه شبكة من الثقة تُبنى ببطء وتُستنزف بسرعة، ومن يريد استعادة حركة السفن فعليه أن يبدأ باستعادة القدرة على التوقع.',
    },
  ],
};

const en: SampleEdition = {
  slug: 'the-price-of-uncertainty-shipping-and-the-red-sea',
  kicker: 'Maritime Security:',
  title: 'The Price of Uncertainty: How Shipping Lines Weigh the Red Sea',
  standfirst:
    'A ship’s route is not settled by the compass alone. Between two ports lie sums of safety, insurance and reliability that can make the longer way the cheaper one.',
  body: [
    {
      p: [
        'Before a ship leaves harbour, several people have had their say about the way it will go: the owner, the owner of the cargo, the insurer, the bank behind the loan and sometimes the state whose flag it flies. When a major sea lane such as the Red Sea is disturbed, distance stops being the question. The question is what it costs ',
        { text: 'not to know', italic: true },
        '.',
      ],
    },
    {
      p: 'Since late 2023 large shipping lines have sent many of their vessels round the Cape of Good Hope instead of through the Suez Canal, after attacks on merchant ships in the southern Red Sea and the Gulf of Aden. It looks like a decision about security and nothing else. In fact several calculations have been folded into one.',
    },
    { h2: 'Three Layers of Reckoning' },
    {
      points: [
        {
          lead: 'Safety',
          text: [
            'The crew comes first, in law as well as in conscience. Many seafarers’ contracts allow them to refuse to sail into waters classed as high risk.',
          ],
        },
        {
          lead: 'Insurance',
          text: [
            'War-risk premiums rise quickly when something happens and fall slowly when it stops. One attack may therefore last longer in a company’s books than it does at sea.',
            'Nor are the premiums fixed for a season. They are reviewed at short intervals, which makes it harder to plan ahead.',
          ],
        },
        {
          lead: 'Reliability',
          text: [
            'A cargo owner will often prefer a longer route with a known end to a shorter one that may close at any hour. A factory waiting for a missing part cares about the day of arrival, not the length of the voyage.',
          ],
        },
      ],
    },
    {
      figure: [mediaId(11)],
      width: 'wide',
      caption:
        'Two routes from India to the North Sea: the full line through the Suez Canal, the dotted one round the Cape of Good Hope.',
      credit: 'Schematic map: the Center',
    },
    { h2: 'Beyond the Ships' },
    {
      p: 'The cost does not fall on shipping lines alone. Ports along the route lose business. States that live partly on transit fees see their foreign currency earnings squeezed. Consumers far away pay, in the end, for the extra days at sea. Relief cargoes are delayed too, an effect seldom mentioned in market reports.',
    },
    {
      p: 'A settled principle of law is also at stake. For straits used for international navigation, Article 38 of the United Nations Convention on the Law of the Sea provides:',
    },
    { quote: 'All ships and aircraft enjoy the right of transit passage, which shall not be impeded.' },
    { h2: 'What Would Restore Confidence?' },
    {
      p: 'Ships do not return to a lane they have abandoned because of a single decision. They return in stages, which are easy to list and hard to hurry:',
    },
    {
      ol: [
        'Incidents stop for long enough to convince the insurers, and not only the optimists.',
        'Navies and shipping lines share what they know as close to the event as possible.',
        'Traffic comes back gradually, beginning with the vessels least exposed, and the results are made public.',
      ],
    },
    {
      p: 'A sea lane is not opened by an announcement, any more than it is closed by one attack. It is a web of trust, slow to make and quick to wear through. Whoever wants the ships back must first bring back the ability to predict.',
    },
  ],
};

export const redSeaUncertainty: SampleEntry = {
  key: 'red-sea-uncertainty',
  kind: 'article',
  section: 'security',
  topics: ['maritime-routes'],
  authors: ['zaid-amayreh'],
  issue: { series: 'future-files', number: 1 },
  date: '2024-03-18',
  cover: mediaId(10),
  ar,
  en,
  publish: ['ar', 'en'],
};
