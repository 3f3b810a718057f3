import {
  COLOURS,
  circle,
  drawing,
  fill,
  onCircle,
  type Point,
  polyline,
  rectangle,
  stroke,
  upTo,
} from './drawing';

/** Pixels of the cover of an issue. */
const SIZE: Point = [900, 1200];
const [WIDTH, HEIGHT] = SIZE;

const cover = (paper: string, accent: string, elements: string[]) =>
  drawing(
    paper,
    [
      ...elements,
      rectangle([0, 0], [WIDTH, 150], fill(accent)),
      rectangle([60, HEIGHT - 70], [WIDTH - 120, 8], fill(accent)),
    ],
    '',
    SIZE,
  );

/** Orbits around a middle, each with powers of another size on it. */
export function middlePowersCover(): string {
  const centre: Point = [WIDTH / 2, 690];
  const orbits = upTo(5).map((orbit) => circle(centre, 90 + orbit * 75, stroke(COLOURS.dune, 4)));
  const powers = upTo(14).map((power) => {
    const at = onCircle(centre, 90 + (power % 5) * 75, power * 77);
    const colour = power % 3 === 0 ? COLOURS.sun : power % 3 === 1 ? COLOURS.teal : COLOURS.clay;
    return circle(at, 16 + (power % 4) * 8, fill(colour));
  });
  return cover(COLOURS.paper, COLOURS.deep, [...orbits, ...powers, circle(centre, 42, fill(COLOURS.ink))]);
}

/** A line that rises over columns, as economies do that are tested. */
export function economiesCover(): string {
  const heights = [180, 260, 210, 390, 330, 520, 610];
  const columns = heights.map((height, index) =>
    rectangle([95 + index * 104, 1080 - height], [72, height], fill(index % 2 ? COLOURS.sea : COLOURS.teal)),
  );
  const line = heights.map((height, index): Point => [131 + index * 104, 1010 - height]);
  return cover(COLOURS.sand, COLOURS.clay, [
    circle([680, 330], 110, fill(COLOURS.sun)),
    ...columns,
    polyline(line, `stroke="${COLOURS.ink}" stroke-width="12"`),
    ...line.map((at) => circle(at, 16, fill(COLOURS.ink))),
  ]);
}
