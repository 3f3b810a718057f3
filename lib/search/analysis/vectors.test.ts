import { describe, expect, it } from 'vitest';
import { finds } from './testing/finds';

/** `question>text`, separated by lines or bars. */
const pairs = (list: string): [string, string][] =>
  list
    .split(/[|\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => pair.split('>') as [string, string]);

const MUST = {
  'spellings of one word': `الامارات>الإمارات | إمارات>الامارات | احمد>أحمد | أحمد>أَحْمَد | مكتبه>مكتبة | مستشفى>مستشفي | علي>على | علي عبدالله>على عبد الله
    المستقبل>«المُسْتَقْبَل» | مستقبل>المســــتقبل | شارقه>الشّارقة | مسؤول>مسئول | شيء>شئ | ﻣﺼﺮ>مصر | الله>ﷲ | الله>ﷺ | آمال>امال | دبي>دبى
    المستقبل؟>المستقبل! | مؤثر>موثر | مبادئ>مبادىء | رؤساء>الرؤسا | شؤون>شئون | قراءة>قرائة | وزراء>وزرا | لؤلؤ>لولو | هيئة>هيئه | إسراييل>إسرائيل
    رؤى>رؤي | هدى>هدي | مئات>مئات | الآن>الان | ٱلقرآن>القران`,
  'borrowed letters': `فيديو>ڤيديو | ایران>إيران | کتاب>كتاب | بوتين>پوتين | تشيلي>تشیلی | غوغل>غوغل | جاد>چاد`,
  digits: `16>بـ١٦ إصداراً | ١٦>16 كتاباً | ۱۶>16 | 1000>1,000 | ١٬٠٠٠>1000 | 2018>19.7.2018 | 2021>2019–2021 | 2019>٢٠١٩-٢٠٢١ | 3.5>3٫5 مليار
    16>16% | 7>iPhone7 | 2030>لـ2030 | 20>الـ20 | G20>G-20 | g20>G20 | F-35>F35 | كوفيد 19>كوفيد-19 | 16>the 16th | 1990>the 1990s`,
  'the article and other clitics': `كتاب>للكتاب | الكتاب>بالكتاب | كتاب>والكتاب | كتاب>وبالكتاب | الشارقة>بالشارقة | لبنان>ولبنان | ابحاث>للأبحاث | الحق>حق | لغة>للغة
    اللغة>للغة | مصر>لمصر | بمصر>مصر | دبي>بدبي | تونس>وتونس | بالصين>الصين | مشاركة>وبمشاركة | اقتصاد>واقتصاد | فأعلن>أعلن | سد>السد
    الأمم>وللأمم | عمان>بعمان | القدس>وبالقدس | مركز>كالمركز`,
  'plurals and duals': `المكتبة>والمكتبات | مشاركون>المشاركين | الدراسات>دراسة | مهندس>مهندسين | مطار>المطارات | عملة>عملات | شركتين>شركة | شركتان>الشركة | اقتصاد>اقتصاديات
    لبناني>اللبنانيين | إيراني>الإيرانيون | سياسة>السياسات | انتخابات>انتخاب | اجتماع>الاجتماعات | باحث>الباحثين | لاعب>لاعبين | صاروخين>صاروخ`,
  'relations, pronouns and tanwin': `اصدار>بـ16 إصداراً | إيراني>الإيرانية | إيران>الإيرانية | سياسة>سياستها | حكومة>حكومتهم | أعضاء>أعضائه | أعضائها>أعضاء | كتاب>كتاباً | كتاباً>الكتاب
    اقتصاد>اقتصادها | دولة>دولتنا | علاقات>علاقاتها | تركيا>لتركيا | عراق>العراقي | رئيس>رئيسهم | رئيساً>الرئيس`,
  verbs: `شارك>سيشارك | شارك>يشاركون | شارك>شاركت | يشارك>شاركوا | أعلن>أعلنت | ناقش>يناقش | سيناقش>ناقش`,
  'names that are written as one word and as two': `عبدالله>عبد الله | عبد الله>عبدالله | ابوظبي>أبو ظبي | أبو ظبي>أبوظبي | عبدالرحمن>عبد الرحمن | أبوبكر>أبو بكر`,
  English: `reports>annual report | cafe>Café | iphone>iPhone‏ 7 | defence>defense ministry | organisation>organizations | centre>Centers | color>colours | U.S.>US | UN>U.N.
    e-mail>email | email>e-mail | crisis>crises | women>woman | Trump>Trump’s visit | archaeology>archeology | analyse>analyzing | labor>Labour | travelled>traveling
    programme>programs | NATO>nato | covid19>COVID-19 | Saudi>Saudi-led | encyclopaedia>encyclopedia | sceptics>skeptic | dialogue>dialogs
    negotiating>negotiations | authority>authorities | used>use | universities>university | policies>policy | countries>country | Al-Arabiya>al arabiya | dont>don’t | OBrien>O’Brien | naive>naïve | Istanbul>İstanbul | Şanlı>Sanli`,
  'two scripts in one text': `NATO>الـNATO | معرض كتاب>معرض الشارقة الدولي للكتاب | iphone النسخة>iPhone 7 (النسخة 2.0) | UNESCO>باليونسكو (UNESCO) | 5G>شبكات 5G`,
};

const MUST_NOT = {
  'words that look alike': `كتاب>مكتب | مصر>مصرف | علم>عالم | سوريا>روسيا | قطر>قطار | عمان>معان | الدين>لدينا | حرب>محراب | نيل>نيران | سلام>سلاح | بنك>بنوة`,
  'words that would share a stem': `لبن>لبنان | لبنان>لبن | بحر>البحرين | البحرين>البحر | عملة>عمل | عمل>عملات | علم>علامة | جيش>جيشان | بيرو>بيروت | قرن>القرآن | دور>دورية الف | مال>ماليزيا`,
  'first letters that are no clitics': `سائل>وسائل | طاقات>بطاقات | جهات>وجهات | ريق>فريق | كريم>تكريم | حرير>تحرير | عود>وعود | جود>وجود | بنان>لبنان | زير>وزير | لادن>بلادن | سطين>فلسطين`,
  'short words': `ماء>ما هذا | بئر>بر الأمان | حق>حقول | يد>يدوية | أب>أبواب`,
  English: `filed>filled | us>use | new>news | universe>university | author>authorities | import>importance | internal>international | position>positive | community>communism | general>generation | G20>G7 and 20 others | art>party | 3>13 | 2018>20180`,
  numbers: `16>160 | 1000>1,001 | 3.5>3 أو 6`,
};

describe('A reader finds', () => {
  for (const [kind, list] of Object.entries(MUST))
    it.each(pairs(list))(`${kind}: %s in “%s”`, (question, text) => {
      expect(finds(question, text)).toBe(true);
    });
});

describe('A reader does not get', () => {
  for (const [kind, list] of Object.entries(MUST_NOT))
    it.each(pairs(list))(`${kind}: for %s “%s”`, (question, text) => {
      expect(finds(question, text)).toBe(false);
    });
});
