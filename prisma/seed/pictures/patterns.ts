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

const square = (centre: Point, radius: number, turned: number): Point[] =>
  upTo(4).map((corner) => onCircle(centre, radius, turned + corner * 90));

/** A star of eight points, as tiles have it, that dissolves into dots from the right to the left. */
export function starsIntoDots(): string {
  const step = 160;
  const tiles = upTo(5).flatMap((row) =>
    upTo(8).flatMap((column) => {
      const centre: Point = [column * step + step / 2, row * step + step / 2];
      if (column < 3) {
        return upTo(16).map((dot) => {
          const at: Point = [centre[0] - 60 + (dot % 4) * 40, centre[1] - 60 + Math.floor(dot / 4) * 40];
          const isLit = (dot * 7 + row * 5 + column * 11) % 9 < 3 + column * 2;
          return circle(at, isLit ? 9 : 4, fill(isLit ? COLOURS.sun : COLOURS.sea, isLit ? 1 : 0.6));
        });
      }
      const strength = Math.min(1, (column - 2) / 3);
      const line = stroke(COLOURS.sand, 5, strength);
      return [
        polygon(square(centre, 78, 0), line),
        polygon(square(centre, 78, 45), line),
        circle(centre, 24, fill((row + column) % 2 ? COLOURS.sun : COLOURS.clay, strength)),
      ];
    }),
  );
  return drawing('url(#night)', tiles, gradient('night', COLOURS.ink, COLOURS.deep));
}

/** Seats around a table: two sides, and between them those of neither. */
export function roundTable(): string {
  const centre: Point = [WIDTH / 2, HEIGHT / 2];
  const seats = upTo(16).map((seat) => {
    const side = seat % 8;
    const colour = side === 0 ? COLOURS.sun : seat < 8 ? COLOURS.clay : COLOURS.deep;
    return circle(onCircle(centre, 300, 90 + seat * 22.5), side === 0 ? 44 : 38, fill(colour));
  });
  const words = upTo(7).map((line) =>
    polyline(
      [onCircle(centre, 205, 112.5 + line * 22.5), centre, onCircle(centre, 205, -67.5 + line * 22.5)],
      `stroke="${COLOURS.dune}" stroke-width="4"`,
    ),
  );
  const rings = upTo(9).map((ring) => circle(centre, 390 + ring * 60, stroke(COLOURS.dune, 2, 0.6)));
  return drawing(COLOURS.sand, [
    ...rings,
    ...seats,
    circle(centre, 225, fill(COLOURS.paper)),
    ...words,
    circle(centre, 225, stroke(COLOURS.ink, 6)),
    circle(centre, 40, fill(COLOURS.sun)),
  ]);
}

/** Two coins that overlap above a rising and falling row of bars. */
export function overlappingCoins(): string {
  const bars = upTo(20).map((bar) => {
    const height = 150 + 90 * Math.sin(bar / 2.1) + bar * 9;
    return rectangle(
      [bar * 64 + 6, HEIGHT - height],
      [52, height],
      fill(bar % 3 ? COLOURS.sea : COLOURS.teal, 0.8),
    );
  });
  const coin = (centre: Point, colour: string) => [
    circle(centre, 190, fill(colour, 0.9)),
    circle(centre, 190, stroke(COLOURS.ink, 6)),
    circle(centre, 150, stroke(COLOURS.ink, 3)),
    ...upTo(48).map((notch) =>
      polyline(
        [onCircle(centre, 164, notch * 7.5), onCircle(centre, 178, notch * 7.5)],
        `stroke="${COLOURS.ink}" stroke-width="4"`,
      ),
    ),
  ];
  const [one, other]: Point[] = [
    [525, 350],
    [755, 350],
  ];
  return drawing(COLOURS.mist, [
    ...bars,
    ...coin(one ?? [0, 0], COLOURS.sun),
    ...coin(other ?? [0, 0], COLOURS.dune),
    polygon(square([640, 350], 50, 0), `${fill(COLOURS.clay)} stroke="${COLOURS.ink}" stroke-width="5"`),
  ]);
}

/** Lines of a text that begin at the right, set in columns, with a wave of news running through them. */
export function columnsOfText(): string {
  const lines = upTo(3).flatMap((column) =>
    upTo(15).map((line) => {
      const length = line % 5 === 4 ? 190 : 330 - ((line * 37 + column * 53) % 5) * 14;
      const right = WIDTH - 100 - column * 380;
      const isLead = column === 0 && line === 0;
      const height = isLead ? 34 : 14;
      return rectangle(
        [right - length, 90 + line * 44],
        [length, height],
        `rx="4" ${fill(isLead ? COLOURS.clay : COLOURS.ink, isLead ? 1 : 0.75)}`,
      );
    }),
  );
  const wave = (shift: number) =>
    upTo(65).map(
      (step): Point => [step * 20, 430 + shift + 120 * Math.sin(step / 5.5) * Math.cos(step / 17)],
    );
  return drawing(COLOURS.paper, [
    ...lines,
    ...upTo(7).map((line) =>
      polyline(
        wave(line * 22 - 66),
        `stroke="${COLOURS.teal}" stroke-width="7" stroke-opacity="${0.3 + line * 0.1}"`,
      ),
    ),
  ]);
}

/** A site in the middle of rings that watch over it, and what comes near from above. */
export function ringsOfProtection(): string {
  const centre: Point = [640, 470];
  const rings = upTo(4).map((ring) =>
    circle(
      centre,
      150 + ring * 110,
      `${fill(COLOURS.sea, 0.14)} stroke="${COLOURS.sea}" stroke-width="4" stroke-dasharray="${ring % 2 ? '4 12' : '18 10'}"`,
    ),
  );
  const tanks = upTo(3).map((tank) =>
    circle([565 + tank * 75, 470], 32, `${fill(COLOURS.sand)} stroke="${COLOURS.ink}" stroke-width="5"`),
  );
  const drone = ([x, y]: Point, size: number) => [
    polyline(
      [
        [x - size, y - size],
        [x + size, y + size],
      ],
      `stroke="${COLOURS.sun}" stroke-width="8"`,
    ),
    polyline(
      [
        [x + size, y - size],
        [x - size, y + size],
      ],
      `stroke="${COLOURS.sun}" stroke-width="8"`,
    ),
    ...square([x, y], size * Math.SQRT2, 45).map((rotor) =>
      circle(rotor, size * 0.6, stroke(COLOURS.sun, 5)),
    ),
  ];
  return drawing(
    'url(#dusk)',
    [...rings, ...tanks, ...drone([215, 130], 26), ...drone([390, 75], 20), ...drone([1035, 155], 28)],
    gradient('dusk', COLOURS.ink, COLOURS.deep),
  );
}
