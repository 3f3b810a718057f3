/** Reads `a;q=0.5, b` (RFC 9110 §12.4.2) as lower-case names with weights from 0 to 1, in the order given; a broken weight counts as 0. */
export function weightedList(header: string): [name: string, weight: number][] {
  return header.split(',').flatMap((part): [string, number][] => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (name === '') return [];
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return [[name, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0]];
  });
}
