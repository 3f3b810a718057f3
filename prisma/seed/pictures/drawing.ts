import sharp from 'sharp';

/** Pixels of every picture of the sample. Wide enough for a page, and prepared quickly when a newsroom is started for the first time. */
export const WIDTH = 1280;
export const HEIGHT = 800;

/** The colours of all pictures of the sample, so that they look like one hand's work. */
export const COLOURS = {
  ink: '#16262f',
  deep: '#1c4a5a',
  teal: '#2f7f86',
  sea: '#8cbab3',
  mist: '#d5e2dc',
  sand: '#efe3cb',
  dune: '#d8b886',
  clay: '#a9482f',
  sun: '#e6a23c',
  paper: '#faf6ec',
} as const;

export type Point = readonly [x: number, y: number];

/** A whole SVG around these elements, on this colour. */
export function drawing(
  background: string,
  elements: string[],
  definitions = '',
  [width, height]: Point = [WIDTH, HEIGHT],
): string {
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs><rect ${size} fill="${background}"/>${elements.join('')}</svg>`;
}

/** The numbers from 0 up to `count`. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const rounded = (value: number) => Math.round(value * 10) / 10;

export const pointsOf = (points: readonly Point[]) =>
  points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');

export const polygon = (points: readonly Point[], attributes: string) =>
  `<polygon points="${pointsOf(points)}" ${attributes}/>`;

export const polyline = (points: readonly Point[], attributes: string) =>
  `<polyline points="${pointsOf(points)}" fill="none" stroke-linecap="round" stroke-linejoin="round" ${attributes}/>`;

export const circle = ([x, y]: Point, radius: number, attributes: string) =>
  `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" ${attributes}/>`;

export const rectangle = ([x, y]: Point, [width, height]: Point, attributes: string) =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" ${attributes}/>`;

/** A point of a circle. The angle is in degrees, from the right and clockwise. */
export function onCircle([x, y]: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

export const fill = (colour: string, opacity = 1) => `fill="${colour}" fill-opacity="${opacity}"`;

export const stroke = (colour: string, width: number, opacity = 1) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"`;

export const gradient = (id: string, top: string, bottom: string) =>
  `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;

/** The picture as a file that the media library takes. */
export function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
}
