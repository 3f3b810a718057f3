import { AFRICA, EUPHRATES, EURASIA, IRAQ, ISLANDS, SOUTH_AMERICA, TIGRIS } from './coastlines';
import {
  COLOURS,
  circle,
  drawing,
  fill,
  HEIGHT,
  type Point,
  polygon,
  polyline,
  rectangle,
  upTo,
  WIDTH,
} from './drawing';

/** Shows degrees as pixels, with this point in the middle. */
function projection([east, north]: Point, pixelsPerDegree: number) {
  const at = ([x, y]: Point): Point => [
    WIDTH / 2 + (x - east) * pixelsPerDegree,
    HEIGHT / 2 - (y - north) * pixelsPerDegree,
  ];
  return (points: readonly Point[]) => points.map(at);
}

const ROUND = 'stroke-linejoin="round"';

/** Land with paler and paler water along its coasts. */
function land(coasts: Point[][]): string[] {
  const shallows = [
    { width: 84, opacity: 0.16 },
    { width: 52, opacity: 0.2 },
    { width: 24, opacity: 0.28 },
  ];
  const water = shallows.flatMap(({ width, opacity }) =>
    coasts.map((coast) =>
      polygon(
        coast,
        `fill="none" stroke="${COLOURS.sea}" stroke-width="${width}" stroke-opacity="${opacity}" ${ROUND}`,
      ),
    ),
  );
  const shores = coasts.map((coast) =>
    polygon(coast, `${fill(COLOURS.sand)} stroke="${COLOURS.dune}" stroke-width="5" ${ROUND}`),
  );
  return [...water, ...shores];
}

const route = (points: Point[], colour: string, dashes = '') => [
  polyline(points, `stroke="${COLOURS.paper}" stroke-width="13" stroke-opacity="0.85"`),
  polyline(points, `stroke="${colour}" stroke-width="6" ${dashes && `stroke-dasharray="${dashes}"`}`),
];

const ports = (points: Point[]) =>
  points.map((point) => circle(point, 11, `${fill(COLOURS.paper)} stroke="${COLOURS.ink}" stroke-width="5"`));

const MUMBAI: Point = [72, 18.4];
const ROTTERDAM: Point = [3.4, 52.2];
const BISCAY: Point[] = [
  [-10.8, 38],
  [-10.6, 44.2],
  [-6.2, 49],
  [0, 50.3],
];
const THROUGH_SUEZ: Point[] = [
  ...([
    MUMBAI,
    [58, 14],
    [48, 12.4],
    [43.4, 12.1],
    [41.4, 15.6],
    [38.4, 20.5],
    [35.6, 26],
    [32.7, 29.6],
    [32, 31.9],
  ] as const),
  ...([
    [25, 33.8],
    [15, 35.8],
    [11, 37.9],
    [3, 38],
    [-5.6, 35.9],
  ] as const),
  ...BISCAY,
  ROTTERDAM,
];
const AROUND_THE_CAPE: Point[] = [
  ...([
    MUMBAI,
    [62, 4],
    [54, -10],
    [50, -27],
    [36, -34],
    [22, -37.4],
    [13, -31],
    [2, -14],
    [-13, 3],
  ] as const),
  ...([
    [-20.5, 14],
    [-19.5, 23],
    [-13, 32],
  ] as const),
  ...BISCAY,
  ROTTERDAM,
];

/** The two ways from India to the North Sea. */
export function twoRoutes(): string {
  const project = projection([19, 9], 8.3);
  const coasts = [AFRICA, EURASIA, SOUTH_AMERICA, ...ISLANDS].map(project);
  return drawing(COLOURS.teal, [
    ...land(coasts),
    ...route(project(AROUND_THE_CAPE), COLOURS.deep, '2 14'),
    ...route(project(THROUGH_SUEZ), COLOURS.clay),
    ...ports(project([MUMBAI, ROTTERDAM])),
  ]);
}

/** A ship from above, as long as its `length`, on its way in this direction (degrees, clockwise from the right). */
function ship([x, y]: Point, length: number, degrees: number): string {
  const [half, beam] = [length / 2, length / 7];
  const hull = `M ${-half} ${-beam} L ${half - beam} ${-beam} Q ${half} 0 ${half - beam} ${beam} L ${-half} ${beam} Z`;
  const cargo = upTo(4).map((row) =>
    rectangle(
      [-half + 12 + row * (length / 6), -beam + 6],
      [length / 8, 2 * beam - 12],
      fill(row % 2 ? COLOURS.sun : COLOURS.clay),
    ),
  );
  return `<g transform="translate(${x} ${y}) rotate(${degrees})"><path d="${hull}" ${fill(COLOURS.ink)}/>${cargo.join('')}</g>`;
}

/** The southern Red Sea with ships that wait before the strait. */
export function waitingShips(): string {
  const project = projection([46.2, 13.2], 64);
  const coasts = [AFRICA, EURASIA].map(project);
  const at = (degrees: Point, length: number, direction: number) =>
    project([degrees]).map((point) => ship(point, length, direction));
  return drawing(COLOURS.teal, [
    ...land(coasts),
    ...at([46, 12.05], 96, 196),
    ...at([48.2, 12.75], 84, 188),
    ...at([49.6, 11.95], 84, 178),
    ...at([51.6, 13], 84, 184),
    ...at([41.55, 15.55], 96, 55),
  ]);
}

/** Iraq between its two rivers. */
export function twoRivers(): string {
  const project = projection([43.6, 33.2], 76);
  const [border = []] = [project(IRAQ)];
  const lines = upTo(16).map((row) =>
    polyline(
      upTo(33).map((step): Point => [step * 40, row * 56 - 20 + 18 * Math.sin(step / 3 + row * 0.9)]),
      `stroke="${COLOURS.dune}" stroke-width="2" stroke-opacity="0.55"`,
    ),
  );
  const river = (points: Point[]) => [
    polyline(project(points), `stroke="${COLOURS.sea}" stroke-width="18" stroke-opacity="0.5"`),
    polyline(project(points), `stroke="${COLOURS.teal}" stroke-width="8"`),
  ];
  const towns = project([
    [44.4, 33.3],
    [43.1, 36.35],
    [47.8, 30.5],
    [44, 36.2],
    [43.3, 33.4],
    [44.3, 32],
  ]);
  return drawing(COLOURS.sand, [
    ...lines,
    polygon(border, `${fill(COLOURS.paper)} stroke="${COLOURS.clay}" stroke-width="5" ${ROUND}`),
    ...river(EUPHRATES),
    ...river(TIGRIS),
    ...towns.map((town, index) => circle(town, index === 0 ? 17 : 11, fill(COLOURS.ink))),
    ...towns
      .slice(0, 1)
      .map((town) => circle(town, 30, `fill="none" stroke="${COLOURS.ink}" stroke-width="4"`)),
  ]);
}
