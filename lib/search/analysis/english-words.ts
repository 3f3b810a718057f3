/** Each line is a word with its forms, which a stemmer would join with a word of another meaning: authority with author. */
const FAMILIES = `
authority authorities
university universities
universe universes
universal universally
important importance
international internationally
internal internally
organ organs
general generals generally
generation generations
generic
community communities
communism communist communists
commune communes
communication communications
publication publications
humanity
news
capitalism capitalist capitalists
militant militants
nationality nationalities
relative relatives relatively
execution executions
executive executives
conservative conservatives
conservation
experiment experiments experimental
experience experiences experienced
emergency emergencies
emergence
objective objectives
respective respectively
position positions
several
numerous
customs
arms
goods
polite politely
severe severely
series
species
use uses used using
us
past
animal animals
arabic
organic
marine marines
station stations
crisis crises
man men
woman women
child children
foot feet
tooth teeth
mouse mice
wife wives
life lives
knife knives
leaf leaves
half halves
thief thieves
wolf wolves
criterion criteria
phenomenon phenomena
index indices indexes
matrix matrices
appendix appendices
`;

/** The first word of the family, by each of its words. */
export const FAMILY: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);
