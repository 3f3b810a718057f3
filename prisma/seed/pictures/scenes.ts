import {
  COLOURS,
  circle,
  drawing,
  fill,
  gradient,
  HEIGHT,
  onCircle,
  type Point,
  polygon,
  polyline,
  rectangle,
  stroke,
  upTo,
  WIDTH,
} from './drawing';

const wave = (y: number, height: number, shift: number): Point[] =>
  upTo(65).map((step): Point => [step * 20, y + height * Math.sin(step / 6 + shift)]);

const below = (line: Point[]): Point[] => [...line, [WIDTH, HEIGHT], [0, HEIGHT]];

/** Cables that cross the bottom of the sea below a ship. */
export function cablesOnTheSeabed(): string {
  const depths = [COLOURS.sea, '#5d9d9c', COLOURS.teal, '#25657a', COLOURS.deep];
  const water = depths.map((colour, depth) =>
    polygon(below(wave(230 + depth * 92, 14, depth * 1.7)), fill(colour)),
  );
  const bed = wave(700, 26, 4);
  const cables = [COLOURS.sun, COLOURS.sand, COLOURS.clay].flatMap((colour, cable) => {
    const line = wave(655 + cable * 38, 24, 4 + cable * 0.25);
    const repeaters = line.filter((_, step) => (step + cable * 5) % 16 === 6);
    return [
      polyline(line, `stroke="${colour}" stroke-width="8"`),
      ...repeaters.map((point) =>
        circle(point, 14, `${fill(colour)} stroke="${COLOURS.ink}" stroke-width="4"`),
      ),
    ];
  });
  const hull: Point[] = [
    [520, 180],
    [860, 180],
    [815, 246],
    [560, 246],
  ];
  return drawing(COLOURS.sand, [
    circle([1010, 130], 62, fill(COLOURS.sun)),
    polygon(hull, fill(COLOURS.ink)),
    rectangle([590, 108], [110, 72], fill(COLOURS.paper)),
    rectangle([604, 124], [82, 16], fill(COLOURS.teal)),
    rectangle([722, 66], [12, 114], fill(COLOURS.clay)),
    ...water,
    polyline(
      [
        [548, 236],
        [500, 440],
        [455, 655],
      ],
      `stroke="${COLOURS.sun}" stroke-width="6"`,
    ),
    polygon(below(bed), fill(COLOURS.ink)),
    ...cables,
  ]);
}

/** Towers, old and new, below a large sun. */
export function cityUnderTheSun(): string {
  const rays = upTo(24).map((ray) =>
    polyline(
      [onCircle([640, 310], 215, ray * 15), onCircle([640, 310], 260 + (ray % 2) * 34, ray * 15)],
      `stroke="${COLOURS.sun}" stroke-width="7"`,
    ),
  );
  const skyline = upTo(22).map((block) => {
    const height = 150 + ((block * 97) % 7) * 48;
    const isNear = block % 2 === 1;
    return rectangle(
      [block * 60 - 20, HEIGHT - height],
      [66, height],
      fill(isNear ? COLOURS.clay : COLOURS.dune),
    );
  });
  const windTower = (x: number) => [
    rectangle([x, 470], [110, 330], fill(COLOURS.deep)),
    ...upTo(3).map((slot) => rectangle([x + 15 + slot * 29, 490], [18, 110], `rx="9" ${fill(COLOURS.sand)}`)),
  ];
  const walls = upTo(6).map((wall) =>
    rectangle(
      [wall * 230 - 40, 640 + (wall % 3) * 34],
      [240, 200],
      fill(wall % 2 ? COLOURS.ink : COLOURS.deep),
    ),
  );
  return drawing(
    'url(#heat)',
    [
      circle([640, 310], 180, fill(COLOURS.sun)),
      ...rays,
      ...skyline,
      ...windTower(250),
      ...windTower(900),
      ...walls,
    ],
    gradient('heat', COLOURS.sand, COLOURS.paper),
  );
}

const tree = ([x, y]: Point, size: number) => [
  rectangle([x - 9, y - size], [18, size], fill(COLOURS.ink)),
  ...[
    [-0.45, -1.15],
    [0.45, -1.15],
    [0, -1.5],
  ].map(([dx = 0, dy = 0]) => circle([x + dx * size, y + dy * size], size * 0.52, fill(COLOURS.teal))),
];

const person = ([x, y]: Point) => [
  circle([x, y - 82], 17, fill(COLOURS.ink)),
  polygon(
    [
      [x - 18, y - 60],
      [x + 18, y - 60],
      [x + 26, y],
      [x - 26, y],
    ],
    fill(COLOURS.ink),
  ),
];

