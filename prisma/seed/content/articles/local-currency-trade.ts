import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

const ar: SampleEdition = {
  slug: 'التجارة-بالعملات-المحلية-حدود-الممكن',
  kicker: 'قراءة اقتصادية:',
  title: 'التجارة بالعملات المحلية: ما الممكن وما حدوده؟',
  standfirst:
    'يسهل أن تتفق دولتان على أن تدفع كل منهما بعملتها، ويصعب أن تجد كل منهما ما تشتريه بعملة الأخرى. وبين السهل والصعب تتحدد فرص هذا المسار.',
  body: [
    {
      p: 'تتكرر في بيانات القمم الاقتصادية عبارة "تسوية المدفوعات بالعملات المحلية"، وتبدو كأنها قرار فني يكفي لتنفيذه أن تتوافر الإرادة. والواقع أن العملة التي يُدفع بها ثمن السلعة حصيلة عادات وأسواق وضمانات تراكمت عبر عقود، ولا تتبدل بتوقيع واحد.',
    },
    {
      p: 'ولا يقلل ذلك من وجاهة الدوافع. فالدول التي تعتمد في تجارتها كلها على عملة دولة ثالثة تتأثر بقرارات لا تشارك في صنعها، وتدفع كلفة تحويل مزدوجة، وقد تجد تجارتها معلقة بقنوات مصرفية لا تتحكم فيها.',
    },
    { h2: 'أين ينجح هذا المسار؟' },
    { p: 'تدل التجارب على أن فرص النجاح تزداد عند توافر شروط أربعة:' },
    {
      points: [
        {
          lead: 'تجارة متوازنة',
          text: [
            'إذا باعت دولة لأخرى أكثر كثيراً مما تشتريه منها، تراكمت لديها عملة لا تجد فيما تنفقها. وهذه هي العقبة الأولى، وهي تجارية قبل أن تكون نقدية.',
          ],
        },
        {
          lead: 'قابلية التحويل',
          text: ['يحتاج المصدّر إلى أن يعرف أنه يستطيع تحويل ما حصل عليه إلى عملة أخرى متى شاء، وبسعر معلن.'],
        },
        {
          lead: 'أسواق للتحوط',
          text: [
            'تحتمي الشركات من تقلب الأسعار بعقود آجلة لا تتوافر لكثير من العملات. ومن دون هذه العقود يتحمل التاجر الصغير مخاطر لا قبل له بها.',
            [
              'وقد تسد اتفاقات مبادلة العملات بين المصارف المركزية',
              { note: 'swap' },
              ' جانباً من هذا النقص، لكنها لا تقوم مقام السوق.',
            ],
          ],
        },
        {
          lead: 'بنية للمدفوعات',
          text: [
            [
              'لا تكتمل التسوية من دون نظم تتبادل الرسائل المالية بأمان وسرعة، وفق معايير مشتركة مثل ISO 20022',
              { note: 'iso' },
              '.',
            ],
          ],
        },
      ],
    },
    { h2: 'ما الذي لا يتحقق؟' },
    {
      p: 'لا ينبغي الخلط بين تنويع عملات التسوية وتغيير النظام النقدي الدولي. فالعملة الدولية لا تُستخدم في الدفع وحده، بل في التسعير والادخار والاقتراض كذلك. وقد تُدفع فاتورة النفط بعملة، ويُحدد سعره بعملة أخرى، وتُحفظ عائداته بعملة ثالثة.',
    },
    {
      caption: 'مثال مبسط: فائض يتراكم بين دولتين (مليار، بعملة كل منهما)',
      table: [
        ['السنة', 'صادرات الأولى', 'صادرات الثانية', 'ما يتراكم لدى الأولى'],
        ['1', '12.5', '8.25', '4.25'],
        ['2', '13', '8.5', '8.75'],
        ['3', '13.75', '9', '13.5'],
      ],
      headerColumn: true,
      source: 'المصدر: حساب توضيحي أعده المركز، بسعر صرف ثابت.',
    },
    { p: 'ويمكن تلخيص الفارق في قاعدة يعرفها المتعاملون في الأسواق:' },
    { quote: 'تختار الحكومات عملة الاتفاق، وتختار الأسواق عملة الادخار.' },
    { h2: 'خطوات واقعية' },
    {
      ul: [
        'البدء بقطاعات تتوازن فيها التجارة في الاتجاهين، مثل السياحة والأغذية.',
        'نشر بيانات دورية عن حجم التسويات بالعملات المحلية وكلفتها الفعلية.',
        'تمكين الشركات الصغيرة من أدوات تحوط مبسطة.',
        'الربط بين نظم الدفع الوطنية قبل التفكير في عملة مشتركة.',
      ],
    },
    { divider: true },
    {
      p: 'وفي التقدير، فإن التجارة بالعملات المحلية أداة مفيدة حين تُعامل بوصفها أداة. أما حين تُحمّل ما لا تحتمل من دلالات سياسية، فإنها تُقاس بمعيار لم تُصمم له، ويُظن بها الفشل حتى حين تنجح فيما تصلح له.',
    },
  ],
  notes: {
    swap: 'في هذه الاتفاقات يتبادل مصرفان مركزيان عملتيهما لمدة محددة، ثم يعيد كل منهما ما أخذه بسعر متفق عليه سلفاً.',
    iso: [
      'معيار للرسائل بين المؤسسات المالية، صدر أول مرة عام 2004 عن المنظمة الدولية للمعايير (',
      { text: 'International Organization for Standardization', lang: 'en' },
      ').',
    ],
  },
};

