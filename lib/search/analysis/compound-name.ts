/** Behind أبو these make أبوابها and أبواقه, which are plurals and no names. */
const NO_NAME = '(?!ا[بق](?:ه|ها|هم|هما|هن|نا|كم?|ي|ا)?$)';

/** Names that are written as one word and as two, behind a conjunction and a preposition. */
const COMPOUND = new RegExp(
  `^[وف]?[بلك]?(?:${[
    '(عبد)(ال.{2,}|ربه|مناف)|(ذو)(ال.{2,})',
    `([اأ]بو)${NO_NAME}(.{3,})`,
    '(نصر|فضل|خير|سعد|جاد|رزق|عطا|فتح|رام|حزب)(الله)',
    '(سيف|نور|صلاح|علاء?|عز|حسام|شمس|بدر|ضياء|عماد|فخر|كمال|زين|سعد|خير)(الدين)',
    '(سري)(لانكا)|(نيو)(يورك)|(بور)(سعيد|سودان)|(هونغ)(كونغ)|(بيت)(لحم)|(بوركينا)(فاسو)',
  ].join('|')})$`,
  'u',
);

/** The two words of a name that is written as one, without marks: of عبدالله, وبأبوظبي, نصرالله. Null of other words. */
export function compoundName(letters: string): string[] | null {
  const match = COMPOUND.exec(letters);
  return match ? match.slice(1).filter((part) => part !== undefined) : null;
}
