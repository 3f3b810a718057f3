import * as covers from '@/prisma/seed/pictures/covers';
import * as maps from '@/prisma/seed/pictures/maps';
import * as patterns from '@/prisma/seed/pictures/patterns';
import * as scenes from '@/prisma/seed/pictures/scenes';
import { mediaId } from './media-id';
import type { SamplePicture } from './types';

const credit = { creditAr: 'رسم: المركز', creditEn: 'Drawing: the Center' };
const noCaption = { captionAr: '', captionEn: '' };

/** The pictures of the sample newsroom, as the programs in prisma/seed/pictures draw them. */
export const pictures: SamplePicture[] = [
  {
    ...{ id: mediaId(1), fileName: 'two-rivers.png', draw: maps.twoRivers, ...noCaption, ...credit },
    altAr: 'خريطة مبسطة للعراق يعبرها دجلة والفرات، وتميز دائرة مدينة بغداد',
    altEn: 'A schematic map of Iraq, crossed by the Tigris and the Euphrates, with a ring around Baghdad',
  },
  {
    ...{ id: mediaId(2), fileName: 'stars-into-dots.png', draw: patterns.starsIntoDots, ...credit },
    altAr: 'زخرفة من نجوم ثمانية تتحول تدريجياً إلى نقاط مضيئة',
    altEn: 'A pattern of eight-pointed stars that dissolves into points of light',
    captionAr: 'من الزخرفة إلى النقطة: ما تتعلمه الآلة هو ما يُقدَّم إليها.',
    captionEn: 'From ornament to point: a machine learns what it is given.',
  },
  {
    ...{ id: mediaId(3), fileName: 'cables-on-the-seabed.png', draw: scenes.cablesOnTheSeabed, ...credit },
    altAr: 'سفينة تمد كابلاً إلى قاع البحر، حيث تمتد كابلات أخرى تتخللها مقويات الإشارة',
    altEn: 'A ship lowers a cable to the seabed, where other cables run with their repeaters',
    captionAr: 'أكثر ما يعبر بين القارات من بيانات يمر في قاع البحر.',
    captionEn: 'Most of what passes between continents crosses the seabed.',
  },
  {
    ...{ id: mediaId(4), fileName: 'city-under-the-sun.png', draw: scenes.cityUnderTheSun, ...noCaption },
    ...credit,
    altAr: 'أبراج مدينة وملاقف هواء تحت شمس كبيرة',
    altEn: 'Towers and wind catchers of a city under a large sun',
  },
  {
    ...{ id: mediaId(5), fileName: 'street-without-shade.png', draw: scenes.streetWithoutShade, ...credit },
    altAr: 'شارع بلا ظل يتصاعد منه الحر، وفيه شخص واحد',
    altEn: 'A street without shade in which heat rises, with a single person',
    captionAr: 'شارع بلا ظل.',
    captionEn: 'A street without shade.',
  },
  {
    ...{ id: mediaId(6), fileName: 'street-with-shade.png', draw: scenes.streetWithShade, ...credit },
    altAr: 'الشارع نفسه وقد ظللته أربع أشجار، وفيه ثلاثة أشخاص',
    altEn: 'The same street, shaded by four trees, with three people',
    captionAr: 'الشارع نفسه في ظل الأشجار.',
    captionEn: 'The same street in the shade of trees.',
  },
  {
    ...{ id: mediaId(7), fileName: 'sun-over-water.png', draw: scenes.sunOverWater, ...noCaption, ...credit },
    altAr: 'شمس تشرق على البحر، وأمامها صف من الألواح الشمسية',
    altEn: 'The sun above the sea, with a row of solar panels in front of it',
  },
  {
    ...{ id: mediaId(8), fileName: 'a-day-of-sun-and-water.png', draw: scenes.dayOfSunAndWater, ...credit },
    altAr: 'رسم بياني ليوم واحد: ضوء الشمس يبلغ ذروته ظهراً، ومنسوب الخزان يبلغ ذروته عند الغروب',
    altEn: 'A chart of one day: sunlight is strongest at noon, and the reservoir is fullest at sunset',
    captionAr: 'يوم واحد: الأصفر ضوء الشمس، والأزرق منسوب الخزان.',
    captionEn: 'One day: sunlight in yellow, the level of the reservoir in blue.',
  },
  {
    ...{ id: mediaId(9), fileName: 'round-table.png', draw: patterns.roundTable, ...noCaption, ...credit },
    altAr: 'مائدة مستديرة من أعلى، حولها فريقان بلونين، وبينهما مقعدان بلون ثالث',
    altEn: 'A round table from above: two sides in two colours, and between them two seats in a third',
  },
  {
    ...{ id: mediaId(10), fileName: 'waiting-ships.png', draw: maps.waitingShips, ...noCaption, ...credit },
    altAr: 'خريطة مبسطة لباب المندب، وسفن حاويات تنتظر في خليج عدن',
    altEn: 'A schematic map of Bab al-Mandab, with container ships waiting in the Gulf of Aden',
  },
  {
    ...{ id: mediaId(11), fileName: 'two-routes.png', draw: maps.twoRoutes, ...credit },
    altAr: 'خريطة لطريقين من الهند إلى بحر الشمال: أحدهما عبر قناة السويس، والآخر حول رأس الرجاء الصالح',
    altEn: 'A map of two routes from India to the North Sea: through the Suez Canal, and round the Cape',
    captionAr: 'طريقان بين ميناءين: الخط المتصل عبر قناة السويس، والمنقط حول رأس الرجاء الصالح.',
    captionEn:
      'Two ways between two ports: the full line through the Suez Canal, the dotted one round the Cape.',
  },
  {
    ...{ id: mediaId(12), fileName: 'overlapping-coins.png', draw: patterns.overlappingCoins, ...credit },
    ...noCaption,
    altAr: 'عملتان متداخلتان فوق أعمدة تعلو وتهبط',
    altEn: 'Two overlapping coins above bars that rise and fall',
  },
  {
    ...{ id: mediaId(13), fileName: 'columns-of-text.png', draw: patterns.columnsOfText, ...credit },
    ...noCaption,
    altAr: 'أعمدة صحيفة تبدأ سطورها من اليمين، وتعبرها موجة من الخطوط',
    altEn: 'Columns of a newspaper whose lines begin at the right, crossed by a wave of lines',
  },
  {
    ...{ id: mediaId(14), fileName: 'rings-of-protection.png', draw: patterns.ringsOfProtection, ...credit },
    ...noCaption,
    altAr: 'منشأة تحيط بها أربع دوائر للحماية، وثلاث مسيّرات تقترب منها',
    altEn: 'A site surrounded by four rings of protection, with three drones approaching',
  },
  {
    ...{ id: mediaId(17), fileName: 'trending-events-40.png', draw: covers.middlePowersCover, ...noCaption },
    ...credit,
    altAr: 'غلاف العدد: مدارات حول نقطة، وعلى كل منها قوى متفاوتة الحجم',
    altEn: 'The cover of the issue: orbits around a point, with powers of different sizes on them',
  },
  {
    ...{ id: mediaId(18), fileName: 'trending-events-41.png', draw: covers.economiesCover, ...noCaption },
    ...credit,
    altAr: 'غلاف العدد: خط صاعد فوق أعمدة بيانية تحت شمس',
    altEn: 'The cover of the issue: a line that climbs over columns below a sun',
  },
];