// Kept a draft: the Arabic edition is published alone.
const en: SampleEdition = {
  slug: 'trade-in-local-currencies',
  translators: ['nada-charafeddine'],
  kicker: 'Economic Reading:',
  title: 'Trade in Local Currencies: What It Can Do and What It Cannot',
  standfirst:
    'It is easy for two countries to agree that each will pay in its own money. It is harder for each to find something to buy with the other’s.',
  body: [
    {
      p: 'The settlement of trade in local currencies has become a familiar phrase in the communiqués of economic summits. It sounds like a technical decision that needs only the will to take it. In practice the money in which a bill is paid is the outcome of habits, markets and guarantees built up over decades, and one signature does not replace them.',
    },
    {
      p: 'The motives are sound enough. A country that trades entirely in the currency of a third is affected by decisions in which it has no part. It pays for conversion twice, and it may find its commerce hanging on banking channels that it does not control.',
    },
    { h2: 'Where It Works' },
    { p: 'Experience suggests four conditions:' },
    {
      points: [
        {
          lead: 'Balanced trade',
          text: [
            'A country that sells much more than it buys will gather money that it has no use for. This is the first obstacle, and it is commercial before it is monetary.',
          ],
        },
        {
          lead: 'Convertibility',
          text: [
            'Exporters need to know that they can turn what they have earned into another currency whenever they wish, at a published rate.',
          ],
        },
        {
          lead: 'Markets for hedging',
          text: [
            'Firms protect themselves against movements in price with forward contracts, which many currencies do not have. Without them the small trader carries risks too large to bear.',
            [
              'Swap lines between central banks',
              { note: 'swap' },
              ' fill part of the gap. They do not take the place of a market.',
            ],
          ],
        },
        {
          lead: 'Payment systems',
          text: [
            [
              'Settlement is not complete without networks that exchange financial messages safely and quickly, to common standards such as ISO 20022.',
              { note: 'iso' },
            ],
          ],
        },
      ],
    },
    { h2: 'What It Does Not Do' },
    {
      p: 'To vary the currencies of settlement is not to change the international monetary system. An international currency is used for pricing, saving and borrowing as well as for payment. A cargo of oil may be paid for in one currency, priced in a second and its proceeds kept in a third.',
    },
    {
      caption:
        'A simple example: a surplus that builds up between two countries (billions, each in its own money)',
      table: [
        ['Year', 'Exports of the first', 'Exports of the second', 'What the first is left with'],
        ['1', '12.5', '8.25', '4.25'],
        ['2', '13', '8.5', '8.75'],
        ['3', '13.75', '9', '13.5'],
      ],
      headerColumn: true,
      source: 'Source: an illustration by the Center, at a constant rate of exchange.',
    },
    { quote: 'Governments choose the currency of the agreement; markets choose the currency of savings.' },
    { divider: true },
    {
      p: 'Trade in local currencies is a useful tool when it is treated as one. Asked to carry more political meaning than it can bear, it is judged by a standard it was not made for, and may be thought to have failed even where it has done its work.',
    },
  ],
  notes: {
    swap: 'Two central banks exchange their currencies for a fixed time, and each then returns what it took at a price agreed beforehand.',
    iso: 'A standard for messages between financial institutions, first published by the International Organization for Standardization in 2004.',
  },
};

export const localCurrencyTrade: SampleEntry = {
  key: 'local-currency-trade',
  kind: 'article',
  section: 'economy',
  topics: ['international-alliances'],
  authors: ['hossam-fawzy'],
  issue: { series: 'trending-events', number: 41 },
  date: '2026-05-18',
  cover: mediaId(12),
  ar,
  en,
  publish: ['ar'],
  schedule: { locale: 'en', days: 5 },
};
