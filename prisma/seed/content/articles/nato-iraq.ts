import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

// The English text is the institute's own and is kept exactly as it was published, with its no-break spaces
// (\u00a0), its spelling and its slips: a test compares it with a checksum of the original.
const en: SampleEdition = {
  slug: 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq',
  kicker: 'Training Tasks:',
  title: 'How NATO Plans to Restructure Its Military Presence in Post-ISIS Iraq',
  standfirst: '',
  body: [
    {
      p: 'Currently, NATO is in the process of restructuring its military presence in Iraq after the latter succeeded in eliminating ISIS from the country. In this context, NATO seeks to strike balance between the requirements of the Iraqi government and its need for foreign presence on Iraqi territory post-ISIS, and the special requirements related to the security and interests of its members perceived to have provided the largest military effort in Iraq.',
    },
    { h2: 'Revealing Moves\u00a0' },
    {
      p: 'The major steps that have been taken during the recent period, which have revealed NATO’s endeavor to restructure its military presence in post-ISIS Iraq, can be gleaned from the announcement of the NATO Secretary-General Jens Stoltenberg, during the recent NATO summit in Brussels, held during the period 11-12 July, on the commencement of the establishment of a new NATO mission in Iraq to train the security forces. The nature of the mission can be illustrated through the following points:\u00a0',
    },
    {
      points: [
        {
          lead: 'Non-combat mission',
          text: [
            'The NATO Secretary-General noted that the special training mission in Iraq would be non-combat but would assist Iraq in preventing ISIS and other terrorist groups from making a comeback. He also indicated that it would include hundreds of NATO instructors, help establish new military schools, and increase the professional skills of the Iraqi forces.',
          ],
        },
        {
          lead: 'Canadian command',
          text: [
            'The Canadian government announced on July 11 that it would send about 250 military personnel, armored vehicles and four helicopters, in preparation for assuming a one-year command of the NATO mission to train and support Iraqi forces. The Canadian government said its troops, led by a Canadian Major General that has not been selected yet, will be deployed beginning of autumn 2018 in Baghdad to assist Iraq in building a more effective national security structure and to develop the training of Iraqi security forces. Also, it pointed out that mobile training teams in support of the NATO’s efforts to combat explosive devices have already begun their work.\u00a0',
            'It is worth mentioning that Canada has been participating in the international coalition against ISIS since 2014 by conducting air operations, providing medical support and training to the Iraqi forces. The Canadian government announced in June that the 210-strong Canadian force in Iraq was no longer providing assistance or training to Kurdish fighters after ISIS was completely defeated in northern Iraq.',
          ],
        },
      ],
    },
    { h2: 'Driving Factors' },
    {
      p: 'NATO’s plan to restructure its military presence in Iraq can be attributed to a set of factors, as follows:\u00a0',
    },
    {
      points: [
        {
          lead: 'The US continuous pressure on NATO',
          text: [
            'The Pentagon has been aggressively pushing its European partners in NATO over the last period to form an official NATO mission in Iraq with permanent or quasi-permanent leadership to train and advise the Iraqi forces in the long term. Estimates suggest that the US motive behind this pressure is the Alliance’s long experience in Afghanistan, which makes it ideally suited for the rehabilitation of Iraqi forces after the restoration of the territories controlled by ISIS.',
            'It also comes in the light of US pressure on NATO to engage more extensively in the war on terror, as the US administration, led by President Donald Trump, argues that the Alliance, in its present form, needs comprehensive reform, and that the US is bearing an unequal share with its European counterparts in financing the activities of the Alliance. In this context, President Trump renewed his demand during the recent NATO summit to increase the European defense budget in NATO.',
          ],
        },
        {
          lead: 'Current NATO’s commitments after joining the international coalition',
          text: [
            'Having joined the international coalition against ISIS on 25 May 2017, NATO has become committed to participate in combat and non-combat operations to thwart any possible resurgence of ISIS cells in Iraq after its total elimination, including to serve as a practical platform to coordinate the efforts of NATO on the one hand and the partner states of the international collation on the other, and to prevent the resurgence of ISIS or any new terrorist entities.',
          ],
        },
        {
          lead: 'Reviews done by NATO members of their role in post-ISIS Iraq',
          text: [
            'NATO’s efforts to restructure its military role in Iraq has to do with the arrangement of its members in this regard. For example, the US announced in February 2018 that it had reached an agreement with the Iraqi government to withdraw 60% of its troops in the country and maintain 4,000 US troops to train the Iraqi army. In addition, the international coalition against ISIS announced in February 2018 that it is reviewing its activity in Iraq after the declaration of victory over ISIS in the country, and that the continued existence of the Coalition will be determined according to the circumstances, based on the needs, and in coordination with the Iraqi government.',
          ],
        },
        {
          lead: 'Iraq has been a terrorist hotbed over the last two decades',
          text: [
            'NATO is aware that after the fall of Saddam Hussein’s regime, Iraq has become a terrorist hotbed for exporting terrorism in the Middle East region as a whole, the latest of which was ISIS, an Iraq-born organization. NATO also believes that the environment in Iraq is still fertile and can spawn new generations of terrorists and that, despite the destruction of ISIS’s military structure, its terrorist ideas still exist, and it can evolve with time to reemerge in new military designations and forms, as evidenced by the experiences of terrorism in Iraq, which exploited the survival of the Sunni supportive and enabling environment to make a comeback. Therefore, the NATO’s training mission for the Iraqi security forces comes against the backdrop of its fears that new versions of ISIS may emerge in the coming period.\u00a0',
          ],
        },
      ],
    },
    { h2: 'Tough Task' },
    {
      p: 'Obviously, NATO has quickly responded to the US request to get ready for training the Iraqi forces. This is part of the NATO’s efforts to address the mounting criticism of the US for its current role and to send a strong message about its commitment to fight terrorism.',
    },
    {
      p: 'It is also evident that the form of a foreign military presence in Iraq in general and NATO’s military presence in particular is being restructured according to the new situation after the defeat of ISIS, a situation that obviates the need for materiel and combat crews, while the need for other non-combat equipment is doubled, especially those used in monitoring and surveillance operations, as the coming battle with ISIS in Iraq is an intelligence rather than a field battle.',
    },
    {
      p: 'Moreover, the objective of this military presence is primarily centered on training the local security forces and the army, ensuring that ISIS does not return to the liberated cities, preventing any armed factional or nationalist infighting in cities with a predominantly Sunni Arab majority, and focusing on border control between Syria and Iraq.',
    },
    {
      p: 'NATO’s training mission in Iraq is not expected to be easy, given the rejection of foreign military presence in the country by Shiite forces and factions, foremost among them is Asa’ib Ahl al-Haq. Clearly, that refusal carries a veiled threat to NATO forces, which will have a negative impact on the efficient completion of its training programs for the Iraqi security forces.',
    },
  ],
};