/** One street twice: without shade, and with trees. */
function street(isShaded: boolean): string {
  const sky = isShaded ? COLOURS.mist : COLOURS.sand;
  const shade = isShaded
    ? [
        ...[280, 520, 760, 1000].map(
          (x) => `<ellipse cx="${x}" cy="690" rx="120" ry="26" ${fill(COLOURS.ink, 0.35)}/>`,
        ),
        ...[280, 520, 760, 1000].flatMap((x) => tree([x, 690], 190)),
      ]
    : upTo(6).map((line) =>
        polyline(
          wave(600 - line * 34, 7, line).slice(14, 52),
          `stroke="${COLOURS.clay}" stroke-width="5" stroke-opacity="${0.75 - line * 0.1}"`,
        ),
      );
  return drawing(sky, [
    circle([1090, 140], 80, fill(COLOURS.sun)),
    rectangle([0, 260], [240, 440], fill(COLOURS.dune)),
    rectangle([1060, 330], [220, 370], fill(COLOURS.dune)),
    ...[330, 430, 530].flatMap((y) => [60, 150].map((x) => rectangle([x, y], [44, 62], fill(COLOURS.deep)))),
    ...[400, 510].flatMap((y) => [1100, 1190].map((x) => rectangle([x, y], [44, 62], fill(COLOURS.deep)))),
    rectangle([0, 690], [WIDTH, 110], fill(isShaded ? COLOURS.sea : COLOURS.clay, isShaded ? 1 : 0.8)),
    ...shade,
    ...person([640, 730]),
    ...(isShaded ? [...person([420, 735]), ...person([890, 730])] : []),
  ]);
}

export const streetWithoutShade = () => street(false);
export const streetWithShade = () => street(true);

/** The sun over the sea, in rings and waves. */
export function sunOverWater(): string {
  const rings = upTo(6).map((ring) =>
    circle([640, 420], 120 + ring * 62, fill(COLOURS.sun, ring === 0 ? 1 : 0.2 - ring * 0.02)),
  );
  const waves = upTo(7).map((line) =>
    polygon(
      below(wave(440 + line * 54, 16, line * 1.3)),
      fill(
        [COLOURS.sea, COLOURS.teal, '#25657a', COLOURS.deep][Math.min(3, Math.floor(line / 2))] ??
          COLOURS.deep,
        0.85,
      ),
    ),
  );
  const panels = upTo(5).map((panel) => {
    const x = 150 + panel * 205;
    return polygon(
      [
        [x, 690],
        [x + 150, 690],
        [x + 190, 600],
        [x + 40, 600],
      ],
      `${fill(COLOURS.ink)} stroke="${COLOURS.sand}" stroke-width="5"`,
    );
  });
  return drawing(COLOURS.sand, [...rings, ...waves, ...panels]);
}

/** A day as two curves: the light of the sun, and the water in a reservoir, which is full at sunset. */
export function dayOfSunAndWater(): string {
  const [left, bottom, width, height] = [90, 700, 1100, 560];
  const hours = upTo(49).map((half) => half / 2);
  const x = (hour: number) => left + (hour / 24) * width;
  const light = hours.map(
    (hour): Point => [x(hour), bottom - height * Math.max(0, Math.sin(((hour - 6) / 12) * Math.PI)) * 0.92],
  );
  const water = hours.map(
    (hour): Point => [x(hour), bottom - height * (0.45 - 0.28 * Math.cos(((hour - 6) / 24) * 2 * Math.PI))],
  );
  const lines = upTo(5).map((line) =>
    polyline(
      [
        [left, bottom - line * 140],
        [left + width, bottom - line * 140],
      ],
      `stroke="${COLOURS.ink}" stroke-width="2" stroke-opacity="${line === 0 ? 1 : 0.2}"`,
    ),
  );
  const ticks = upTo(9).map((tick) =>
    polyline(
      [
        [x(tick * 3), bottom],
        [x(tick * 3), bottom + (tick % 2 ? 12 : 22)],
      ],
      `stroke="${COLOURS.ink}" stroke-width="3"`,
    ),
  );
  return drawing(COLOURS.paper, [
    ...lines,
    polygon([...light, [left + width, bottom], [left, bottom]], fill(COLOURS.sun, 0.55)),
    polyline(light, `stroke="${COLOURS.sun}" stroke-width="6"`),
    polyline(water, `stroke="${COLOURS.teal}" stroke-width="9"`),
    ...ticks,
    circle([x(12), 90], 26, fill(COLOURS.sun)),
    ...[0, 24].map((hour) => circle([x(hour), 90], 24, stroke(COLOURS.deep, 6))),
  ]);
}
