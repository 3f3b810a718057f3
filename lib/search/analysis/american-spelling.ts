/** Words whose spellings differ by no rule. */
const WORDS: Readonly<Record<string, string>> = {
  ...{
    programme: 'program',
    programmes: 'programs',
    grey: 'gray',
    greys: 'grays',
    tyre: 'tire',
    tyres: 'tires',
  },
  ...{ plough: 'plow', ploughs: 'plows', sceptic: 'skeptic', sceptics: 'skeptics', sceptical: 'skeptical' },
  ...{ scepticism: 'skepticism', aluminium: 'aluminum', ageing: 'aging' },
  ...{
    acknowledgement: 'acknowledgment',
    artefact: 'artifact',
    artefacts: 'artifacts',
  },
  ...{
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    mould: 'mold',
    moulds: 'molds',
  },
  ...{
    jewellery: 'jewelry',
    fulfil: 'fulfill',
    fulfilment: 'fulfillment',
    enrol: 'enroll',
    enrolment: 'enrollment',
  },
  ...{ instalment: 'installment', instalments: 'installments', skilful: 'skillful', wilful: 'willful' },
  ...{ manoeuvre: 'maneuver', manoeuvres: 'maneuvers', cosy: 'cozy', storey: 'story', storeys: 'stories' },
  ...{ moustache: 'mustache', pyjamas: 'pajamas', towards: 'toward', disc: 'disk', discs: 'disks' },
};

/** Folding turns æ and œ into these two letters before. */
const GREEK = /^(arch|medi|encyclop|p|an|h|leuk|orthop|f|diarrh|hom)(?:ae|oe)(?=[a-z]{2})/;

/**
 * A folded word in American spelling, so that "defence" and "defense" meet. A few words that are spelled alike everywhere are changed
 * too ("promise"); that does no harm, because every text and question is changed alike and the word itself is kept beside.
 */
export function americanSpelling(word: string): string {
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? word;
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational|able)$)/, 'iz')
    .replace(/(?<=[a-z]{3})ys(?=(?:e|es|ed|ing|er|ers)$)/, 'yz')
    .replace(
      /(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|ably|er|ers|hood|hoods|al|ally|ful|less|ist|ists|ism|y)?$)/,
      'or',
    )
    .replace(/(?<=cent|met|lit|theat|fib|calib|sab|spect|lust|meag|somb)re(?=[sd]?$)/, 'er')
    .replace(/(?<=def|off|lic|pret)ence(?=s|less|d|$)/, 'ense')
    .replace(/(?<=catal|dial|anal|monol|epil|prol)ogue(?=[sd]?$)/, 'og')
    .replace(/(?<=[aeiou][a-z]*[^aeiou][aeiou]l)l(?=(?:ed|ing|er|ers|or|ors)$)/, '')
    .replace(GREEK, '$1e');
}