const ar: SampleEdition = {
  slug: 'كيف-يعيد-الناتو-هيكلة-حضوره-في-العراق-بعد-داعش',
  kicker: 'مهام تدريبية:',
  title: 'كيف يخطط "الناتو" لإعادة هيكلة حضوره العسكري في عراق ما بعد "داعش"؟',
  standfirst: '',
  body: [
    {
      p: 'يعكف حلف شمال الأطلسي "الناتو" حالياً على إعادة هيكلة وجوده العسكري في العراق، بعد نجاح بغداد في القضاء على تنظيم "داعش" داخل البلاد. وفي هذا السياق، يسعى الحلف إلى الموازنة بين متطلبات الحكومة العراقية وحاجتها إلى وجود أجنبي على أراضيها في مرحلة ما بعد "داعش" من جهة، والمتطلبات الخاصة بأمن أعضائه ومصالحهم من جهة أخرى، وهم الذين يُنظر إليهم على أنهم بذلوا الجهد العسكري الأكبر في العراق.',
    },
    { h2: 'تحركات كاشفة' },
    {
      p: 'يمكن استخلاص أبرز الخطوات التي اتُخذت خلال الفترة الأخيرة، وكشفت عن مسعى "الناتو" إلى إعادة هيكلة وجوده العسكري في عراق ما بعد "داعش"، من إعلان الأمين العام للحلف ينس ستولتنبرغ، خلال قمة "الناتو" الأخيرة التي عُقدت في بروكسل يومي 11 و12 يوليو، البدء في إنشاء بعثة جديدة للحلف في العراق لتدريب قوات الأمن. ويمكن توضيح طبيعة هذه البعثة من خلال النقاط التالية:',
    },
    {
      points: [
        {
          lead: 'بعثة غير قتالية',
          text: [
            'أشار الأمين العام للحلف إلى أن بعثة التدريب الخاصة في العراق ستكون غير قتالية، لكنها ستساعد العراق على منع عودة "داعش" وغيره من الجماعات الإرهابية. كما أوضح أنها ستضم مئات المدربين التابعين للحلف، وستسهم في إنشاء مدارس عسكرية جديدة، وفي رفع الكفاءة المهنية للقوات العراقية.',
          ],
        },
        {
          lead: 'قيادة كندية',
          text: [
            'أعلنت الحكومة الكندية، في 11 يوليو، أنها سترسل نحو 250 عسكرياً، ومركبات مدرعة، وأربع مروحيات، تمهيداً لتولي قيادة بعثة "الناتو" لتدريب القوات العراقية ودعمها لمدة عام واحد. وقالت إن قواتها، التي سيقودها ضابط كندي برتبة لواء لم يجرِ اختياره بعد، ستنتشر مع بداية خريف 2018 في بغداد، لمساعدة العراق على بناء هيكل أكثر فاعلية للأمن الوطني، وتطوير تدريب قوات الأمن العراقية. كما لفتت إلى أن فرق التدريب المتنقلة، الداعمة لجهود الحلف في مكافحة العبوات الناسفة، بدأت عملها بالفعل.',
            'وجدير بالذكر أن كندا تشارك في التحالف الدولي ضد "داعش" منذ عام 2014، عبر تنفيذ عمليات جوية، وتقديم الدعم الطبي والتدريب للقوات العراقية. وقد أعلنت الحكومة الكندية، في يونيو، أن القوة الكندية في العراق، البالغ قوامها 210 أفراد، لم تعد تقدم المساعدة أو التدريب للمقاتلين الأكراد، بعد هزيمة "داعش" بالكامل في شمال العراق.',
          ],
        },
      ],
    },
    { h2: 'عوامل دافعة' },
    {
      p: 'يمكن إرجاع خطة "الناتو" لإعادة هيكلة وجوده العسكري في العراق إلى مجموعة من العوامل، وذلك على النحو التالي:',
    },
    {
      points: [
        {
          lead: 'الضغوط الأمريكية المستمرة على "الناتو"',
          text: [
            'دأبت وزارة الدفاع الأمريكية "البنتاغون"، خلال الفترة الماضية، على دفع شركائها الأوروبيين في الحلف بقوة نحو تشكيل بعثة رسمية للحلف في العراق، تكون لها قيادة دائمة أو شبه دائمة، لتدريب القوات العراقية وتقديم المشورة لها على المدى الطويل. وتشير التقديرات إلى أن الدافع الأمريكي وراء هذه الضغوط هو الخبرة الطويلة للحلف في أفغانستان، التي تجعله الأنسب لإعادة تأهيل القوات العراقية بعد استعادة الأراضي التي كان "داعش" يسيطر عليها.',
            'ويأتي ذلك أيضاً في ضوء ضغوط واشنطن على "الناتو" للانخراط بصورة أوسع في الحرب على الإرهاب؛ إذ ترى الإدارة الأمريكية، برئاسة دونالد ترامب، أن الحلف، بصيغته الراهنة، يحتاج إلى إصلاح شامل، وأن الولايات المتحدة تتحمل حصة غير متكافئة، مقارنة بنظرائها الأوروبيين، في تمويل أنشطته. وفي هذا الإطار، جدد الرئيس ترامب، خلال قمة "الناتو" الأخيرة، مطالبته بزيادة ميزانية الدفاع الأوروبية في الحلف.',
          ],
        },
        {
          lead: 'التزامات "الناتو" الراهنة بعد انضمامه إلى التحالف الدولي',
          text: [
            'بانضمامه إلى التحالف الدولي ضد "داعش" في 25 مايو 2017، بات "الناتو" ملتزماً بالمشاركة في عمليات قتالية وغير قتالية لإحباط أي عودة محتملة لخلايا "داعش" في العراق بعد القضاء عليه كلياً، بما في ذلك العمل بوصفه منصة عملية للتنسيق بين جهوده من ناحية، وجهود الدول الشريكة في التحالف الدولي من ناحية أخرى، والحيلولة دون عودة "داعش" أو ظهور أي كيانات إرهابية جديدة.',
          ],
        },
        {
          lead: 'مراجعة أعضاء "الناتو" أدوارهم في العراق بعد "داعش"',
          text: [
            'ترتبط جهود "الناتو" لإعادة هيكلة دوره العسكري في العراق بالترتيبات التي يتخذها أعضاؤه في هذا الشأن. فعلى سبيل المثال، أعلنت الولايات المتحدة، في فبراير 2018، توصلها إلى اتفاق مع الحكومة العراقية على سحب 60% من قواتها الموجودة في البلاد، والإبقاء على 4 آلاف جندي أمريكي لتدريب الجيش العراقي. كما أعلن التحالف الدولي ضد "داعش"، في الشهر نفسه، أنه يراجع نشاطه في العراق بعد إعلان النصر على التنظيم في البلاد، وأن استمرار وجوده سيتحدد وفقاً للظروف، وبحسب الاحتياجات، وبالتنسيق مع الحكومة العراقية.',
          ],
        },
        {
          lead: 'العراق بؤرة للإرهاب خلال العقدين الأخيرين',
          text: [
            'يدرك "الناتو" أن العراق تحول، بعد سقوط نظام صدام حسين، إلى بؤرة لتصدير الإرهاب في منطقة الشرق الأوسط برمتها، وكان آخر تجليات ذلك تنظيم "داعش" الذي نشأ في العراق. كما يرى الحلف أن البيئة العراقية لا تزال خصبة وقادرة على إفراز أجيال جديدة من الإرهابيين، وأن أفكار "داعش" الإرهابية لا تزال قائمة على الرغم من تدمير بنيته العسكرية، وأن بإمكانه أن يتطور بمرور الوقت ليعاود الظهور بمسميات وأشكال عسكرية جديدة، مثلما تدل على ذلك تجارب الإرهاب في العراق، الذي استغل بقاء البيئة السنية الداعمة والحاضنة كي يعود من جديد. ومن ثم، تأتي بعثة "الناتو" لتدريب قوات الأمن العراقية على خلفية مخاوفه من ظهور نسخ جديدة من "داعش" خلال الفترة المقبلة.',
          ],
        },
      ],
    },
    { h2: 'مهمة صعبة' },
    {
      p: 'من الواضح أن "الناتو" استجاب سريعاً للطلب الأمريكي بالاستعداد لتدريب القوات العراقية. ويندرج ذلك ضمن جهود الحلف لاحتواء الانتقادات الأمريكية المتصاعدة لدوره الراهن، وتوجيه رسالة قوية بشأن التزامه بمكافحة الإرهاب.',
    },
    {
      p: 'ومن الواضح كذلك أن صيغة الوجود العسكري الأجنبي في العراق عموماً، ووجود "الناتو" العسكري خصوصاً، تُعاد هيكلتها وفقاً للوضع الجديد بعد هزيمة "داعش"، وهو وضع تنتفي معه الحاجة إلى العتاد والأطقم القتالية، فيما تتضاعف الحاجة إلى معدات أخرى غير قتالية، ولا سيما تلك المستخدمة في عمليات الرصد والمراقبة؛ لأن المعركة المقبلة مع "داعش" في العراق معركة استخباراتية أكثر منها ميدانية.',
    },
    {
      p: 'وعلاوة على ذلك، يتركز هدف هذا الوجود العسكري، في المقام الأول، على تدريب قوات الأمن المحلية والجيش، وضمان عدم عودة "داعش" إلى المدن المحررة، ومنع أي اقتتال مسلح، فصائلي أو قومي، في المدن ذات الأغلبية العربية السنية، والتركيز على ضبط الحدود بين سوريا والعراق.',
    },
    {
      p: 'ولا يُتوقع أن تكون مهمة "الناتو" التدريبية في العراق سهلة، في ظل رفض القوى والفصائل الشيعية، وفي مقدمتها "عصائب أهل الحق"، الوجود العسكري الأجنبي في البلاد. ومن الواضح أن هذا الرفض ينطوي على تهديد مبطن لقوات الحلف، وهو ما سيؤثر سلباً في إنجاز برامجه التدريبية لقوات الأمن العراقية بكفاءة.',
    },
  ],
};

export const natoIraq: SampleEntry = {
  key: 'nato-iraq',
  kind: 'article',
  section: 'security',
  topics: ['counter-terrorism', 'international-alliances'],
  authors: [],
  issue: null,
  date: '2018-07-19',
  cover: mediaId(1),
  ar,
  en,
  publish: ['ar', 'en'],
};
